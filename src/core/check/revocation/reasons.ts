import { reasonFlags, type RevocationReason } from '../../finding/revocation.ts'

/** Reasons for revocation as a set of bits: bit n is bit n of ReasonFlags. @see RFC 5280 section 4.2.1.13 */
export type ReasonMask = number

/** Bits 1 to 8. */
export const allReasons: ReasonMask = 0x1fe

/** From the numbers of the bits that are set; all where there is no such field. */
export function reasonMask(bits: readonly number[] | undefined): ReasonMask {
  if (!bits) return allReasons
  return bits.reduce((mask, bit) => mask | (1 << bit), 0) & allReasons
}

export const reasonsIn = (mask: ReasonMask): RevocationReason[] =>
  reasonFlags.filter((_, i) => (mask & (1 << (i + 1))) !== 0)
