import type { CertificateId } from '../finding/location.ts'
import type { Row } from '../certificate/row.ts'

/** Everything a certificate says, decoded when somebody looks at it. Plain data, like the Report. */
export interface CertificateDetail {
  readonly id: CertificateId
  /** Lowercase hexadecimal, of the whole certificate. SHA-1 is what Windows calls Thumbprint. */
  readonly fingerprints: { readonly sha1: string; readonly sha256: string }
  /** What the certificate may be used for: terms such as `tls-server`, from Key Usage, Extended Key Usage and Basic Constraints. */
  readonly purposes: readonly string[]
  /** DNS names, IP addresses and so on of the Subject Alternative Name, as written. */
  readonly alternativeNames: readonly string[]
  /** The fields of the certificate in their order. */
  readonly fields: readonly Row[]
  readonly extensions: readonly ExtensionDetail[]
  /** The certificate as PEM, 64 columns, LF. */
  readonly pem: string
  /** Octets of the certificate. */
  readonly octets: number
}

export interface ExtensionDetail {
  readonly oid: string
  /** Its name where it is known, such as `basic-constraints`: a term for `explain`. */
  readonly term: string | undefined
  readonly critical: boolean
  readonly state: 'decoded' | 'malformed' | 'unknown'
  readonly rows: readonly Row[]
  /** Section that defines it, where known. */
  readonly reference?: { readonly document: string; readonly section: string }
  readonly range: { readonly start: number; readonly end: number }
}
