import { describe, expect, test } from 'vitest'
import type { FindingCode } from '../../../../src/core/finding/finding.ts'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, open, vector, vectorText } from '../vector.ts'

const server = hex(vector('server.der'))
const root = hex(vector('root.der'))
const pem = vectorText('server.pem')
const rootPem = vectorText('root.pem')
const lines = pem.trimEnd().split('\n')
const [begin, end] = ['-----BEGIN CERTIFICATE-----\n', '-----END CERTIFICATE-----\n']
const replaced = (line: number, text: string): string => lines.with(line - 1, text).join('\n')
const inserted = (line: number, text: string): string =>
  [...lines.slice(0, line - 1), text, ...lines.slice(line - 1)].join('\n')

/** The first finding of a code, its params and its line. */
function said(source: string, code: FindingCode) {
  const finding = open(asBytes(source)).findings.find((each) => each.code === code)
  return finding && { ...finding.params, at: finding.location.line }
}

describe('armor of which a line is missing', () => {
  test('without END at the end of the text the certificate is read', () => {
    const source = `text\n${pem.replace(end, '')}`
    expect(certificatesOf(open(asBytes(source)))).toEqual([server])
    expect(said(source, 'armor-incomplete')).toEqual({ label: 'CERTIFICATE', line: 2, missing: 'end', at: 2 })
    expect(codesOf(open(asBytes(source)))).toEqual(['armor-incomplete'])
  })

  test('without END a block ends at the next BEGIN', () => {
    const source = pem.replace(end, '') + rootPem
    expect(certificatesOf(open(asBytes(source)))).toEqual([server, root])
    expect(said(source, 'armor-incomplete')).toEqual({ label: 'CERTIFICATE', line: 1, missing: 'end', at: 1 })
  })

  test('without END and with prose behind it the certificate is read', () => {
    const source = `${pem.replace(end, '')}\nThis is all that I have.\n`
    expect(certificatesOf(open(asBytes(source)))).toEqual([server])
    expect(codesOf(open(asBytes(source)))).toContain('armor-incomplete')
  })

  test('with END cut off within its dashes', () => {
    const source = `${pem.replace(end, '')}---`
    expect(certificatesOf(open(asBytes(source)))).toEqual([server])
    expect(codesOf(open(asBytes(source)))).toEqual(['armor-incomplete'])
  })

  test('without END in quoted mail, before another block', () => {
    const quote = (text: string) => text.replace(/^/gm, '> ')
    expect(certificatesOf(open(asBytes(quote(pem.replace(end, '') + rootPem))))).toEqual([server, root])
  })

  test('without BEGIN the certificate is read from where its Base64 begins', () => {
    const source = `Here it is\n\n${pem.replace(begin, '')}`
    expect(certificatesOf(open(asBytes(source)))).toEqual([server])
    expect(said(source, 'armor-incomplete')).toEqual({ label: 'CERTIFICATE', line: 3, missing: 'begin', at: 3 })
  })

  test('without BEGIN behind another block', () => {
    expect(certificatesOf(open(asBytes(rootPem + pem.replace(begin, ''))))).toEqual([root, server])
  })

  test('labels that differ are said and do not hide the certificate', () => {
    const source = pem.replace('END CERTIFICATE', 'END X509 CERTIFICATE')
    expect(certificatesOf(open(asBytes(source)))).toEqual([server])
    expect(said(source, 'armor-labels-differ')).toMatchObject({
      begin: 'CERTIFICATE',
      end: 'X509 CERTIFICATE',
      line: 1,
    })
  })
})

describe('a body with a fault', () => {
  test.each<[string, string, number, number]>([
    ['a foreign character', replaced(4, `${lines[3]?.slice(0, 10)}!${lines[3]?.slice(11)}`), 4, 11],
    ['a line that is no Base64', inserted(3, '*** page 2 ***'), 3, 1],
    ['the dots that stand for the rest', `${lines[0]}\n${lines[1]}\n...\n${lines.at(-1)}`, 3, 1],
    ['padding in the middle', replaced(3, `AA==${lines[2]?.slice(4)}`), 3, 5],
    ['a fault behind letters of several octets', `${lines[0]}\n\u00e4\n${lines.at(-1)}`, 2, 1],
  ])('%s is said with line and column', (_, source, line, column) => {
    const opened = open(new Uint8Array(Buffer.from(source)))
    expect(opened.findings).toHaveLength(1)
    expect(opened.findings[0]).toMatchObject({
      code: 'base64-invalid',
      params: { label: 'CERTIFICATE', line, column, recovered: false },
    })
    expect(opened.objects).toEqual([])
  })

  test('in UTF-16 and with escaped line breaks the place is that of the source', () => {
    const source = replaced(4, `${lines[3]?.slice(0, 10)}!${lines[3]?.slice(11)}`)
    const utf16 = open(new Uint8Array(Buffer.from(`\ufeff${source}`, 'utf16le')))
    expect(utf16.findings[0]?.params).toMatchObject({ line: 4, column: 11 })
    const column = source.replaceAll('\n', '\\n').indexOf('!') + 2
    expect(said(JSON.stringify(source), 'base64-invalid')).toMatchObject({ line: 1, column })
  })

  test('in quoted mail the place is that of the source', () => {
    const source = replaced(4, `${lines[3]?.slice(0, 10)}!${lines[3]?.slice(11)}`).replace(/^/gm, '> ')
    expect(said(source, 'base64-invalid')).toMatchObject({ line: 4, column: 13 })
  })

  test('a fault behind the whole certificate does not hide it', () => {
    const source = pem.replace(end, `!${end}`)
    expect(certificatesOf(open(asBytes(source)))).toEqual([server])
    expect(said(source, 'base64-invalid')).toMatchObject({ line: lines.length, column: 1, recovered: true })
  })

  test('a faulty block does not hide its neighbors', () => {
    expect(certificatesOf(open(asBytes(pem + inserted(3, '???') + '\n' + rootPem)))).toEqual([server, root])
  })

  test.each<[string, string]>([
    ['a missing line', [...lines.slice(0, 4), ...lines.slice(5)].join('\n')],
    ['a missing tail', `${lines.slice(0, 5).join('\n')}\n${end}`],
    ['a missing tail and no END', lines.slice(0, 5).join('\n')],
    ['a tail cut within a group of four', `${lines.slice(0, 5).join('\n').slice(0, -3)}\n${end}`],
  ])('%s is said with the line of BEGIN and both lengths', (_, source) => {
    expect(said(`\n${source}`, 'encoding-truncated')).toMatchObject({
      label: 'CERTIFICATE',
      line: 2,
      claimed: vector('server.der').length,
    })
    expect(open(asBytes(source)).objects).toMatchObject([{ kind: 'certificate', cut: true }])
    expect(codesOf(open(asBytes(source)))).not.toContain('no-certificate-here')
  })

  test('an empty block is said', () => {
    expect(said(`\n${begin}${end}`, 'block-empty')).toEqual({ label: 'CERTIFICATE', line: 2, at: 2 })
    expect(said(`${begin}\n  \n${end}`, 'block-empty')).toBeDefined()
  })

  test('Base64 of something else is said', () => {
    const source = `${begin}${btoa('no certificate at all')}\n${end}`
    expect(said(source, 'encoding-damaged')).toMatchObject({ label: 'CERTIFICATE', line: 1 })
  })

  test('an encoding that is no certificate under the label of one is left to the reader of certificates', () => {
    const opened = open(asBytes(`${begin}${btoa('\x30\x03\x02\x01\x05')}\n${end}`))
    expect(kindsOf(opened)).toEqual(['certificate'])
  })

  test('octets behind the certificate in its block are counted', () => {
    const bytes = Buffer.concat([vector('server.der'), Buffer.from('behind')]).toString('base64')
    const opened = open(asBytes(`${begin}${bytes}\n${end}`))
    expect(certificatesOf(opened)).toEqual([server])
    expect(opened.findings).toMatchObject([{ code: 'bytes-around', params: { before: 0, after: 6 } }])
  })

  test('trust settings of openssl are left out, and that is said', () => {
    const opened = open(vector('server-trusted.pem'))
    expect(certificatesOf(opened)).toEqual([server])
    expect(codesOf(opened)).toEqual(['trust-settings-ignored'])
  })
})

describe('a label that disagrees with its body', () => {
  const under = (label: string, name: string): string =>
    `-----BEGIN ${label}-----\n${Buffer.from(vector(name)).toString('base64')}\n-----END ${label}-----\n`
  test.each<[string, string, string, string]>([
    ['a certificate labeled as a request', 'CERTIFICATE REQUEST', 'server.der', 'certificate'],
    ['a certificate labeled as a private key', 'PRIVATE KEY', 'server.der', 'certificate'],
    ['a certificate labeled as PKCS7', 'PKCS7', 'server.der', 'certificate'],
    ['a certificate under a label that nobody uses', 'MY CERT', 'server.der', 'certificate'],
    ['a request labeled as a certificate', 'CERTIFICATE', 'request.der', 'certificate-request'],
    ['a CRL labeled as a certificate', 'CERTIFICATE', 'root.crl', 'revocation-list'],
    ['PKCS #12 labeled as a certificate', 'CERTIFICATE', 'store.p12', 'pkcs12'],
    ['a private key labeled as a certificate', 'CERTIFICATE', 'key-pkcs8.der', 'private-key'],
  ])('%s is taken for what it is', (_, label, name, found) => {
    expect(kindsOf(open(asBytes(under(label, name))))).toEqual([found])
    expect(said(under(label, name), 'label-disagrees')).toEqual({ label, found, line: 1, at: 1 })
  })
})

test('findings of one code end at a hundred, and how many more there are is said', () => {
  const opened = open(asBytes(begin.repeat(1000)))
  expect(opened.findings.filter(({ code }) => code === 'block-empty')).toHaveLength(100)
  expect(opened.findings).toContainEqual(
    expect.objectContaining({ code: 'findings-left-out', params: { code: 'block-empty', times: 900 } }),
  )
})
