import { concatBytes } from '../lib/bytes.ts'
import type { Oid } from './object-identifier.ts'
import { contextConstructed, Tag } from './tag.ts'

/**
 * Yields one encoding in DER: the identifier octet, the shortest length, and the contents in order.
 * @see X.690 section 10.1
 */
export const encode = (identifier: number, contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  concatBytes([lengthed(identifier, contents), ...contents])

export const encodeSequence = (contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  encode(Tag.sequence, contents)

/** `SET OF`, its members in the order of their octets. @see X.690 section 11.6 */
export const encodeSetOf = (members: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  encode(Tag.set, [...members].sort(compareEncodings))

/** `[number] EXPLICIT`. */
export const encodeExplicit = (number: number, content: Uint8Array): Uint8Array<ArrayBuffer> =>
  encode(contextConstructed(number), [content])

/** A whole number from 0 to 127. */
export const encodeSmallInteger = (value: number): Uint8Array<ArrayBuffer> =>
  encode(Tag.integer, [Uint8Array.of(value)])

/** Accepts the dotted form whose numbers are below 2^31. @see X.690 section 8.19 */
export function encodeOid(oid: Oid): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number)
  return encode(Tag.objectIdentifier, [Uint8Array.from([40 * first + second, ...rest].flatMap(base128))])
}

/** Compares in the DER order of a SET OF. */
function compareEncodings(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((octet, i) => octet !== b[i])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

/** The identifier octet and the length of all that follows. */
function lengthed(identifier: number, contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, part) => sum + part.length, 0)
  if (length < 0x80) return Uint8Array.of(identifier, length)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return Uint8Array.from([identifier, 0x80 | octets.length, ...octets])
}

function base128(value: number): number[] {
  const octets = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) octets.unshift(0x80 | (rest & 0x7f))
  return octets
}
