import { ecdsa, type ECDSA } from '@noble/curves/abstract/weierstrass.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { ed448 } from '@noble/curves/ed448.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { shake128, shake256 } from '@noble/hashes/sha3.js'
import { DSA } from 'micro-rsa-dsa-dh/dsa.js'
import { mgf1, PSS, type VarLenHash } from 'micro-rsa-dsa-dh/rsa.js'
import { concatBytes } from '../lib/bytes.ts'
import { digest, digestFunction, type DigestName } from './digest.ts'
import { unsigned } from './key-integer.ts'
import type { NamedCurve } from './named-curve.ts'
import { verifyPkcs1 } from './rsa-pkcs1.ts'
import type { Verification } from './verification.ts'

/**
 * Verifies in plain JavaScript, with the same answer in every engine and context. Never throws. The input has passed
 * the strict checks. If a library still throws, the numbers of the signature have no solution with that key, and the
 * answer is no: for example, an s without inverse because q is not prime, or a PSS encoding longer than the key has
 * room for.
 */
export async function verifyPurely(verification: Verification): Promise<boolean> {
  // Rarely needed and large, so a bundler may evaluate these late. If an engine fails to load them, that is our fault
  // and throws.
  if (verification.kind === 'ml-dsa' || verification.kind === 'slh-dsa') {
    const { verifyPostQuantum } = await import('./post-quantum.ts')
    return noWhereThrown(() => verifyPostQuantum(verification))
  }
  return noWhereThrown(() => verifyClassically(verification))
}

type PostQuantum = Verification & { readonly kind: 'ml-dsa' | 'slh-dsa' }

function verifyClassically(verification: Exclude<Verification, PostQuantum>): boolean {
  switch (verification.kind) {
    case 'rsa':
      return verifyRsa(verification)
    case 'ecdsa':
      return verifyEcdsa(verification)
    case 'dsa':
      return verifyDsa(verification)
    case 'eddsa': {
      // RFC 8032 requires points in their canonical encoding. (ZIP 215 accepts others, for consensus in ledgers.)
      const { curve, key, message, signature } = verification
      return (curve === 'Ed25519' ? ed25519 : ed448).verify(signature, message, key, { zip215: false })
    }
  }
}

function noWhereThrown(compute: () => boolean): boolean {
  try {
    return compute()
  } catch (thrown) {
    // These are faults of a program, ours or a library's, and tell nothing about a signature.
    if (thrown instanceof TypeError || thrown instanceof ReferenceError) throw thrown
    return false
  }
}

function verifyRsa({ key, padding, message, signature }: Verification & { kind: 'rsa' }): boolean {
  if (padding.kind === 'rsa-pkcs1') return verifyPkcs1(key, padding.hash, message, signature)
  const pss = PSS(digestFunction(padding.hash), maskGeneration(padding.mgfHash), padding.saltLength)
  return pss.verify({ n: unsigned(key.modulus), e: unsigned(key.exponent) }, message, signature)
}

/** Yields MGF1, or SHAKE, which is its own mask generation function. @see RFC 8692 section 3 */
function maskGeneration(hash: DigestName): VarLenHash {
  if (hash === 'SHAKE128') return (seed, { dkLen }) => shake128(seed, { dkLen })
  if (hash === 'SHAKE256') return (seed, { dkLen }) => shake256(seed, { dkLen })
  return mgf1(digestFunction(hash))
}

/**
 * One for each curve, made on first use. The hash function is not used, because digests are computed before. Random
 * numbers are not used either: verification needs none.
 */
const signers = new WeakMap<NamedCurve, ECDSA>()

function signerOn(curve: NamedCurve): ECDSA {
  const made = signers.get(curve)
  if (made) return made
  const randomBytes = (): never => {
    throw new Error('no randomness in the core')
  }
  const signer = ecdsa(curve.points, sha256, { lowS: false, randomBytes })
  signers.set(curve, signer)
  return signer
}

/** @see FIPS 186-5 section 6.4.2; both values of s are valid (`lowS` is a rule of ledgers) */
function verifyEcdsa({ curve, point, hash, message, signature }: Verification & { kind: 'ecdsa' }): boolean {
  const pair = concatBytes([signature.r, signature.s])
  return signerOn(curve).verify(pair, digest(hash, message), point, { prehash: false, lowS: false, format: 'compact' })
}

/** @see FIPS 186-4 section 4.7 */
function verifyDsa({ parameters, y, hash, message, signature }: Verification & { kind: 'dsa' }): boolean {
  const [p, q, g] = [unsigned(parameters.p.octets), unsigned(parameters.q.octets), unsigned(parameters.g.octets)]
  const dsa = DSA({ p, q, g, hash: digestFunction(hash) })
  return dsa.verify(unsigned(y), message, signature)
}
