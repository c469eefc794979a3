/** Reasons of revocation by the number of CRLReason; 7 is not used. @see RFC 5280 section 5.3.1 */
export const crlReasons = {
  0: 'unspecified',
  1: 'key-compromise',
  2: 'ca-compromise',
  3: 'affiliation-changed',
  4: 'superseded',
  5: 'cessation-of-operation',
  6: 'certificate-hold',
  8: 'remove-from-crl',
  9: 'privilege-withdrawn',
  10: 'aa-compromise',
} as const

export type RevocationReason = (typeof crlReasons)[keyof typeof crlReasons]

/**
 * Reasons to which a list may be limited, by the bit of ReasonFlags, from bit 1 on: bit 0 is not used.
 * @see RFC 5280 section 4.2.1.13
 */
export const reasonFlags = [
  'key-compromise',
  'ca-compromise',
  'affiliation-changed',
  'superseded',
  'cessation-of-operation',
  'certificate-hold',
  'privilege-withdrawn',
  'aa-compromise',
] as const satisfies readonly RevocationReason[]

/** The kind of revocation list or OCSP response, for sentences. */
export type RevocationSource = 'list' | 'delta-list' | 'response'

/**
 * The reason why a revocation list or an OCSP response gives no answer about a certificate. Each has its sentence in
 * `explain`.
 */
export type Unusable =
  | 'base-missing' // a delta CRL without the complete CRL that it belongs to
  | 'certificate-unknown' // the responder says that it does not know the certificate
  | 'critical-extension' // a critical extension that is not processed here, in the list, in an entry or in the response
  | 'damaged' // an entry or an extension cannot be read
  | 'no-next-update' // has no end of its validity, so whether it still counts is not known
  | 'not-yet-issued' // made after the instant of the judgement
  | 'other-scope' // about other certificates, or published at another place than the certificate names
  | 'out-of-date'
  | 'signature-invalid'
  | 'signature-not-checked' // no engine knows its algorithm or its key
  | 'signer-may-not-sign' // no CRL signing in the Key Usage, or no OCSP signing among the purposes
  | 'signer-not-given' // no certificate here has the key that signed it
  | 'signer-not-valid' // the signer's own certificate has no valid path to the same anchor
  | 'time-unreadable'
  | 'version-unknown' // a list of a version that no standard defines, so its meaning is not known
  | 'work-limit' // more signers, or more paths of signers, would have to be tried than the limit allows

/**
 * The ways in which a readable revocation list deviates from RFC 5280 section 5. Each has its sentence in `explain`.
 */
export type ListProblem =
  | 'entries-empty' // an empty list of entries, which must be omitted
  | 'extensions-need-version-2'
  | 'scope-empty' // an issuing distribution point without content
  | 'version-1-written' // version 1 is never written
  | 'version-unknown'

/** The status of an OCSP response: successful, or the reason why not. @see RFC 6960 section 2.3 */
export type OcspResponseStatus =
  'successful' | 'malformed-request' | 'internal-error' | 'try-later' | 'sig-required' | 'unauthorized'
