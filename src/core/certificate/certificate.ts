import { integerOctets, readSmallInteger } from '../asn1/integer.ts'
import { Asn1Fault } from '../asn1/fault.ts'
import { readBitString, type BitString } from '../asn1/bit-string.ts'
import { decodeBoolean } from '../asn1/boolean.ts'
import { readOnly, type Asn1Node } from '../asn1/node.ts'
import { readOid, type Oid } from '../asn1/object-identifier.ts'
import { onlyElement, expectTag, sequence, SequenceReader } from '../asn1/sequence.ts'
import { contextConstructed, contextPrimitive, Tag } from '../asn1/tag.ts'
import { readTime, type Time } from '../asn1/time.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../crypto/algorithm-identifier.ts'
import { readSubjectPublicKeyInfo, type SubjectPublicKeyInfo } from '../crypto/subject-public-key-info.ts'
import { readName, type Name } from './name.ts'

/** `Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }` */
export interface Extension {
  readonly oid: Oid
  readonly critical: boolean
  /** The OCTET STRING; its content is the encoding of the extension's value. */
  readonly value: Asn1Node
  readonly node: Asn1Node
}

/**
 * The frame of a certificate: every field, as offsets into the original bytes. `extension/` decodes the values of
 * extensions, `crypto/public-key` the public key. All nodes count from the first byte of `bytes`.
 * @see RFC 5280 section 4.1
 */
export interface Certificate {
  /** The certificate as received, DER or not. Exports are made only from these bytes. */
  readonly bytes: Uint8Array
  /** The part that the issuer signed. */
  readonly tbs: Asn1Node
  /** 1, 2 or 3 in a correct certificate; otherwise the encoded number plus one. */
  readonly version: number
  readonly serialNumber: Asn1Node
  /** The copy of the signature algorithm inside the signed part; must equal `signatureAlgorithm`. */
  readonly tbsSignature: AlgorithmIdentifier
  readonly issuer: Name
  readonly notBefore: Time
  readonly notAfter: Time
  readonly validity: Asn1Node
  readonly subject: Name
  readonly spki: SubjectPublicKeyInfo
  readonly issuerUniqueId: Asn1Node | undefined
  readonly subjectUniqueId: Asn1Node | undefined
  readonly extensions: readonly Extension[]
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signatureValue: BitString
}

/** The fields of a damaged certificate before its fault. */
export type PartialCertificate = { -readonly [K in keyof Certificate]?: Certificate[K] } & {
  readonly bytes: Uint8Array
}

/** A certificate; or the fields that could be read, and the fault that ended the reading. */
export type CertificateReading =
  | { readonly ok: true; readonly certificate: Certificate }
  | { readonly ok: false; readonly fault: Asn1Fault; readonly partial: PartialCertificate }

/**
 * Reads the frame of the one certificate that fills `bytes`. Accepts everything that OpenSSL accepts in the frame: long
 * lengths, versions out of range, odd times, fields of the wrong version. The checks decide whether that is allowed.
 */
export function readCertificate(bytes: Uint8Array): CertificateReading {
  const partial: PartialCertificate = { bytes }
  try {
    return { ok: true, certificate: readFrame(partial) }
  } catch (fault) {
    if (fault instanceof Asn1Fault) return { ok: false, fault, partial }
    throw fault
  }
}

function readFrame(fields: PartialCertificate): Certificate {
  const outer = sequence(readOnly(fields.bytes), 'a certificate')
  const tbs = outer.required(Tag.sequence, 'the signed part of a certificate')
  fields.tbs = tbs
  readTbs(new SequenceReader(tbs), fields)
  const signatureAlgorithm = readAlgorithmIdentifier(outer.any('the signature algorithm'), 'the signature algorithm')
  fields.signatureAlgorithm = signatureAlgorithm
  const signatureValue = readBitString(outer.any('the signature value'), 'the signature value')
  fields.signatureValue = signatureValue
  outer.end()
  return fields as Certificate
}

/**
 * ```
 * TBSCertificate ::= SEQUENCE {
 *   version [0] EXPLICIT INTEGER DEFAULT v1, serialNumber INTEGER, signature AlgorithmIdentifier, issuer Name,
 *   validity SEQUENCE { notBefore Time, notAfter Time }, subject Name, subjectPublicKeyInfo SubjectPublicKeyInfo,
 *   issuerUniqueID [1] IMPLICIT BIT STRING OPTIONAL, subjectUniqueID [2] IMPLICIT BIT STRING OPTIONAL,
 *   extensions [3] EXPLICIT SEQUENCE SIZE (1..MAX) OF Extension OPTIONAL }
 * ```
 */
function readTbs(tbs: SequenceReader, fields: PartialCertificate): void {
  const explicitVersion = tbs.optional(contextConstructed(0))
  fields.version = explicitVersion
    ? readSmallInteger(onlyElement(explicitVersion, 'the version'), 'the version') + 1
    : 1
  fields.serialNumber = tbs.required(Tag.integer, 'the serial number')
  integerOctets(fields.serialNumber, 'a serial number')
  fields.tbsSignature = readAlgorithmIdentifier(tbs.any('the signature algorithm'), 'the signature algorithm')
  fields.issuer = readName(tbs.any('the issuer'), 'the issuer')

  fields.validity = tbs.any('the validity')
  const validity = sequence(fields.validity, 'the validity')
  fields.notBefore = readTime(validity.any('notBefore'))
  fields.notAfter = readTime(validity.any('notAfter'))
  validity.end()

  fields.subject = readName(tbs.any('the subject'), 'the subject')
  fields.spki = readSubjectPublicKeyInfo(tbs.any('the subject public key info'))
  fields.issuerUniqueId = tbs.optional(contextPrimitive(1))
  fields.subjectUniqueId = tbs.optional(contextPrimitive(2))
  const extensions = tbs.optional(contextConstructed(3))
  fields.extensions = extensions ? readExtensions(onlyElement(extensions, 'the extensions')) : []
  tbs.end()
}

/**
 * Reads `Extensions ::= SEQUENCE SIZE (1..MAX) OF Extension`, of certificates, CRLs, CRL entries and requests.
 * @throws Asn1Fault
 */
export function readExtensions(node: Asn1Node): Extension[] {
  const extensions: Extension[] = []
  const list = sequence(node, 'the extensions')
  while (!list.done) {
    const entry = list.any('')
    const fields = sequence(entry, 'an extension')
    const oid = readOid(fields.any('the identifier of an extension'), 'the identifier of an extension')
    const critical = fields.optional(Tag.boolean)
    const value = expectTag(fields.any('the value of an extension'), Tag.octetString, 'the value of an extension')
    fields.end()
    extensions.push({ oid, critical: critical ? decodeBoolean(critical) : false, value, node: entry })
  }
  return extensions
}
