import type { ByteRange } from '../lib/byte-range.ts'

/** A certificate, in the order of first appearance: `c1`, `c2`. The same certificate in two files has one id. */
export type CertificateId = `c${number}`
/** Something a person dropped or pasted: `s1`, `s2`. */
export type SourceId = `s${number}`
/** A revocation list, in the order of first appearance. */
export type RevocationListId = `l${number}`
/** An OCSP response, likewise. */
export type OcspResponseId = `o${number}`
/** Anything else whose bytes are kept: a request, an attribute certificate, a message, a key, or something too damaged to take part. Likewise. */
export type OtherId = `e${number}`
/** Everything that can be looked at, octet by octet if need be. */
export type ObjectId = CertificateId | RevocationListId | OcspResponseId | OtherId

export const isCertificateId = (id: ObjectId): id is CertificateId => id.startsWith('c')
export const isRevocationListId = (id: ObjectId): id is RevocationListId => id.startsWith('l')

/** What a finding speaks of, as closely as is known. All of it may be absent: then it speaks of everything that was loaded. */
export interface Location {
  readonly source?: SourceId
  /** One-based line in a text source. */
  readonly line?: number
  /** The name of an entry of the source, where that is an archive. */
  readonly entry?: string
  readonly certificate?: CertificateId
  /** Where a list or a response says something of the certificate, which one. */
  readonly revocationList?: RevocationListId
  readonly ocspResponse?: OcspResponseId
  /** OID of the extension that the certificate lacks, where that is what was found. */
  readonly absentExtension?: string
  /** Bytes of the certificate if one is named, else of the source. */
  readonly range?: ByteRange
}
