import { fromHex } from '../lib/hex.ts'
import { failure, success, type Result } from '../lib/result.ts'
import { algorithmName } from '../oid/algorithms.ts'
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
  UnusableCause,
} from './signature-verifier.ts'
import { readSignaturePair, type SignaturePair } from './signature-value.ts'

interface RsaNumbers {
  /** Big-endian, without leading zeros. */
  readonly modulus: Uint8Array
  readonly exponent: Uint8Array
}

/**
 * One question for a back end. All checks that need no arithmetic are done: the scheme is known, the key belongs to it
 * and is within the limits, and the signature is the one encoding of values in range. Only the computation is left.
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
      /** Unchanged: the one DER encoding of a pair in range. */
      readonly signature: Uint8Array
    }
  | { readonly kind: 'eddsa'; readonly curve: EdwardsCurve; readonly key: Uint8Array; readonly signature: Uint8Array }
  | { readonly kind: 'ml-dsa'; readonly set: MlDsaSet; readonly key: Uint8Array; readonly signature: Uint8Array }
  | { readonly kind: 'slh-dsa'; readonly algorithm: SlhDsa; readonly key: Uint8Array; readonly signature: Uint8Array }
)

type Prepared = Result<Verification, SignatureOutcome>

const notVerified = (reason: Exclude<NotVerifiedReason, 'key-unusable'>): Prepared =>
  failure({ status: 'not-verified', reason })
const unusable = (cause: UnusableCause): Prepared => failure({ status: 'not-verified', reason: 'key-unusable', cause })
const invalid = (reason: InvalidSignatureReason): Prepared => failure({ status: 'invalid', reason })

/** Makes the strict checks that all back ends share. Where one fails, its outcome is final and no engine is asked. */
export function prepareVerification(signed: SignedMessage): Prepared {
  const reading = readSignatureScheme(signed.algorithm)
  const { scheme } = reading
  if (!scheme) {
    if (reading.unsupported === 'parameters') return notVerified('parameters-refused')
    return notVerified(algorithmName(signed.algorithm.oid) === undefined ? 'algorithm-unknown' : 'not-computed')
  }
  const read = readPublicKey(signed.signer)
  if (!read.ok) return unusable('unreadable')
  return prepare(signed, scheme, read.value) ?? invalid('key-mismatch')
}

/** Undefined where keys of this kind do not make signatures of the scheme. */
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
      // The pre-hash forms have their own key identifiers, and a key is for one form only (RFC 9909 section 4).
      return key.kind === 'slh-dsa' && key.set === scheme.set && key.prehash === scheme.prehash
        ? prepareSlhDsa(signed, key)
        : undefined
  }
}

/** True where hash and mask are those of the key, and the salt is at least as long. @see RFC 4055 section 3.3 */
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
  if (key.faults[0]) return unusable(key.faults[0])
  const numbers = { modulus: key.modulus.octets, exponent: key.exponent.octets }
  // RFC 8017 sections 8.1.2 and 8.2.2, step 1, and section 5.2.2, step 1.
  if (signature.length !== numbers.modulus.length) return invalid('signature-malformed')
  if (compareUnsigned(signature, numbers.modulus) >= 0) return invalid('signature-malformed')
  return success({ kind: 'rsa', key: numbers, padding, message, signature })
}

/**
 * Prepares ECDSA. Explicit parameters are used if all of them are those of a named curve: field, coefficients, base
 * point and order, and the cofactor if present. All must be equal (CVE-2020-0601, see `named-curve.ts`). The checks
 * report that RFC 5480 section 2.1.1 forbids explicit parameters. OpenSSL also verifies the signature, and then refuses
 * the path.
 */
function prepareEcdsa(signed: SignedMessage, hash: DigestName, key: EcPublicKey): Prepared {
  const { form } = key.curve
  const curve = form === 'named' ? key.curve.curve : form === 'explicit' ? key.curve.matches : undefined
  if (!curve && (form === 'named' || form === 'explicit')) {
    const known = form === 'named' && algorithmName(key.curve.oid) !== undefined
    return notVerified(known ? 'not-computed' : 'curve-unknown')
  }
  if (key.faults[0]) return unusable(key.faults[0])
  // The form is right and the point is on the curve, except for a hybrid point, which has its own fault.
  if (!curve || !key.point.uncompressed) return unusable('point-malformed')
  const signature = readSignaturePair(signed.signature, fromHex(curve.parameters.n) ?? new Uint8Array())
  if (!signature) return invalid('signature-malformed')
  return success({ kind: 'ecdsa', curve, point: key.point.uncompressed, hash, message: signed.message, signature })
}

function prepareDsa(signed: SignedMessage, hash: DigestName, key: DsaPublicKey): Prepared {
  const parameters = key.parameters ?? inheritedDsaParameters(signed)
  if (!parameters) return notVerified('parameters-missing')
  if (parameters.p.bits > maximumDsaPrimeBits) return notVerified('key-too-large')
  const fault = key.faults[0] ?? findDsaFaults(parameters, key.y)[0]
  if (fault) return unusable(fault)
  const { message, signature } = signed
  if (!readSignaturePair(signature, parameters.q.octets)) return invalid('signature-malformed')
  return success({ kind: 'dsa', parameters, y: key.y.octets, hash, message, signature })
}

function inheritedDsaParameters({ inheritedParameters }: SignedMessage): DsaParameters | undefined {
  const read = inheritedParameters && readPublicKey(inheritedParameters)
  return read?.ok && read.value.kind === 'dsa' ? read.value.parameters : undefined
}

/**
 * Prepares EdDSA. The back ends check that S is below the order; both refuse it otherwise.
 * @see RFC 8032 sections 5.1.7 and 5.2.7
 */
function prepareEddsa({ message, signature }: SignedMessage, key: EdwardsPublicKey): Prepared {
  if (key.faults[0]) return unusable(key.faults[0])
  if (signature.length !== 2 * key.octets.length) return invalid('signature-malformed')
  return success({ kind: 'eddsa', curve: key.curve, key: key.octets, message, signature })
}

function prepareMlDsa({ message, signature }: SignedMessage, key: MlDsaPublicKey): Prepared {
  if (key.faults[0]) return unusable(key.faults[0])
  if (signature.length !== mlDsaSets[key.set].signature) return invalid('signature-malformed')
  return success({ kind: 'ml-dsa', set: key.set, key: key.octets, message, signature })
}

function prepareSlhDsa(
  { message, signature }: SignedMessage,
  { set, prehash, octets, faults }: SlhDsaPublicKey,
): Prepared {
  if (faults[0]) return unusable(faults[0])
  if (signature.length !== slhDsaSets[set].signature) return invalid('signature-malformed')
  return success({ kind: 'slh-dsa', algorithm: { set, prehash }, key: octets, message, signature })
}
