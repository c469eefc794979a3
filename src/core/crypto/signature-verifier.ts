import type { Budget } from '../lib/budget.ts'
import type { AlgorithmIdentifier } from './algorithm-identifier.ts'
import type { KeyFault } from './key-fault.ts'
import type { SubjectPublicKeyInfo } from './subject-public-key-info.ts'

/** A signed message and the key that may have signed it. */
export interface SignedMessage {
  /** The signature algorithm: the certificate's signatureAlgorithm. */
  readonly algorithm: AlgorithmIdentifier
  /** The key of the possible signer. */
  readonly signer: SubjectPublicKeyInfo
  /**
   * The key of the signer's own issuer, for its DSA parameters. Used where the signer's key has none and inherits them
   * (RFC 3279 section 2.3.2).
   */
  readonly inheritedParameters?: SubjectPublicKeyInfo
  /** The octets that were signed, unchanged. */
  readonly message: Uint8Array
  /** The octets of the signature: the content of the BIT STRING. */
  readonly signature: Uint8Array
}

/** The reason why no engine was asked. None of these says that the signature is wrong. */
export type NotVerifiedReason =
  | 'algorithm-unknown' // no table here has a name for the signature algorithm
  | 'not-computed' // the algorithm or the curve is known by name, and no back end here computes it
  | 'parameters-refused' // the parameters of the algorithm are not those of its definition
  | 'curve-unknown' // the key describes a curve by numbers that no curve here has, or names a curve that no table has
  | 'key-too-large' // beyond the limits that keep the page responsive
  | 'key-unusable' // not a key of its algorithm, or a key with faults: `cause` has the reason
  | 'parameters-missing' // a DSA key without parameters, and none that it could inherit
  | 'work-limit' // too many keys had to be tried, or too many signatures computed in plain JavaScript

/** The reason why a signature is known to be wrong. */
export type InvalidSignatureReason =
  | 'mismatch' // the computation says no
  | 'signature-malformed' // not the strict encoding that its algorithm requires
  | 'key-mismatch' // the algorithm signs with another kind of key

export type SignatureOutcome =
  | { readonly status: 'valid' }
  | { readonly status: 'invalid'; readonly reason: InvalidSignatureReason }
  /** `cause` is there where the key is unusable: its first fault, or that its octets cannot be read. */
  | { readonly status: 'not-verified'; readonly reason: NotVerifiedReason; readonly cause?: UnusableCause }

export type UnusableCause = KeyFault | 'unreadable'

/** Tells whether a key made a signature. Never throws, whatever the bytes. */
export interface SignatureVerifier {
  /**
   * Each computation in plain JavaScript takes its cost from `work` (`verification-cost.ts`). Once the budget is used
   * up, nothing more is computed in plain JavaScript, and the outcome is `work-limit`. Without `work` nothing is
   * counted.
   */
  verify(signed: SignedMessage, work?: Budget): Promise<SignatureOutcome>
}
