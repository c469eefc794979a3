import { integerOctets, isMinimalInteger } from '../asn1/integer.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { toHex } from '../lib/hex.ts'

/** A number inside a key. Kept as octets, because it may have any length. */
export interface KeyInteger {
  /** Big-endian without leading zeros; empty for zero. As encoded where negative. A view. */
  readonly octets: Uint8Array
  readonly bits: number
  readonly negative: boolean
  /** False where it was written with superfluous octets: not DER. */
  readonly minimal: boolean
}

/** Reads an INTEGER. @throws Asn1Fault where the node is not one. */
export function readKeyInteger(node: Asn1Node, what: string): KeyInteger {
  const encoded = integerOctets(node, what)
  const negative = (encoded[0] ?? 0) >= 0x80
  const octets = negative ? encoded : withoutLeadingZeros(encoded)
  return { octets, bits: bitLength(octets), negative, minimal: isMinimalInteger(encoded) }
}

export function withoutLeadingZeros(octets: Uint8Array): Uint8Array {
  let start = 0
  while (start < octets.length && octets[start] === 0) start++
  return octets.subarray(start)
}

const bitLength = (octets: Uint8Array): number =>
  octets.length === 0 ? 0 : 8 * octets.length - Math.clz32(octets[0] ?? 0) + 24

/** Yields the unsigned number of big-endian octets. Callers bound the length. */
export const unsigned = (octets: Uint8Array): bigint => BigInt(`0x0${toHex(octets)}`)

/**
 * Compares unsigned big-endian numbers of any length without computing them. Yields a negative number, zero or a
 * positive number where `a` is less, equal or more.
 */
export function compareUnsigned(a: Uint8Array, b: Uint8Array): number {
  const left = withoutLeadingZeros(a)
  const right = withoutLeadingZeros(b)
  if (left.length !== right.length) return left.length - right.length
  for (let i = 0; i < left.length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
