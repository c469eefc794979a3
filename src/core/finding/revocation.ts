/** Why a certificate was withdrawn. @see RFC 5280 section 5.3.1 */
export type RevocationReason =
  | 'unspecified'
  | 'key-compromise'
  | 'ca-compromise'
  | 'affiliation-changed'
  | 'superseded'
  | 'cessation-of-operation'
  | 'certificate-hold'
  | 'remove-from-crl'
  | 'privilege-withdrawn'
  | 'aa-compromise'

/** What a revocation list or an OCSP response is, in sentences. */
export type RevocationSource = 'list' | 'delta-list' | 'response'

/** Why a revocation list or an OCSP response does not answer for a certificate. Each has its sentence in `explain`. */
export type Unusable =
  | 'base-missing' // a delta CRL without a complete one that it fits to
  | 'certificate-unknown' // the responder says that it does not know the certificate
  | 'critical-extension' // one that is not processed here, in the list, in an entry or in the response
  | 'damaged' // an entry or an extension cannot be read
  | 'no-next-update' // does not say until when it counts, so whether it still does cannot be known
  | 'not-yet-issued' // made after the instant that is judged
  | 'other-scope' // about other certificates, or published elsewhere than the certificate says
  | 'out-of-date'
  | 'signature-invalid'
  | 'signature-not-checked' // no engine knows its algorithm or its key
  | 'signer-may-not-sign' // no CRL signing in the Key Usage, or no OCSP signing among the purposes
  | 'signer-not-given' // no certificate here has the key that signed it
  | 'signer-not-valid' // the signer's own certificate has no valid path to the same anchor
  | 'time-unreadable'
  | 'work-limit' // more signers or paths of theirs would have to be tried than is allowed

/** Whether an OCSP responder answered, and why not. @see RFC 6960 section 2.3 */
export type OcspResponseStatus =
  'successful' | 'malformed-request' | 'internal-error' | 'try-later' | 'sig-required' | 'unauthorized'
