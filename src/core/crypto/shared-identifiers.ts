import type { Oid } from '../asn1/object-identifier.ts'
import type { MlDsaSet, SlhDsa } from './post-quantum-sets.ts'

/** Algorithms for which one identifier stands for the key and for its signatures. Both decoders read these tables. */

export type EdwardsCurve = 'Ed25519' | 'Ed448'

/** @see RFC 8410 section 3 */
export const edwardsCurves: Readonly<Record<Oid, EdwardsCurve | undefined>> = {
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
}

/** @see RFC 9881 section 2 */
export const mlDsaAlgorithms: Readonly<Record<Oid, MlDsaSet | undefined>> = {
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
}

/** @see RFC 9909 section 3 */
export const slhDsaAlgorithms: Readonly<Record<Oid, SlhDsa | undefined>> = {
  '2.16.840.1.101.3.4.3.20': { set: 'SLH-DSA-SHA2-128s', prehash: undefined },
  '2.16.840.1.101.3.4.3.21': { set: 'SLH-DSA-SHA2-128f', prehash: undefined },
  '2.16.840.1.101.3.4.3.22': { set: 'SLH-DSA-SHA2-192s', prehash: undefined },
  '2.16.840.1.101.3.4.3.23': { set: 'SLH-DSA-SHA2-192f', prehash: undefined },
  '2.16.840.1.101.3.4.3.24': { set: 'SLH-DSA-SHA2-256s', prehash: undefined },
  '2.16.840.1.101.3.4.3.25': { set: 'SLH-DSA-SHA2-256f', prehash: undefined },
  '2.16.840.1.101.3.4.3.26': { set: 'SLH-DSA-SHAKE-128s', prehash: undefined },
  '2.16.840.1.101.3.4.3.27': { set: 'SLH-DSA-SHAKE-128f', prehash: undefined },
  '2.16.840.1.101.3.4.3.28': { set: 'SLH-DSA-SHAKE-192s', prehash: undefined },
  '2.16.840.1.101.3.4.3.29': { set: 'SLH-DSA-SHAKE-192f', prehash: undefined },
  '2.16.840.1.101.3.4.3.30': { set: 'SLH-DSA-SHAKE-256s', prehash: undefined },
  '2.16.840.1.101.3.4.3.31': { set: 'SLH-DSA-SHAKE-256f', prehash: undefined },
  '2.16.840.1.101.3.4.3.35': { set: 'SLH-DSA-SHA2-128s', prehash: 'SHA-256' },
  '2.16.840.1.101.3.4.3.36': { set: 'SLH-DSA-SHA2-128f', prehash: 'SHA-256' },
  '2.16.840.1.101.3.4.3.37': { set: 'SLH-DSA-SHA2-192s', prehash: 'SHA-512' },
  '2.16.840.1.101.3.4.3.38': { set: 'SLH-DSA-SHA2-192f', prehash: 'SHA-512' },
  '2.16.840.1.101.3.4.3.39': { set: 'SLH-DSA-SHA2-256s', prehash: 'SHA-512' },
  '2.16.840.1.101.3.4.3.40': { set: 'SLH-DSA-SHA2-256f', prehash: 'SHA-512' },
  '2.16.840.1.101.3.4.3.41': { set: 'SLH-DSA-SHAKE-128s', prehash: 'SHAKE128' },
  '2.16.840.1.101.3.4.3.42': { set: 'SLH-DSA-SHAKE-128f', prehash: 'SHAKE128' },
  '2.16.840.1.101.3.4.3.43': { set: 'SLH-DSA-SHAKE-192s', prehash: 'SHAKE256' },
  '2.16.840.1.101.3.4.3.44': { set: 'SLH-DSA-SHAKE-192f', prehash: 'SHAKE256' },
  '2.16.840.1.101.3.4.3.45': { set: 'SLH-DSA-SHAKE-256s', prehash: 'SHAKE256' },
  '2.16.840.1.101.3.4.3.46': { set: 'SLH-DSA-SHAKE-256f', prehash: 'SHAKE256' },
}
