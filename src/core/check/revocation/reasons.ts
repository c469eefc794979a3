import type { RevocationReason } from '../../finding/revocation.ts'

/** Reasons for revocation as a set of bits: bit n is bit n of ReasonFlags. @see RFC 5280 section 4.2.1.13 */
export type ReasonMask = number

/** By bit; bit 0 is not used. */
const reasons: readonly RevocationReason[] = [
  'unspecified',
  'key-compromise',
  'ca-compromise',
  'affiliation-changed',
  'superseded',
  'cessation-of-operation',
  'certificate-hold',
  'privilege-withdrawn',
  'aa-compromise',
]

/** Bits 1 to 8. */
export const allReasons: ReasonMask = 0x1fe

/** From the numbers of the bits that are set; all where there is no such field. */
export function reasonMask(bits: readonly number[] | undefined): ReasonMask {
  if (!bits) return allReasons
  return bits.reduce((mask, bit) => mask | (1 << bit), 0) & allReasons
}

export const reasonsIn = (mask: ReasonMask): RevocationReason[] => reasons.filter((_, bit) => (mask & (1 << bit)) !== 0)
