import { isMinimalInteger } from '../asn1/integer.ts'
import { attempt } from '../asn1/fault.ts'
import { readOnly, type Asn1Node } from '../asn1/node.ts'
import { SequenceReader } from '../asn1/sequence.ts'
import { Tag } from '../asn1/tag.ts'
import { compareUnsigned, withoutLeadingZeros } from './key-integer.ts'

/** The two numbers of a DSA or ECDSA signature, each as wide as the order. */
export interface SignaturePair {
  readonly r: Uint8Array
  readonly s: Uint8Array
}

/**
 * Reads the numbers of `SEQUENCE { r INTEGER, s INTEGER }`, each from 1 to order - 1. Undefined where the octets are
 * not the one DER encoding of such a pair: long or indefinite lengths, superfluous octets, trailing bytes. If a
 * signature can be rewritten without the key, it need not be the one that was made.
 * @see RFC 3279 sections 2.2.2 and 2.2.3, X.690 sections 8.3.2 and 10.1, FIPS 186-5 section 6.4.2
 */
export function readSignaturePair(signature: Uint8Array, order: Uint8Array): SignaturePair | undefined {
  const read = attempt(() => {
    const pair = readOnly(signature)
    if (pair.identifier !== Tag.sequence || pair.nonMinimalLength) return undefined
    const fields = new SequenceReader(pair)
    const r = readNumber(fields.any('r'), order)
    const s = readNumber(fields.any('s'), order)
    fields.end()
    return r && s && { r, s }
  })
  return read.ok ? read.value : undefined
}

function readNumber(node: Asn1Node, order: Uint8Array): Uint8Array | undefined {
  const { content } = node
  if (node.identifier !== Tag.integer || node.nonMinimalLength || !isMinimalInteger(content)) return undefined
  const octets = withoutLeadingZeros(content)
  if ((content[0] ?? 0) >= 0x80 || octets.length === 0 || compareUnsigned(octets, order) >= 0) return undefined
  const wide = new Uint8Array(order.length)
  wide.set(octets, order.length - octets.length)
  return wide
}
