import type { ByteRange } from '../lib/byte-range.ts'
import type { CertificateId } from '../finding/location.ts'
import type { ExtensionTerm, PurposeTerm } from '../finding/term.ts'
import type { Row } from '../certificate/row.ts'

/** Everything a certificate says, decoded when somebody looks at it. Plain data, like the Report. */
export interface CertificateDetail {
  readonly id: CertificateId
  /** Lowercase hexadecimal, of the whole certificate. SHA-1 is what Windows calls Thumbprint. */
  readonly fingerprints: { readonly sha1: string; readonly sha256: string }
  /** Digests of the whole certificate that other tools show. */
  readonly moreFingerprints: readonly Row[]
  /** What the certificate may be used for, from Key Usage, Extended Key Usage and Basic Constraints. */
  readonly purposes: readonly PurposeTerm[]
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
  /** Its name where it is one that is decoded, such as `basic-constraints`: a term for `explain`. */
  readonly term: ExtensionTerm | undefined
  /** What its document calls it, where it is known by name and not decoded. */
  readonly name?: string
  readonly critical: boolean
  readonly state: 'decoded' | 'malformed' | 'unknown'
  readonly rows: readonly Row[]
  /** Where it is defined, if known. */
  readonly reference?: { readonly document: string; readonly section: string }
  /** The whole extension, identifier included; counted from the certificate's first byte. */
  readonly range: ByteRange
}

/** One entry of a revocation list. */
export interface RevocationEntryDetail {
  /** Its place in the list, counted from zero. */
  readonly number: number
  /** What is wrong where it cannot be read; then there is nothing else. */
  readonly fault?: { readonly offset: number; readonly expected: string }
  /** Lowercase hexadecimal, no leading `00`. */
  readonly serialNumber?: string
  /** Milliseconds since 1970 UTC; undefined where it names no instant. */
  readonly revocationDate?: number | undefined
  /** What its extensions say, the unknown ones as octets. */
  readonly extensions?: readonly { readonly oid: string; readonly critical: boolean; readonly rows: readonly Row[] }[]
  /** Of the bytes of the list. */
  readonly range?: ByteRange
}
