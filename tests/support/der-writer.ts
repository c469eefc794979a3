/**
 * Writes DER, so that tests do not read with our reader what our own code wrote. Every function yields the whole TLV.
 * Nothing is checked: a test may write what no standard allows.
 */

export type Der = Uint8Array<ArrayBuffer>

/** One tag, its length in the shortest form, and the contents one after the other. */
export function tlv(tag: number, ...contents: readonly Uint8Array[]): Der {
  // Not as arguments once more: 40,000 of them, three calls deep, overflow the stack.
  const content = Buffer.concat(contents)
  return concat(Uint8Array.of(tag), lengthOctets(content.length), content)
}

export const sequence = (...items: readonly Uint8Array[]): Der => tlv(0x30, ...items)
/** SET OF: sorted, as DER asks (X.690 section 11.6). */
export const setOf = (...items: readonly Uint8Array[]): Der =>
  tlv(0x31, ...[...items].sort((a, b) => Buffer.compare(a, b)))
/** `[number] EXPLICIT` */
export const explicit = (number: number, item: Uint8Array): Der => tlv(0xa0 | number, item)
/** `[number] IMPLICIT` of something primitive. */
export const implicit = (number: number, ...content: readonly Uint8Array[]): Der => tlv(0x80 | number, ...content)
/** `[number] IMPLICIT` of something constructed. */
export const implicitConstructed = (number: number, ...items: readonly Uint8Array[]): Der =>
  tlv(0xa0 | number, ...items)

export const boolean = (value: boolean): Der => tlv(0x01, Uint8Array.of(value ? 0xff : 0))
export const nothing = (): Der => tlv(0x05)
export const octetString = (content: Uint8Array): Der => tlv(0x04, content)
export const bitString = (content: Uint8Array, unusedBits = 0): Der => tlv(0x03, Uint8Array.of(unusedBits), content)
export const integer = (value: bigint | number): Der => tlv(0x02, integerContent(BigInt(value)))

export const utf8String = (text: string): Der => tlv(0x0c, Buffer.from(text, 'utf8'))
export const printableString = (text: string): Der => tlv(0x13, Buffer.from(text, 'latin1'))
export const teletexString = (text: string): Der => tlv(0x14, Buffer.from(text, 'latin1'))
export const ia5String = (text: string): Der => tlv(0x16, Buffer.from(text, 'latin1'))
export const bmpString = (text: string): Der => tlv(0x1e, Buffer.from(text, 'utf16le').swap16())

/** Dotted decimal in. */
export function objectIdentifier(dotted: string): Der {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt)
  return tlv(0x06, ...[first * 40n + second, ...rest].map(base128))
}

/** BIT STRING of named bits: trailing zero bits are dropped (X.690 section 11.2.2). */
export function namedBits(bits: readonly number[]): Der {
  if (bits.length === 0) return bitString(new Uint8Array())
  const last = Math.max(...bits)
  const content = new Uint8Array((last >> 3) + 1)
  for (const bit of bits) content[bit >> 3]! |= 0x80 >> (bit & 7)
  return bitString(content, 7 - (last & 7))
}

/** UTCTime through 2049, GeneralizedTime from 2050 on, as RFC 5280 section 4.1.2.5 asks. */
export function time(instant: number): Der {
  const digits = new Date(instant).toISOString().replace(/\.\d+|[-:T]/g, '')
  const year = Number(digits.slice(0, 4))
  return year >= 1950 && year < 2050 ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits))
}

export function concat(...parts: readonly Uint8Array[]): Der {
  return new Uint8Array(Buffer.concat(parts))
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const octets = bigEndian(BigInt(length))
  return Uint8Array.of(0x80 | octets.length, ...octets)
}

/** Two's complement in as few octets as will do. */
function integerContent(value: bigint): Uint8Array {
  let octets = 1n
  while (value < -(1n << (octets * 8n - 1n)) || value >= 1n << (octets * 8n - 1n)) octets++
  const written = bigEndian(BigInt.asUintN(Number(octets) * 8, value))
  return Uint8Array.of(...Array<number>(Number(octets) - written.length).fill(0), ...written)
}

function bigEndian(value: bigint): number[] {
  const octets: number[] = []
  for (let rest = value; rest > 0n; rest >>= 8n) octets.unshift(Number(rest & 0xffn))
  return octets.length === 0 ? [0] : octets
}

function base128(arc: bigint): Uint8Array {
  const octets = [Number(arc & 0x7fn)]
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80)
  return Uint8Array.from(octets)
}
