import { isMinimalInteger } from './integer.ts'
import type { Asn1Node } from './node.ts'
import { Tag } from './tag.ts'
import { identifierLength } from './tree.ts'

/**
 * Ways in which an encoding is BER and not DER, as far as its own octets show it. The meaning of a value is not looked
 * at.
 */
export type Asn1Oddity =
  | 'long-identifier' // the tag number takes more octets than it needs: X.690 sections 8.1.2.2 and 8.1.2.4
  | 'non-minimal-length' // section 10.1
  | 'indefinite-length' // section 10.1
  | 'constructed-string' // a string in segments: section 10.2
  | 'odd-boolean' // neither 00 nor FF: section 11.1
  | 'non-minimal-integer' // section 8.3.2, which BER requires as well
  | 'unused-bits-set' // section 11.2.1

/** Universal types that BER allows in segments. */
const strings: ReadonlySet<number> = new Set([3, 4, 12, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30])

/** Yields the oddities of one encoding. @see X.690 sections 8 to 11 */
export function oddities(node: Asn1Node): Asn1Oddity[] {
  const { source, start, contentStart, contentEnd, identifier, tagNumber } = node
  const length = contentEnd - contentStart
  const found: Asn1Oddity[] = []
  if ((identifier & 0x1f) === 0x1f && (tagNumber < 31 || source[start + 1] === 0x80)) found.push('long-identifier')
  if (source[start + identifierLength(source, start, node.end)] === 0x80) found.push('indefinite-length')
  else if (node.nonMinimalLength) found.push('non-minimal-length')
  if (node.tagClass !== 0) return found
  if (node.constructed) return strings.has(tagNumber) ? [...found, 'constructed-string'] : found
  const first = source[contentStart] ?? 0
  if (identifier === Tag.boolean && length === 1 && first !== 0 && first !== 0xff) found.push('odd-boolean')
  const integer = identifier === Tag.integer || identifier === Tag.enumerated
  if (integer && length > 0 && !isMinimalInteger(source.subarray(contentStart, Math.min(contentStart + 2, contentEnd))))
    found.push('non-minimal-integer')
  if (identifier === Tag.bitString && length > 1 && first < 8) {
    if (((source[contentEnd - 1] ?? 0) & ((1 << first) - 1)) !== 0) found.push('unused-bits-set')
  }
  return found
}
