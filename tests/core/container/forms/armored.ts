import type { Assumption } from '../../../../src/core/finding/definitions.ts'
import { vector, vectorText } from '../vector.ts'
import { both, server, type Form } from './form.ts'

const pem = vectorText('server.pem')
const rootPem = vectorText('root.pem')
const lines = pem.trimEnd().split('\n')
const body = lines.slice(1, -1)
const base64 = body.join('')
const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']

const relabeled = (label: string): string => pem.replaceAll('CERTIFICATE', label)
const each = (prefix: string, suffix = ''): string => lines.map((line) => prefix + line + suffix).join('\n')
const wrapped = (width: number): string => (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')
const block = (text: string): string => `${begin}\n${text}\n${end}\n`
/** As it stands between the quotation marks of JSON. */
export const literal = (text: string): string => JSON.stringify(text).slice(1, -1)
/** Text in UTF-16 or UTF-32. */
export const wide = (text: string, width: 2 | 4, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * width)
  for (let i = 0; i < text.length; i++) {
    bytes[i * width + (littleEndian ? 0 : width - 1)] = text.charCodeAt(i) & 0xff
    bytes[i * width + (littleEndian ? 1 : width - 2)] = text.charCodeAt(i) >> 8
  }
  return bytes
}
export const mark = '\ufeff'

/** One certificate in every dress in which people have its PEM, and what is said to be assumed. */
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
  ['with blanks before the lines of the body', block(body.map((line) => `    ${line}`).join('\n'))],
  ['with blanks inside the lines', block(wrapped(8).replaceAll('\n', ' '))],
  ['indented, as in YAML', `cert: |\n${each('  ')}\n`, 'indented'],
  ['indented with tabs', each('\t'), 'indented'],
  ['on one long line', block(base64)],
  ['with 76 columns', block(wrapped(76))],
  ['with one column', block(wrapped(1))],
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
  ['with Base64 of URLs', block(base64.replaceAll('+', '-').replaceAll('/', '_')), 'base64url'],
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

/** Two certificates in one text. */
const several: readonly [sentence: string, source: string, ...assumed: Assumption[]][] = [
  ['one after the other', pem + rootPem],
  ['joined without a line break between', pem.trimEnd() + rootPem, 'armor-glued'],
  ['what openssl s_client -showcerts prints', vectorText('s-client.txt')],
  ['with Bag Attributes', vectorText('bag-attributes.pem')],
  ['as PKCS7 in PEM', vectorText('chain.p7b.pem')],
  ['one quoted and one not', `${each('> ')}\n${rootPem}`, 'quoted'],
  ['one with real and one with escaped line breaks', pem + JSON.stringify({ root: rootPem }), 'escaped-breaks'],
  ['in one block, one behind the other', block(Buffer.from(both.join(''), 'hex').toString('base64'))],
  ['in a PKCS7 block labeled CERTIFICATE', vectorText('chain.p7b.pem').replaceAll('PKCS7', 'CERTIFICATE')],
  ['in Base64 of PEM of PKCS #7', Buffer.from(vectorText('chain.p7b.pem')).toString('base64'), 'wrapped-base64'],
]

const trusted = 'as TRUSTED CERTIFICATE of openssl'

export const armored: readonly Form[] = [
  ...dresses.map(([sentence, source, ...assumed]): Form => {
    const said = sentence === trusted ? (['trust-settings-ignored'] as const) : []
    return { sentence: `a certificate ${sentence}`, source, found: [server], assumed, said }
  }),
  ...several.map(([sentence, source, ...assumed]): Form => {
    const said = sentence.includes('labeled CERTIFICATE') ? (['label-disagrees'] as const) : []
    return { sentence: `two certificates ${sentence}`, source, found: both, assumed, said }
  }),
]
