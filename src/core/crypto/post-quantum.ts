import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js'
import {
  slh_dsa_sha2_128f,
  slh_dsa_sha2_128s,
  slh_dsa_sha2_192f,
  slh_dsa_sha2_192s,
  slh_dsa_sha2_256f,
  slh_dsa_sha2_256s,
  slh_dsa_shake_128f,
  slh_dsa_shake_128s,
  slh_dsa_shake_192f,
  slh_dsa_shake_192s,
  slh_dsa_shake_256f,
  slh_dsa_shake_256s,
} from '@noble/post-quantum/slh-dsa.js'
import { digestFunction } from './digest.ts'
import type { MlDsaSet, SlhDsaSet } from './post-quantum-sets.ts'
import type { Verification } from './verification.ts'

const mlDsa = {
  'ML-DSA-44': ml_dsa44,
  'ML-DSA-65': ml_dsa65,
  'ML-DSA-87': ml_dsa87,
} satisfies Record<MlDsaSet, unknown>

const slhDsa = {
  'SLH-DSA-SHA2-128s': slh_dsa_sha2_128s,
  'SLH-DSA-SHA2-128f': slh_dsa_sha2_128f,
  'SLH-DSA-SHA2-192s': slh_dsa_sha2_192s,
  'SLH-DSA-SHA2-192f': slh_dsa_sha2_192f,
  'SLH-DSA-SHA2-256s': slh_dsa_sha2_256s,
  'SLH-DSA-SHA2-256f': slh_dsa_sha2_256f,
  'SLH-DSA-SHAKE-128s': slh_dsa_shake_128s,
  'SLH-DSA-SHAKE-128f': slh_dsa_shake_128f,
  'SLH-DSA-SHAKE-192s': slh_dsa_shake_192s,
  'SLH-DSA-SHAKE-192f': slh_dsa_shake_192f,
  'SLH-DSA-SHAKE-256s': slh_dsa_shake_256s,
  'SLH-DSA-SHAKE-256f': slh_dsa_shake_256f,
} satisfies Record<SlhDsaSet, unknown>

/**
 * True where the signature fits. Certificates are signed with the empty context string, which is the default of the
 * libraries.
 * @see RFC 9881 section 3, RFC 9909 section 3
 */
export function verifyPostQuantum(verification: Verification & { readonly kind: 'ml-dsa' | 'slh-dsa' }): boolean {
  const { key, message, signature } = verification
  if (verification.kind === 'ml-dsa') return mlDsa[verification.set].verify(signature, message, key)
  const { set, prehash } = verification.algorithm
  const signer = prehash ? slhDsa[set].prehash(digestFunction(prehash)) : slhDsa[set]
  return signer.verify(signature, message, key)
}
