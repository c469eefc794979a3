import type { DigestName } from './digest.ts'

/** Octets of a public key and of a signature. */
export interface SetSizes {
  readonly key: number
  readonly signature: number
}

/** @see FIPS 204 section 4, table 2 */
export const mlDsaSets = {
  'ML-DSA-44': { key: 1312, signature: 2420 },
  'ML-DSA-65': { key: 1952, signature: 3309 },
  'ML-DSA-87': { key: 2592, signature: 4627 },
} as const satisfies Record<string, SetSizes>

export type MlDsaSet = keyof typeof mlDsaSets

/** @see FIPS 205 section 11, table 2 */
export const slhDsaSets = {
  'SLH-DSA-SHA2-128s': { key: 32, signature: 7856 },
  'SLH-DSA-SHA2-128f': { key: 32, signature: 17088 },
  'SLH-DSA-SHA2-192s': { key: 48, signature: 16224 },
  'SLH-DSA-SHA2-192f': { key: 48, signature: 35664 },
  'SLH-DSA-SHA2-256s': { key: 64, signature: 29792 },
  'SLH-DSA-SHA2-256f': { key: 64, signature: 49856 },
  'SLH-DSA-SHAKE-128s': { key: 32, signature: 7856 },
  'SLH-DSA-SHAKE-128f': { key: 32, signature: 17088 },
  'SLH-DSA-SHAKE-192s': { key: 48, signature: 16224 },
  'SLH-DSA-SHAKE-192f': { key: 48, signature: 35664 },
  'SLH-DSA-SHAKE-256s': { key: 64, signature: 29792 },
  'SLH-DSA-SHAKE-256f': { key: 64, signature: 49856 },
} as const satisfies Record<string, SetSizes>

export type SlhDsaSet = keyof typeof slhDsaSets

/**
 * An SLH-DSA algorithm: the parameter set, and the hash of the message in the pre-hash form (FIPS 205 section 10.2.2).
 */
export interface SlhDsa {
  readonly set: SlhDsaSet
  readonly prehash: DigestName | undefined
}
