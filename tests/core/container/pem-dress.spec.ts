import { describe, expect, test } from 'vitest'
import type { Assumption } from '../../../src/core/finding/definitions.ts'
import { asBytes, asText, certificatesOf, hex, open, vector, vectorText } from './vector.ts'

const server = hex(vector('server.der'))
const root = hex(vector('root.der'))
const pem = vectorText('server.pem')
const lines = pem.trimEnd().split('\n')
const body = lines.slice(1, -1)
const base64 = body.join('')
const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']

const relabeled = (label: string): string => pem.replaceAll('CERTIFICATE', label)
const each = (prefix: string, suffix = ''): string => lines.map((line) => prefix + line + suffix).join('\n')
const wrapped = (width: number): string => (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')
const armored = (text: string): string => `${begin}\n${text}\n${end}\n`
const literal = (text: string): string => JSON.stringify(text).slice(1, -1)
const wide = (text: string, width: 2 | 4, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * width)
  for (let i = 0; i < text.length; i++) {
    bytes[i * width + (littleEndian ? 0 : width - 1)] = text.charCodeAt(i) & 0xff
    bytes[i * width + (littleEndian ? 1 : width - 2)] = text.charCodeAt(i) >> 8
  }
  return bytes
}
const mark = '\ufeff'

/** One certificate in every dress in which people have it, and what is said to be assumed. */
const dresses: readonly [sentence: string, source: string | Uint8Array, ...assumed: Assumption[]][] = [
  ['as openssl writes it', pem],
  ['with CR LF, as Windows and Chrome write it', pem.replaceAll('\n', '\r\n')],
  ['with CR alone', pem.replaceAll('\n', '\r'), 'carriage-return'],
  ['with mixed line ends', pem.replace('\n', '\r\n')],
  ['without a last line break', pem.trimEnd()],
  ['with the byte order mark of UTF-8', `\xef\xbb\xbf${pem}`],
  ['in UTF-16, little-endian, with a mark', wide(mark + pem, 2, true), 'utf-16'],
  ['in UTF-16, big-endian, with a mark', wide(mark + pem, 2, false), 'utf-16'],
  ['in UTF-16, little-endian, without a mark', wide(pem, 2, true), 'utf-16'],
  ['in UTF-16, big-endian, without a mark', wide(pem, 2, false), 'utf-16'],
  ['in UTF-16 with other letters before it', wide(`${mark}Zertifikat der Straße, \u0416\n${pem}`, 2, true), 'utf-16'],
  ['in UTF-32, little-endian, with a mark', wide(mark + pem, 4, true), 'utf-32'],
  ['in UTF-32, big-endian, without a mark', wide(pem, 4, false), 'utf-32'],
  ['behind a letter in Latin-1', `Gr\xfc\xdfe!\n\n${pem}`],
  ['between paragraphs', `Please import this:\n\n${pem}\nRegards,\nIT\n`],
  ['behind text on the same line', `certificate: ${pem}`],
  ['behind openssl x509 -text', vectorText('server-text.txt')],
  ['with subject and issuer lines', `subject=CN = a\nissuer=CN = b\n${pem}`],
  ['with an empty line behind BEGIN', pem.replace(begin, `${begin}\n`)],
  ['with empty lines everywhere', pem.replaceAll('\n', '\n\n')],
  ['with blanks at the ends of lines', each('', '   ')],
  ['with tabs at the ends of lines', each('', '\t')],
  ['with blanks before the lines of the body', armored(body.map((line) => `    ${line}`).join('\n'))],
  ['with blanks inside the lines', armored(wrapped(8).replaceAll('\n', ' '))],
  ['indented, as in YAML', `cert: |\n${each('  ')}\n`, 'indented'],
  ['indented with tabs', each('\t'), 'indented'],
  ['on one long line', armored(base64)],
  ['with 76 columns', armored(wrapped(76))],
  ['with one column', armored(wrapped(1))],
  ['all on one line, with blanks', lines.join(' '), 'same-line'],
  ['all on one line, without blanks', lines.join(''), 'same-line'],
  ['with the body behind BEGIN', `${begin}${base64}\n${end}\n`, 'same-line'],
  ['with \\n for line breaks', literal(pem), 'escaped-breaks'],
  ['with \\r\\n for line breaks', literal(pem.replaceAll('\n', '\r\n')), 'escaped-breaks'],
  ['with \\\\n, escaped twice', literal(literal(pem)), 'escaped-breaks'],
  ['in JSON', JSON.stringify({ certificate: pem, name: 'plant' }), 'escaped-breaks'],
  ['in JSON of PHP, which escapes slashes', JSON.stringify({ a: pem }).replaceAll('/', '\\/'), 'escaped-breaks'],
  ['in JSON of .NET, which escapes plus signs', JSON.stringify(pem).replaceAll('+', '\\u002B'), 'escaped-breaks'],
  ['in an environment file', `CERT="${literal(pem)}"\n`, 'escaped-breaks'],
  ['in a shell script, every line continued', pem.replaceAll('\n', '\\n\\\n'), 'escaped-breaks'],
  ['as JavaScript strings joined by +', lines.map((line) => `  "${line}\\n"`).join(' +\n'), 'escaped-breaks', 'quoted'],
  ['as a C string literal', lines.map((line) => `"${line}\\n"`).join('\n'), 'escaped-breaks', 'quoted'],
  ['as a JSON array of lines', JSON.stringify(lines, undefined, 2), 'quoted'],
  ['as Python strings with single quotes', lines.map((line) => `'${line}'`).join('\n'), 'quoted'],
  ['quoted in mail', each('> '), 'quoted'],
  ['quoted in mail twice', each('> > '), 'quoted'],
  ['quoted in mail, with the blank of empty marks lost', each('>'), 'quoted'],
  ['commented out with #', each('# '), 'quoted'],
  ['commented out with //', each('// '), 'quoted'],
  ['in a block comment', `/*\n${each(' * ')}\n */`, 'quoted'],
  ['added by a diff', each('+'), 'quoted'],
  ['quoted in SQL comments', each('-- '), 'quoted'],
  ['dash-escaped by PGP', pem.replaceAll('-----B', '- -----B').replaceAll('-----E', '- -----E'), 'quoted'],
  ['in lower-case armor', pem.replace(begin, begin.toLowerCase()).replace(end, end.toLowerCase()), 'armor-spelling'],
  ['with four dashes', pem.replaceAll('-----', '----'), 'armor-spelling'],
  ['with six dashes', pem.replaceAll('-----', '------'), 'armor-spelling'],
  [
    'with blanks inside the armor',
    pem.replaceAll('-----B', '----- B').replaceAll('TE-----', 'TE -----'),
    'armor-spelling',
  ],
  ['with the dashes behind BEGIN lost', pem.replace(begin, '-----BEGIN CERTIFICATE'), 'armor-spelling'],
  ['with the last dashes lost', pem.trimEnd().slice(0, -3), 'armor-spelling'],
  ['with the END line cut off in its label', pem.trimEnd().slice(0, -12), 'armor-spelling'],
  ['as X509 CERTIFICATE', relabeled('X509 CERTIFICATE')],
  ['as X.509 CERTIFICATE', relabeled('X.509 CERTIFICATE')],
  ['as TRUSTED CERTIFICATE without trust settings', relabeled('TRUSTED CERTIFICATE')],
  ['as TRUSTED CERTIFICATE of openssl', vectorText('server-trusted.pem')],
  ['with headers of RFC 1421', pem.replace(begin, `${begin}\nVersion: 1\nComment: two\n lines\n`)],
  ['without padding', pem.replace(/=+\n/, '\n')],
  ['with Base64 of URLs', armored(base64.replaceAll('+', '-').replaceAll('/', '_')), 'base64url'],
  ['padded with zeros, as from a fixed-size buffer', `${pem}${'\0'.repeat(100)}`],
  ['in an XML element', `<cert>\n${pem}</cert>`],
  ['as bare Base64 on one line', base64, 'bare-base64'],
  ['as bare Base64 on many lines', body.join('\r\n'), 'bare-base64'],
  [
    'as bare Base64 of URLs',
    base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    'bare-base64',
    'base64url',
  ],
  ['as bare Base64 in UTF-16', wide(mark + base64, 2, true), 'utf-16', 'bare-base64'],
  ['as Base64 of PEM, as in a Kubernetes secret', Buffer.from(pem).toString('base64'), 'wrapped-base64'],
  ['in DER', vector('server.der')],
]

describe('one certificate', () => {
  test.each(dresses)('%s', (_, source, ...assumed) => {
    const opened = open(typeof source === 'string' ? asBytes(source) : source)
    expect(certificatesOf(opened)).toEqual([server])
    const said = opened.findings.flatMap((finding) =>
      finding.code === 'reading-assumed' ? [finding.params.assumption] : [],
    )
    expect([...said].sort()).toEqual([...assumed].sort())
    const others = opened.findings.filter(({ code }) => code !== 'reading-assumed' && code !== 'trust-settings-ignored')
    expect(others).toEqual([])
  })

  test('there are as many dresses as issue 4 asks for', () => {
    expect(dresses.length).toBeGreaterThanOrEqual(62)
  })
})

describe('several certificates', () => {
  const rootPem = vectorText('root.pem')
  test.each<[string, string]>([
    ['one after the other', pem + rootPem],
    ['joined without a line break between', pem.trimEnd() + rootPem],
    ['what openssl s_client -showcerts prints', vectorText('s-client.txt')],
    ['with Bag Attributes', vectorText('bag-attributes.pem')],
    ['as PKCS7 in PEM', vectorText('chain.p7b.pem')],
    ['one quoted and one not', `${each('> ')}\n${rootPem}`],
    ['one with real and one with escaped line breaks', pem + JSON.stringify({ root: rootPem })],
    ['in one block, one behind the other', armored(Buffer.from(server + root, 'hex').toString('base64'))],
    ['in a PKCS7 block labeled CERTIFICATE', vectorText('chain.p7b.pem').replaceAll('PKCS7', 'CERTIFICATE')],
    ['in Base64 of PEM of PKCS #7', Buffer.from(vectorText('chain.p7b.pem')).toString('base64')],
  ])('%s', (_, source) => {
    expect(certificatesOf(open(asBytes(source))).sort()).toEqual([server, root].sort())
  })
})

describe('the place of a block', () => {
  const before = 'line one\nline two\n'
  test.each<[string, Uint8Array, number, number, string]>([
    ['in a text', asBytes(before + pem + before), 3, 2 + lines.length, pem.trimEnd()],
    ['with CR LF', asBytes((before + pem).replaceAll('\n', '\r\n')), 3, 2 + lines.length, lines.join('\r\n')],
    ['with escaped line breaks', asBytes(`{\n"a": ${JSON.stringify(pem)}}`), 2, 2, literal(pem.trimEnd())],
    ['in Base64 of PEM', asBytes(`\n${btoa(pem)}`), 2, 2, btoa(pem)],
  ])('%s', (_, source, first, last, expected) => {
    const place = open(source).objects[0]?.place
    expect(place?.lines).toEqual({ first, last })
    expect(asText(source.subarray(place?.range.start, place?.range.end))).toBe(expected)
  })

  test('in UTF-16 counts the octets of the source', () => {
    const source = wide(mark + before + pem, 2, true)
    const place = open(source).objects[0]?.place
    expect(place?.lines).toEqual({ first: 3, last: 2 + lines.length })
    expect(hex(source.subarray(place?.range.start, place?.range.end))).toBe(hex(wide(pem.trimEnd(), 2, true)))
  })
})
