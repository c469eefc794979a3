import { Asn1Fault } from '../../asn1/fault.ts'
import { readBitString, type BitString } from '../../asn1/bit-string.ts'
import { readSmallInteger } from '../../asn1/integer.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import { readTime, type Time } from '../../asn1/time.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../../crypto/algorithm-identifier.ts'
import { readExtensions, type Extension } from '../certificate.ts'
import { readName, type Name } from '../name.ts'
import { RevocationEntries } from './entries.ts'

/**
 * The frame of a CRL: every field as offsets into the original bytes. The entries are read only on demand, so that a
 * list of 20 MB costs nothing to open. All nodes count from the first byte of `bytes`.
 * @see RFC 5280 section 5.1
 */
export interface RevocationList {
  readonly bytes: Uint8Array
  /** The part that the issuer signed. */
  readonly tbs: Asn1Node
  /** 1 or 2 in a correct list; otherwise the encoded number plus one. */
  readonly version: number
  /** The encoded version; undefined where it is absent, which means version 1. */
  readonly versionNode: Asn1Node | undefined
  /** The copy of the signature algorithm inside the signed part. */
  readonly tbsSignature: AlgorithmIdentifier
  readonly issuer: Name
  readonly thisUpdate: Time
  /** The latest time of the next list; absent where the list has none. */
  readonly nextUpdate: Time | undefined
  readonly entries: RevocationEntries
  readonly extensions: readonly Extension[]
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signatureValue: BitString
}

/** The fields of a damaged list before its fault. */
export type PartialRevocationList = { -readonly [K in keyof RevocationList]?: RevocationList[K] }

export type RevocationListReading =
  | { readonly ok: true; readonly list: RevocationList }
  | { readonly ok: false; readonly fault: Asn1Fault; readonly partial: PartialRevocationList }

/** Reads the frame of the one CRL that fills `bytes`; as tolerant as {@link readCertificate}. Never throws. */
export function readRevocationList(bytes: Uint8Array): RevocationListReading {
  const partial: PartialRevocationList = { bytes }
  try {
    return { ok: true, list: readFrame(bytes, partial) }
  } catch (fault) {
    if (fault instanceof Asn1Fault) return { ok: false, fault, partial }
    throw fault
  }
}

function readFrame(bytes: Uint8Array, fields: PartialRevocationList): RevocationList {
  const outer = sequence(readOnly(bytes), 'a revocation list')
  fields.tbs = outer.required(Tag.sequence, 'the signed part of a revocation list')
  readTbs(new SequenceReader(fields.tbs), fields)
  fields.signatureAlgorithm = readAlgorithmIdentifier(outer.any('the signature algorithm'), 'the signature algorithm')
  fields.signatureValue = readBitString(outer.any('the signature value'), 'the signature value')
  outer.end()
  return fields as RevocationList
}

/**
 * ```
 * TBSCertList ::= SEQUENCE {
 *   version Version OPTIONAL, signature AlgorithmIdentifier, issuer Name, thisUpdate Time, nextUpdate Time OPTIONAL,
 *   revokedCertificates SEQUENCE OF SEQUENCE {
 *     userCertificate CertificateSerialNumber, revocationDate Time, crlEntryExtensions Extensions OPTIONAL } OPTIONAL,
 *   crlExtensions [0] EXPLICIT Extensions OPTIONAL }
 * ```
 */
function readTbs(tbs: SequenceReader, fields: PartialRevocationList): void {
  const version = tbs.optional(Tag.integer)
  fields.versionNode = version
  fields.version = version ? readSmallInteger(version, 'the version') + 1 : 1
  fields.tbsSignature = readAlgorithmIdentifier(tbs.any('the signature algorithm'), 'the signature algorithm')
  fields.issuer = readName(tbs.any('the issuer'), 'the issuer')
  fields.thisUpdate = readTime(tbs.any('thisUpdate'))
  const nextUpdate = tbs.optional(Tag.utcTime) ?? tbs.optional(Tag.generalizedTime)
  fields.nextUpdate = nextUpdate && readTime(nextUpdate)
  fields.entries = new RevocationEntries(tbs.optional(Tag.sequence))
  const extensions = tbs.optional(contextConstructed(0))
  fields.extensions = extensions ? readExtensions(new SequenceReader(extensions).any('the extensions')) : []
  tbs.end()
}
