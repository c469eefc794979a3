import type { Assumption } from '../../../../src/core/finding/definitions.ts'
import { concatBytes } from '../../../../src/core/lib/bytes.ts'
import { asBytes, vector } from '../vector.ts'
import { both, root, server, type Form } from './form.ts'

const octets = [...vector('server.der')]
const rootOctets = [...vector('root.der')]
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))
/** As browsers and Windows read it: the octets from 80 to 9F are other characters than in Latin-1. */
const windows = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)
const converted = (bytes: Uint8Array): Uint8Array => asBytes(latin1(bytes).replaceAll('\n', '\r\n'))

/**
 * An octet as a language prints it: itself where it is printable, else one of the escapes that have names, else by
 * number.
 */
const literal = (
  bytes: readonly number[],
  named: Readonly<Record<number, string>>,
  numbered: (octet: number) => string,
) =>
  bytes
    .map((octet) => named[octet] ?? (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : numbered(octet)))
    .join('')

const two = (octet: number): string => octet.toString(16).padStart(2, '0')
const python = (bytes: readonly number[]): string =>
  `b'${literal(bytes, { 9: '\\t', 10: '\\n', 13: '\\r', 39: "\\'", 92: '\\\\' }, (octet) => `\\x${two(octet)}`)}'`
const rust = (bytes: readonly number[]): string =>
  `b"${literal(bytes, { 0: '\\0', 9: '\\t', 10: '\\n', 13: '\\r', 34: '\\"', 92: '\\\\' }, (octet) => `\\x${two(octet)}`)}"`
const go = (bytes: readonly number[]): string =>
  `"${literal(bytes, { 7: '\\a', 8: '\\b', 9: '\\t', 10: '\\n', 11: '\\v', 12: '\\f', 13: '\\r', 34: '\\"', 92: '\\\\' }, (octet) => `\\x${two(octet)}`)}"`
/** Three octal digits end by themselves, so that a digit may follow. */
const c = (bytes: readonly number[]): string =>
  `"${literal(bytes, { 34: '\\"', 63: '\\?', 92: '\\\\' }, (octet) => `\\${octet.toString(8).padStart(3, '0')}`)}"`
const java = (bytes: readonly number[]): string =>
  `"${literal(bytes, { 10: '\\n', 13: '\\r', 34: '\\"', 92: '\\\\' }, (octet) => `\\u00${two(octet)}`)}"`
const inPieces = (bytes: readonly number[], print: (part: readonly number[]) => string, joint: string): string =>
  Array.from({ length: Math.ceil(bytes.length / 20) }, (_, i) => print(bytes.slice(20 * i, 20 * i + 20))).join(joint)

const literals: readonly [sentence: string, source: string, found: string[]][] = [
  ['octets as Python prints them', `cert = ${python(octets)}\n`, [server]],
  ['two in one literal of Python', `\`ServerCertificate = ${python([...octets, ...rootOctets])}\``, both],
  ['octets of Python without their quotation marks', python(octets).slice(2, -1), [server]],
  ['octets of Python in JSON, their backslashes doubled', JSON.stringify({ log: python(octets) }), [server]],
  ['octets as Rust prints them', `let der: &[u8] = ${rust(octets)};`, [server]],
  ['octets as Go prints them', `var der = []byte(${go(octets)})`, [server]],
  ['octets of C in octal', `static const char der[] = ${c(octets)};`, [server]],
  ['octets of C, a piece a line', `static const char der[] =\n  ${inPieces(octets, c, '\n  ')};`, [server]],
  ['octets of JavaScript in pieces that are added', `const der =\n  ${inPieces(octets, java, ' +\n  ')}`, [server]],
  ['characters of Java', `String der = ${java(octets)};`, [server]],
  ['characters in JSON as they are', JSON.stringify({ der: latin1(vector('server.der')) }), [server]],
]

const channels: readonly [sentence: string, source: Uint8Array, Assumption][] = [
  ['DER saved as text: UTF-8 of Latin-1', utf8(latin1(vector('server.der'))), 'text-channel'],
  ['UTF-8 of Windows-1252', utf8(windows(vector('server.der'))), 'text-channel'],
  ['UTF-8 of Latin-1 with a mark', utf8(`\ufeff${latin1(vector('server.der'))}`), 'text-channel'],
  ['UTF-8 of Latin-1, twice', utf8(latin1(utf8(latin1(vector('server.der'))))), 'text-channel'],
  [
    'UTF-16 of Latin-1',
    new Uint8Array(Buffer.from(`\ufeff${latin1(vector('server.der'))}`, 'utf16le')),
    'text-channel',
  ],
  ['DER whose line feeds became CR LF', withLineFeeds(), 'line-breaks'],
]

/**
 * A certificate has line feeds by chance only, in the serial number, the lengths of the names or the signature. If it
 * has none, the root is put behind.
 */
function withLineFeeds(): Uint8Array {
  const whole = concatBytes([vector('server.der'), vector('root.der'), vector('tsa.der')])
  if (!whole.includes(0x0a)) throw new Error('None of the vectors has a line feed')
  return converted(whole)
}

const dumps = ['od', 'od-b', 'od-c', 'od-d1', 'od-x', 'od-x1z', 'hexdump-b', 'hexdump-c']

export const channelForms: readonly Form[] = [
  ...literals.map(([sentence, source, found]): Form => ({
    sentence,
    source: utf8(source),
    found,
    assumed: ['byte-literal'],
    said: [],
  })),
  ...channels.map(([sentence, source, assumed]): Form => {
    const found = assumed === 'line-breaks' ? [server, root, Buffer.from(vector('tsa.der')).toString('hex')] : [server]
    return { sentence, source, found, assumed: [assumed], said: [] }
  }),
  ...dumps.map((name): Form => ({
    sentence: `a dump of ${name}`,
    source: vector(`server-${name}.txt`),
    found: [server],
    assumed: ['hexadecimal'],
    said: [],
  })),
]
