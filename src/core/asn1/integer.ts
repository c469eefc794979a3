import { Asn1Fault } from './fault.ts'
import type { Asn1Node } from './node.ts'
import { expectTag } from './sequence.ts'
import { Tag } from './tag.ts'

/**
 * Reads the octets of an INTEGER, big-endian two's complement as encoded.
 * @throws Asn1Fault where it has none.
 * @see X.690 section 8.3
 */
export function integerOctets(node: Asn1Node, what: string): Uint8Array {
  expectTag(node, Tag.integer, what)
  if (node.contentStart === node.contentEnd)
    throw new Asn1Fault('bad-value', node.start, `${what} of at least one octet`)
  return node.content
}

/** False where the first nine bits are all equal, so that one octet is superfluous: not DER (X.690 section 8.3.2). */
export function isMinimalInteger(octets: Uint8Array): boolean {
  if (octets.length < 2) return octets.length === 1
  return !isRedundant(octets[0], octets[1])
}

/** Reads an INTEGER that a double holds exactly. @throws Asn1Fault above six octets. */
export function readSmallInteger(node: Asn1Node, what: string): number {
  const octets = integerOctets(node, what)
  return decodeSmallInteger(octets, node.start, what)
}

/**
 * Reads the content of an INTEGER and does not look at the tag: for implicitly tagged fields. `offset` is the place
 * that a fault names.
 */
export function decodeSmallInteger(octets: Uint8Array, offset: number, what: string): number {
  if (octets.length === 0 || octets.length > 6) throw new Asn1Fault('bad-value', offset, `${what} of one to six octets`)
  let value = (octets[0] ?? 0) >= 0x80 ? -1 : 0
  for (const octet of octets) value = value * 256 + octet
  return value
}

/**
 * Yields the big-endian octets as a signed number. Callers bound the length first: decimal text of a megabyte takes
 * seconds.
 */
export function toBigInt(octets: Uint8Array): bigint {
  let value = 0n
  for (const octet of octets) value = (value << 8n) | BigInt(octet)
  return (octets[0] ?? 0) >= 0x80 ? value - (1n << BigInt(8 * octets.length)) : value
}

/**
 * Yields the fewest octets that mean the same number, as a view. Some CAs write a serial number with an extra octet in
 * the certificate and without it elsewhere, or the other way round.
 */
export function minimalInteger(octets: Uint8Array): Uint8Array {
  return octets.subarray(minimalStart(octets, 0, octets.length))
}

/** Yields the offset at which the fewest octets begin, between `start` and `end`. */
export function minimalStart(source: Uint8Array, start: number, end: number): number {
  let at = start
  while (end - at > 1 && isRedundant(source[at], source[at + 1])) at++
  return at
}

const isRedundant = (first = 0, second = 0): boolean =>
  (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)
