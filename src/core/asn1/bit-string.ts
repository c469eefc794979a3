import { Asn1Fault } from './fault.ts'
import type { Asn1Node } from './node.ts'
import { expectTag } from './sequence.ts'
import { Tag } from './tag.ts'

export interface BitString {
  /** The content after the count of unused bits. A view. */
  readonly octets: Uint8Array
  /** The number of low bits of the last octet that do not count, 0 to 7. */
  readonly unusedBits: number
}

/** Reads a BIT STRING. @throws Asn1Fault @see X.690 section 8.6 */
export function readBitString(node: Asn1Node, what: string): BitString {
  return decodeBitString(expectTag(node, Tag.bitString, what))
}

/** Reads the content of a BIT STRING and does not look at the tag: for implicitly tagged fields such as ReasonFlags. */
export function decodeBitString(node: Asn1Node): BitString {
  const { source, contentStart, contentEnd } = node
  if (contentStart === contentEnd)
    throw new Asn1Fault('bad-value', node.start, 'a BIT STRING with its count of unused bits')
  const unusedBits = source[contentStart] ?? 0
  if (unusedBits > 7) throw new Asn1Fault('bad-value', contentStart, 'a count of unused bits from 0 to 7')
  if (unusedBits > 0 && contentEnd === contentStart + 1)
    throw new Asn1Fault('bad-value', contentStart, 'no unused bits in an empty BIT STRING')
  return { octets: source.subarray(contentStart + 1, contentEnd), unusedBits }
}

/**
 * Yields the numbers of the bits that are set. Bit 0 is the highest bit of the first octet, as named bits are counted.
 */
export function setBits(bits: BitString): number[] {
  const numbers: number[] = []
  const count = bits.octets.length * 8 - bits.unusedBits
  for (let bit = 0; bit < count; bit++) {
    if (((bits.octets[bit >>> 3] ?? 0) & (0x80 >>> (bit & 7))) !== 0) numbers.push(bit)
  }
  return numbers
}
