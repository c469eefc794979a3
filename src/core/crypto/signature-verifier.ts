import type { AlgorithmIdentifier } from './algorithm-identifier.ts'
import type { SubjectPublicKeyInfo } from './subject-public-key-info.ts'

/** A signed message and the key that may have signed it. */
export interface SignedMessage {
  /** How it was signed: the certificate's signatureAlgorithm. */
  readonly algorithm: AlgorithmIdentifier
  /** The would-be signer's key. */
  readonly signer: SubjectPublicKeyInfo
  /** DSA parameters of the signer's own issuer, where the signer's key has none and inherits them (RFC 3279 section 2.3.2). */
  readonly inheritedParameters?: SubjectPublicKeyInfo
  /** The octets that were signed, as they came. */
  readonly message: Uint8Array
  /** The signature's octets: the BIT STRING's content. */
  readonly signature: Uint8Array
}

/** Why no engine was asked. None of these says that the signature is wrong. */
export type NotVerifiedReason =
  | 'algorithm-not-supported' // nothing here knows the signature algorithm, its parameters or the curve
  | 'key-too-large' // beyond the bounds that keep the page responsive
  | 'key-malformed' // the key's octets are no key of its algorithm
  | 'parameters-missing' // a DSA key without parameters, and none to inherit
  | 'work-limit' // whose parameters it inherits was not found out, for too many keys had to be tried

/** Why a signature is known to be wrong. */
export type InvalidSignatureReason =
  | 'mismatch' // the computation says no
  | 'signature-malformed' // not the strict encoding its algorithm asks for
  | 'key-mismatch' // the algorithm signs with another kind of key than this one

export type SignatureOutcome =
  | { readonly status: 'valid' }
  | { readonly status: 'invalid'; readonly reason: InvalidSignatureReason }
  | { readonly status: 'not-verified'; readonly reason: NotVerifiedReason }

/** Says whether a key made a signature. Never throws, whatever the bytes. */
export interface SignatureVerifier {
  verify(signed: SignedMessage): Promise<SignatureOutcome>
}
