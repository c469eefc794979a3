import type { ByteRange } from '../lib/byte-range.ts'

/**
 * A certificate, in the order of first appearance: `c1`, `c2`. A certificate that is in two files has one id. A root of
 * the built-in list that no file has is named by its place in that list: `b0`, `b1`.
 */
export type CertificateId = `c${number}` | BundledRootId
export type BundledRootId = `b${number}`
/** A file or text that a person dropped or pasted: `s1`, `s2`. */
export type SourceId = `s${number}`
/** A revocation list, in the order of first appearance. */
export type RevocationListId = `l${number}`
/** An OCSP response, in the order of first appearance. */
export type OcspResponseId = `o${number}`
/**
 * Any other object whose bytes are kept: a request, an attribute certificate, a message, a key, or an object that is
 * too damaged to be used. In the order of first appearance.
 */
export type OtherId = `e${number}`
/** Every object that can be looked at, octet by octet if necessary. */
export type ObjectId = CertificateId | RevocationListId | OcspResponseId | OtherId

export const isCertificateId = (id: ObjectId): id is CertificateId => id.startsWith('c') || isBundledRootId(id)
export const isBundledRootId = (id: ObjectId): id is BundledRootId => id.startsWith('b')
export const isRevocationListId = (id: ObjectId): id is RevocationListId => id.startsWith('l')

/**
 * The subject of a finding, as exactly as it is known. All parts may be absent: then the finding is about everything
 * that was loaded.
 */
export interface Location {
  readonly source?: SourceId
  /** One-based line in a text source. */
  readonly line?: number
  /** The name of an entry of the source, if the source is an archive. */
  readonly entry?: string
  readonly certificate?: CertificateId
  /** The list that has an entry about the certificate, where the finding is about a list or a response. */
  readonly revocationList?: RevocationListId
  readonly ocspResponse?: OcspResponseId
  /** OID of the extension that the certificate lacks, where the finding is about its absence. */
  readonly absentExtension?: string
  /** Bytes of the certificate if one is named, otherwise of the source. */
  readonly range?: ByteRange
}
