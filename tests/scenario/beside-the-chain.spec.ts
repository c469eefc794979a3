import { formIds } from '../../src/core/finding/form.ts'
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pem, plantChain } from '../support/certificate-builder.ts'
import { findingsOf, inspect, look, pemFile, source, type SeenPath } from '../support/inspect.ts'
import { needsOpenssl, openssl, opensslVersion } from '../support/openssl.ts'

const plant = plantChain()
const { root, issuing, server } = plant
const chain = [server, issuing, root].map(({ pem }) => pem).join('')
const complete: SeenPath = { state: 'complete', verdict: 'valid', certificates: ['server', 'issuing', 'root'] }

const certificateForms = formIds.filter((form) => !/^(crl|request)-/.test(form))

describe('a private key beside the chain', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { privateKey: ecKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keys = [
    ['PKCS #8', privateKey.export({ type: 'pkcs8', format: 'pem' }), false],
    ['PKCS #1', privateKey.export({ type: 'pkcs1', format: 'pem' }), false],
    ['SEC 1', ecKey.export({ type: 'sec1', format: 'pem' }), false],
    [
      'PKCS #8, encrypted',
      privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
      true,
    ],
    [
      'PKCS #1, encrypted',
      privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
      true,
    ],
  ] as const

  it.each(keys)('%s: it is named and the path is as without it', async (_, key, encrypted) => {
    const seen = await inspect([source('all.pem', `${chain}${String(key)}`)], plant)
    expect(seen.paths).toEqual([complete])
    const found = findingsOf(seen.report).filter(({ code }) => code === 'private-key-present')
    expect(found).toMatchObject([{ params: { encrypted } }])
  })

  it.each(keys)('%s: nothing that the engine says holds a piece of it', async (_, key) => {
    const { engine, report } = await inspect(
      [source('all.pem', `${String(key)}${chain}`), source('key.pem', String(key))],
      plant,
    )
    const files = await Promise.all([
      ...report.certificates.map(({ id }) => engine.export('base64-cer', { objects: [id] })),
      ...certificateForms.map((form) => engine.export(form, { objects: report.certificates.map(({ id }) => id) })),
    ])
    const details = await Promise.all(report.certificates.map(({ id }) => engine.detail(id)))
    const said = [
      JSON.stringify(report),
      JSON.stringify(details),
      ...files.map((file) => Buffer.from(file!.bytes).toString('latin1')),
    ]
    for (const piece of piecesOf(String(key))) {
      for (const text of said) expect(text.includes(piece), `says ${piece}`).toBe(false)
    }
  })

  it.each(keys)('%s: the bytes that held it are overwritten once read', async (_, key) => {
    const given = source('all.pem', `${chain}${String(key)}`)
    await inspect([given], plant)
    const left = Buffer.from(given.bytes).toString('latin1')
    for (const piece of piecesOf(String(key))) expect(left.includes(piece)).toBe(false)
  })

  it('a DER file is recognised too', async () => {
    const given = source('server.key', privateKey.export({ type: 'pkcs8', format: 'der' }))
    const seen = await inspect([pemFile([server, issuing, root]), given], plant)
    expect(seen.paths).toEqual([complete])
    expect(seen.codes).toContain('private-key-present')
    expect(given.bytes.every((octet) => octet === 0)).toBe(true)
  })

  /** Every whole line of the key's Base64, and the octets of each line in hexadecimal. */
  function piecesOf(key: string): string[] {
    const lines = key.split('\n').filter((line) => /^[A-Za-z0-9+/]{64}$/.test(line))
    return [...lines, ...lines.map((line) => Buffer.from(line, 'base64').toString('hex'))]
  }
})

describe('a file that is no certificate', () => {
  const notCertificates = [
    [
      'a web page',
      'chain.html',
      '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in</body></html>\n',
      'html',
    ],
    [
      'a web page with a byte order mark and no doctype',
      'root.cer',
      '\uFEFF<html lang="en"><body>404</body></html>',
      'html',
    ],
    ['an empty file', 'root.cer', '', 'empty'],
    ['a note', 'notes.txt', 'The root is on the share, ask Maria.\n', 'text'],
    ['JSON', 'x.json', '{"access_token": "abc", "expires_in": 3600}\n', 'json'],
    ['a PDF', 'root.pdf', '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'pdf'],
    [
      'an OpenSSH public key',
      'id.pub',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKz7kAkFGvE7yTQPQ5X4o5sQW8M5c4z8mB0m5lq3n7Yk maria@plant\n',
      'ssh-key',
    ],
    [
      'bytes of no known kind',
      'blob.bin',
      Uint8Array.from([0x8f, 0x02, 0x00, 0xff, 0x13, 0x37, 0x00, 0x00, 0x01, 0x9c]),
      'binary',
    ],
  ] as const

  it.each(notCertificates)(
    '%s is told for what it is; the chain beside it is unaffected',
    async (_, name, content, looksLike) => {
      const seen = await inspect([source(name, content), pemFile([server, issuing, root])], plant)
      expect(seen.paths).toEqual([complete])
      expect(seen.report.sources[0]?.findings).toMatchObject([{ code: 'no-certificate-here', params: { looksLike } }])
      expect(seen.report.sources[1]?.findings).toEqual([])
    },
  )

  it.each(notCertificates)('%s alone gives no path', async (_, name, content, looksLike) => {
    const seen = await inspect([source(name, content)])
    expect(seen.report).toMatchObject({ certificates: [], paths: [] })
    expect(seen.report.sources[0]?.findings).toMatchObject([
      { code: 'no-certificate-here', params: { name, looksLike } },
    ])
  })

  it.skipIf(!opensslVersion)(`a request is told for what it is (${opensslVersion ?? needsOpenssl})`, async () => {
    const request = openssl([
      'req',
      '-new',
      '-newkey',
      'ed25519',
      '-noenc',
      '-keyout',
      '/dev/null',
      '-subj',
      '/CN=thingworx',
    ]).stdout
    expect(request).toContain('BEGIN CERTIFICATE REQUEST')
    const seen = await inspect([source('server.csr', request), pemFile([server, issuing, root])], plant)
    expect(seen.paths).toEqual([complete])
    const found = seen.report.sources[0]?.findings.find(({ code }) => code === 'no-certificate-here')
    expect(found).toMatchObject({ params: { looksLike: 'certificate-request' } })
  })
})

describe('a damaged block', () => {
  const lines = root.pem.split('\n')

  it('of which only the END line is missing: it is read, and the line where it began is named', async () => {
    const open = lines.slice(0, -2).join('\n')
    const seen = await inspect([source('chain.pem', `${server.pem}${issuing.pem}${open}\n`)], plant)
    expect(seen.paths).toEqual([complete])
    const line = (server.pem + issuing.pem).split('\n').length
    const damage = findingsOf(seen.report).find(({ code }) => code === 'armor-incomplete')
    expect(damage).toMatchObject({ params: { label: 'CERTIFICATE', line, missing: 'end' } })
  })

  it('cut in the middle of a line: the line is named, and adding the whole file mends the path', async () => {
    const cut = root.pem.slice(0, root.pem.length / 2)
    const seen = await inspect([source('chain.pem', `${server.pem}${issuing.pem}${cut}`)], plant)
    expect(seen.paths).toMatchObject([{ state: 'root-missing', certificates: ['server', 'issuing'] }])
    const line = (server.pem + issuing.pem).split('\n').length
    expect(seen.errors).toContain('encoding-truncated')
    expect(findingsOf(seen.report).find(({ code }) => code === 'encoding-truncated')).toMatchObject({
      params: { line },
    })
    await seen.engine.open([source('root.cer', root.der)])
    expect((await look(seen.engine, plant)).paths).toEqual([complete])
  })

  it('with a character that is no Base64: the line is named', async () => {
    const spoiled = [...lines.slice(0, 2), `${lines[2]!.slice(0, 10)}€${lines[2]!.slice(11)}`, ...lines.slice(3)].join(
      '\n',
    )
    const seen = await inspect([source('root.pem', spoiled), pemFile([server, issuing])], plant)
    const damage = findingsOf(seen.report).find(({ code }) => code === 'base64-invalid')
    expect(damage).toMatchObject({ params: { line: 3, column: 11 } })
    expect(seen.paths).toMatchObject([{ state: 'root-missing' }])
  })

  it('whose content is cut: it is said, the others are read', async () => {
    const seen = await inspect([source('chain.pem', pem('CERTIFICATE', root.der.subarray(0, 100)) + chain)], plant)
    expect(seen.paths).toEqual([complete])
    expect(seen.errors).toEqual(['encoding-truncated'])
  })

  it('whose content is well-formed and no certificate: it is damaged at that octet, the others are read', async () => {
    const spoiled = Uint8Array.from(root.der)
    // The tag of the serial number stands after two SEQUENCE headers of four octets and the version.
    const serialNumber = 4 + 4 + 5
    expect(spoiled[serialNumber]).toBe(0x02)
    spoiled[serialNumber] = 0x04
    const seen = await inspect([source('chain.pem', pem('CERTIFICATE', spoiled) + chain)], plant)
    expect(seen.paths).toEqual([complete])
    expect(seen.errors).toEqual(['certificate-damaged'])
    const damage = findingsOf(seen.report).find(({ code }) => code === 'certificate-damaged')
    expect(damage).toMatchObject({ params: { offset: serialNumber } })
  })
})
