import type { ByteRange } from '../lib/byte-range.ts'
import type { CertificateId, ObjectId } from '../finding/location.ts'
import type { PurposeTerm } from '../finding/term.ts'
import type { ExtensionTerm } from '../certificate/term.ts'
export type { KnownFault } from '../asn1/second-reading/known-fault.ts'
export type { TreeDifference, TreeReading } from '../asn1/second-reading/read-tree-twice.ts'
export type { ReadingDifference, SecondReading } from '../certificate/second-reading/read-twice.ts'
export type { ReadoutField } from '../certificate/second-reading/readout.ts'
import type { Row } from '../certificate/row/row.ts'

/** Everything that an object says, decoded when somebody looks at it. Plain data, like the Report. */
export interface ObjectDetail {
  readonly id: ObjectId
  /** Lowercase hexadecimal, of the whole object; empty if it was cut off. SHA-1 is what Windows calls Thumbprint. */
  readonly fingerprints: { readonly sha1: string; readonly sha256: string }
  /** Digests that other tools show. */
  readonly moreFingerprints: readonly Row[]
  /** The fields in their order, extensions aside. */
  readonly fields: readonly Row[]
  /** Its extensions; of a request those that it asks for. */
  readonly extensions: readonly ExtensionDetail[]
  /** Whether its own key made its signature, where that is a question: of a request. */
  readonly selfSignature?: 'valid' | 'invalid' | 'not-verified'
  /** The whole of it as PEM, 64 columns, LF. */
  readonly pem: string
  readonly octets: number
  /**
   * The fault that ended the reading, if there was one; `fields` has the fields before it. `missing`: the object was
   * cut off, and lacks at least so many octets. It has no fingerprints and no PEM: they would be those of the rest.
   */
  readonly fault?: { readonly offset: number; readonly expected: string; readonly missing?: number }
}

/** The detail of an object with such an id. */
export type DetailOf<Id extends ObjectId> = Id extends CertificateId ? CertificateDetail : ObjectDetail

/** Everything that a certificate says, and what is known of certificates only. */
export interface CertificateDetail extends ObjectDetail {
  readonly id: CertificateId
  /** The purposes of the certificate, from Key Usage, Extended Key Usage and Basic Constraints. */
  readonly purposes: readonly PurposeTerm[]
  /** DNS names, IP addresses and so on of the Subject Alternative Name, as written. */
  readonly alternativeNames: readonly string[]
}

export interface ExtensionDetail {
  readonly oid: string
  /** Its name where it is one that is decoded, such as `basic-constraints`: a term for `explain`. */
  readonly term: ExtensionTerm | undefined
  /** Its name in the standard, if it is known by name and not decoded. */
  readonly name?: string
  readonly critical: boolean
  readonly state: 'decoded' | 'malformed' | 'unknown'
  readonly rows: readonly Row[]
  /** Where it is defined, if known. */
  readonly reference?: { readonly document: string; readonly section: string }
  /** The whole extension, identifier included; counted from the object's first byte. */
  readonly range: ByteRange
}

/** One entry of a revocation list. */
export interface RevocationEntryDetail {
  /** Its place in the list, counted from zero. */
  readonly number: number
  /** The fault if it cannot be read; then there is nothing else. */
  readonly fault?: { readonly offset: number; readonly expected: string }
  /** Lowercase hexadecimal, no leading `00`. */
  readonly serialNumber?: string
  /** Milliseconds since 1970 UTC; undefined where it names no instant. */
  readonly revocationDate?: number | undefined
  readonly extensions?: readonly ExtensionDetail[]
  /** Of the bytes of the list. */
  readonly range?: ByteRange
}
