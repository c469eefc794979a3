import { fromHex } from '../lib/hex.ts'
import { failure, success, type Result } from '../lib/result.ts'
import { digestNames, type DigestName } from './digest.ts'
import { findDsaFaults, type DsaParameters, type DsaPublicKey } from './dsa-public-key.ts'
import type { EcPublicKey } from './ec-public-key.ts'
import { compareUnsigned } from './key-integer.ts'
import { maximumDsaPrimeBits, maximumRsaExponentBits, maximumRsaModulusBits } from './limits.ts'
import type { NamedCurve } from './named-curve.ts'
import { mlDsaSets, slhDsaSets, type MlDsaSet, type SlhDsa } from './post-quantum-sets.ts'
import {
  readPublicKey,
  type EdwardsPublicKey,
  type MlDsaPublicKey,
  type PublicKey,
  type SlhDsaPublicKey,
} from './public-key.ts'
import type { RsaPssPublicKey, RsaPublicKey } from './rsa-public-key.ts'
import type { EdwardsCurve } from './shared-identifiers.ts'
import { readSignatureScheme, type Pkcs1Scheme, type PssScheme, type SignatureScheme } from './signature-scheme.ts'
import type {
  InvalidSignatureReason,
  NotVerifiedReason,
  SignatureOutcome,
  SignedMessage,
} from './signature-verifier.ts'
import { readSignaturePair, type SignaturePair } from './signature-value.ts'

interface RsaNumbers {
  /** Big-endian, without leading zeros. */
  readonly modulus: Uint8Array
  readonly exponent: Uint8Array
}

/**
 * One question for a back end, with everything checked that needs no arithmetic: the scheme is known, the key is one of
 * it and within bounds, the signature is the one encoding of values in range. What is left is the computation.
 */
export type Verification = { readonly message: Uint8Array } & (
  | {
      readonly kind: 'rsa'
      readonly key: RsaNumbers
      readonly padding: Pkcs1Scheme | PssScheme
      readonly signature: Uint8Array
    }
  /** `point` is uncompressed and on the curve. */
  | {
      readonly kind: 'ecdsa'
      readonly curve: NamedCurve
      readonly point: Uint8Array
      readonly hash: DigestName
      readonly signature: SignaturePair
    }
  | {
      readonly kind: 'dsa'
      readonly parameters: DsaParameters
      readonly y: Uint8Array
      readonly hash: DigestName
      /** As it came, which is the one DER encoding of a pair in range. */
      readonly signature: Uint8Array
    }
  | { readonly kind: 'eddsa'; readonly curve: EdwardsCurve; readonly key: Uint8Array; readonly signature: Uint8Array }
  | { readonly kind: 'ml-dsa'; readonly set: MlDsaSet; readonly key: Uint8Array; readonly signature: Uint8Array }
  | { readonly kind: 'slh-dsa'; readonly algorithm: SlhDsa; readonly key: Uint8Array; readonly signature: Uint8Array }
)

type Prepared = Result<Verification, SignatureOutcome>

const notVerified = (reason: NotVerifiedReason): Prepared => failure({ status: 'not-verified', reason })
const invalid = (reason: InvalidSignatureReason): Prepared => failure({ status: 'invalid', reason })

/** The strict checks that all back ends share; where one fails, its outcome is final and no engine is asked. */
export function prepareVerification(signed: SignedMessage): Prepared {
  const { scheme } = readSignatureScheme(signed.algorithm)
  if (!scheme) return notVerified('algorithm-not-supported')
  const read = readPublicKey(signed.signer)
  if (!read.ok) return notVerified('key-malformed')
  return prepare(signed, scheme, read.value) ?? invalid('key-mismatch')
}

/** Undefined where the scheme's signatures are not made with keys of this kind. */
function prepare(signed: SignedMessage, scheme: SignatureScheme, key: PublicKey): Prepared | undefined {
  switch (scheme.kind) {
    case 'rsa-pkcs1':
      return key.kind === 'rsa' ? prepareRsa(signed, scheme, key) : undefined
    case 'rsa-pss':
      return key.kind === 'rsa' || (key.kind === 'rsa-pss' && fulfils(scheme, key))
        ? prepareRsa(signed, scheme, key)
        : undefined
    case 'ecdsa':
      return key.kind === 'ec' && key.use === 'unrestricted' ? prepareEcdsa(signed, scheme.hash, key) : undefined
    case 'dsa':
      return key.kind === 'dsa' ? prepareDsa(signed, scheme.hash, key) : undefined
    case 'eddsa':
      return key.kind === 'eddsa' && key.curve === scheme.curve ? prepareEddsa(signed, key) : undefined
    case 'ml-dsa':
      return key.kind === 'ml-dsa' && key.set === scheme.set ? prepareMlDsa(signed, key) : undefined
    case 'slh-dsa':
      // The pre-hash forms have key identifiers of their own, and a key is for one form only (RFC 9909 section 4).
      return key.kind === 'slh-dsa' && key.set === scheme.set && key.prehash === scheme.prehash
        ? prepareSlhDsa(signed, key)
        : undefined
  }
}

/** Hash and mask as the key says, and a salt at least as long. @see RFC 4055 section 3.3 */
function fulfils(scheme: PssScheme, { constraints }: RsaPssPublicKey): boolean {
  if (!constraints) return true
  const { hash, maskHash, saltLength } = constraints
  if (maskHash === undefined) return false
  return (
    digestNames[hash] === scheme.hash && digestNames[maskHash] === scheme.mgfHash && scheme.saltLength >= saltLength
  )
}

function prepareRsa(
  { message, signature }: SignedMessage,
  padding: Pkcs1Scheme | PssScheme,
  key: RsaPublicKey | RsaPssPublicKey,
): Prepared {
  if (key.modulus.bits > maximumRsaModulusBits || key.exponent.bits > maximumRsaExponentBits)
    return notVerified('key-too-large')
  if (key.faults.length > 0) return notVerified('key-malformed')
  const numbers = { modulus: key.modulus.octets, exponent: key.exponent.octets }
  // RFC 8017 sections 8.1.2 and 8.2.2, step 1, and 5.2.2, step 1.
  if (signature.length !== numbers.modulus.length) return invalid('signature-malformed')
  if (compareUnsigned(signature, numbers.modulus) >= 0) return invalid('signature-malformed')
  return success({ kind: 'rsa', key: numbers, padding, message, signature })
}

/**
 * Explicit parameters are never verified with, even where they are those of a named curve: RFC 5480 section 2.1.1
 * forbids them, and comparing parameters is where CVE-2020-0601 went wrong. OpenSSL accepts those that match.
 */
function prepareEcdsa(signed: SignedMessage, hash: DigestName, key: EcPublicKey): Prepared {
  if (key.curve.form === 'absent' || key.curve.form === 'implicit') return notVerified('key-malformed')
  if (key.curve.form === 'explicit' || !key.curve.curve) return notVerified('algorithm-not-supported')
  if (key.faults.length > 0 || !key.point.uncompressed) return notVerified('key-malformed')
  const { curve } = key.curve
  const signature = readSignaturePair(signed.signature, fromHex(curve.parameters.n) ?? new Uint8Array())
  if (!signature) return invalid('signature-malformed')
  return success({ kind: 'ecdsa', curve, point: key.point.uncompressed, hash, message: signed.message, signature })
}

function prepareDsa(signed: SignedMessage, hash: DigestName, key: DsaPublicKey): Prepared {
  const parameters = key.parameters ?? inheritedDsaParameters(signed)
  if (!parameters) return notVerified('parameters-missing')
  if (parameters.p.bits > maximumDsaPrimeBits) return notVerified('key-too-large')
  if (key.faults.length > 0 || findDsaFaults(parameters, key.y).length > 0) return notVerified('key-malformed')
  const { message, signature } = signed
  if (!readSignaturePair(signature, parameters.q.octets)) return invalid('signature-malformed')
  return success({ kind: 'dsa', parameters, y: key.y.octets, hash, message, signature })
}

function inheritedDsaParameters({ inheritedParameters }: SignedMessage): DsaParameters | undefined {
  const read = inheritedParameters && readPublicKey(inheritedParameters)
  return read?.ok && read.value.kind === 'dsa' ? read.value.parameters : undefined
}

/** @see RFC 8032 sections 5.1.7 and 5.2.7: S below the order is for the back ends, both of which refuse it. */
function prepareEddsa({ message, signature }: SignedMessage, key: EdwardsPublicKey): Prepared {
  if (key.faults.length > 0) return notVerified('key-malformed')
  if (signature.length !== 2 * key.octets.length) return invalid('signature-malformed')
  return success({ kind: 'eddsa', curve: key.curve, key: key.octets, message, signature })
}

function prepareMlDsa({ message, signature }: SignedMessage, key: MlDsaPublicKey): Prepared {
  if (key.faults.length > 0) return notVerified('key-malformed')
  if (signature.length !== mlDsaSets[key.set].signature) return invalid('signature-malformed')
  return success({ kind: 'ml-dsa', set: key.set, key: key.octets, message, signature })
}

function prepareSlhDsa(
  { message, signature }: SignedMessage,
  { set, prehash, octets, faults }: SlhDsaPublicKey,
): Prepared {
  if (faults.length > 0) return notVerified('key-malformed')
  if (signature.length !== slhDsaSets[set].signature) return invalid('signature-malformed')
  return success({ kind: 'slh-dsa', algorithm: { set, prehash }, key: octets, message, signature })
}
