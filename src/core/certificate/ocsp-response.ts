import { readBitString, type BitString } from '../asn1/bit-string.ts'
import { Asn1Fault } from '../asn1/fault.ts'
import { decodeSmallInteger, integerOctets } from '../asn1/integer.ts'
import { readOnly, type Asn1Node } from '../asn1/node.ts'
import { readOid } from '../asn1/object-identifier.ts'
import { onlyElement, expectTag, sequence, SequenceReader } from '../asn1/sequence.ts'
import { contextConstructed, contextPrimitive, Tag } from '../asn1/tag.ts'
import { readTime, type Time } from '../asn1/time.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../crypto/algorithm-identifier.ts'
import type { OcspResponseStatus, RevocationReason } from '../finding/revocation.ts'
import { readCertificate, readExtensions, type Certificate, type Extension } from './certificate.ts'
import { readName, type Name } from './name.ts'
import { readReason } from './extension/reason-code.ts'

/** The message of an OCSP responder: that it cannot answer, or a signed answer. @see RFC 6960 section 4.2 */
export type OcspResponse =
  | {
      readonly status: Exclude<OcspResponseStatus, 'successful'>
      readonly basic: undefined
      readonly bytes: Uint8Array
    }
  | { readonly status: 'successful'; readonly basic: BasicOcspResponse; readonly bytes: Uint8Array }

/** A signed answer about one certificate or several. All nodes count from the first byte of the response. */
export interface BasicOcspResponse {
  /** The part that the responder signed. */
  readonly responseData: Asn1Node
  readonly responder: ResponderId
  readonly producedAt: Time
  readonly responses: readonly SingleResponse[]
  readonly extensions: readonly Extension[]
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signatureValue: BitString
  /** The readable certificates in the response, among which the responder's is looked for. */
  readonly certificates: readonly Certificate[]
}

/** The signer: by name, or by the SHA-1 of the key's octets. */
export type ResponderId =
  { readonly kind: 'name'; readonly name: Name } | { readonly kind: 'key'; readonly keyHash: Uint8Array }

/** Identifies the certificate: its serial number, and digests of its issuer's name and key. */
export interface CertId {
  readonly hashAlgorithm: AlgorithmIdentifier
  readonly issuerNameHash: Uint8Array
  readonly issuerKeyHash: Uint8Array
  readonly serialNumber: Asn1Node
}

export type CertStatus =
  | { readonly kind: 'good' | 'unknown' }
  | { readonly kind: 'revoked'; readonly revocationTime: Time; readonly reason: RevocationReason | undefined }

export interface SingleResponse {
  readonly certId: CertId
  readonly certStatus: CertStatus
  readonly thisUpdate: Time
  /** Absent where newer information is available at any time. */
  readonly nextUpdate: Time | undefined
  readonly extensions: readonly Extension[]
  readonly node: Asn1Node
}

export type OcspResponseReading =
  { readonly ok: true; readonly response: OcspResponse } | { readonly ok: false; readonly fault: Asn1Fault }

/** By the number of the ENUMERATED; 4 is not used. @see RFC 6960 section 4.2.1 */
const statuses: readonly (OcspResponseStatus | undefined)[] = [
  'successful',
  'malformed-request',
  'internal-error',
  'try-later',
  undefined,
  'sig-required',
  'unauthorized',
]

const basicResponseType = '1.3.6.1.5.5.7.48.1.1'

/**
 * Reads the one OCSP response that fills `bytes`. Never throws. Reads only the basic response type; no other is
 * defined.
 */
export function readOcspResponse(bytes: Uint8Array): OcspResponseReading {
  try {
    return { ok: true, response: readFrame(bytes) }
  } catch (fault) {
    if (fault instanceof Asn1Fault) return { ok: false, fault }
    throw fault
  }
}

/**
 * ```
 * OCSPResponse ::= SEQUENCE { responseStatus ENUMERATED, responseBytes [0] EXPLICIT ResponseBytes OPTIONAL }
 * ResponseBytes ::= SEQUENCE { responseType OBJECT IDENTIFIER, response OCTET STRING }
 * ```
 */
function readFrame(bytes: Uint8Array): OcspResponse {
  const outer = sequence(readOnly(bytes), 'an OCSP response')
  const status = readResponseStatus(outer.required(Tag.enumerated, 'the status of the response'))
  const wrapped = outer.optional(contextConstructed(0))
  outer.end()
  if (status !== 'successful') return { status, basic: undefined, bytes }
  if (!wrapped) throw new Asn1Fault('missing-element', outer.node.end, 'the response bytes')
  const fields = sequence(onlyElement(wrapped, 'the response bytes'), 'the response bytes')
  const typeNode = fields.any('the type of the response')
  if (readOid(typeNode) !== basicResponseType) throw new Asn1Fault('bad-value', typeNode.start, 'a basic OCSP response')
  const response = fields.required(Tag.octetString, 'the response')
  fields.end()
  return { status, basic: readBasic(readOnly(bytes, response.contentStart, response.contentEnd)), bytes }
}

/** `OCSPResponseStatus ::= ENUMERATED` @throws Asn1Fault */
export function readResponseStatus(node: Asn1Node): OcspResponseStatus {
  const status = statuses[decodeSmallInteger(node.content, node.start, 'the status of the response')]
  if (!status) throw new Asn1Fault('bad-value', node.start, 'a response status from 0 to 3, or 5 or 6')
  return status
}

/**
 * ```
 * BasicOCSPResponse ::= SEQUENCE { tbsResponseData ResponseData, signatureAlgorithm AlgorithmIdentifier, signature BIT
 *   STRING, certs [0] EXPLICIT SEQUENCE OF Certificate OPTIONAL }
 * ResponseData ::= SEQUENCE { version [0] EXPLICIT Version DEFAULT v1, responderID ResponderID, producedAt
 *   GeneralizedTime, responses SEQUENCE OF SingleResponse, responseExtensions [1] EXPLICIT Extensions OPTIONAL }
 * ```
 */
function readBasic(node: Asn1Node): BasicOcspResponse {
  const outer = sequence(node, 'a basic OCSP response')
  const responseData = outer.required(Tag.sequence, 'the response data')
  const signatureAlgorithm = readAlgorithmIdentifier(outer.any('the signature algorithm'), 'the signature algorithm')
  const signatureValue = readBitString(outer.any('the signature value'), 'the signature value')
  const certificates = outer.optional(contextConstructed(0))
  outer.end()

  const data = new SequenceReader(responseData)
  data.optional(contextConstructed(0)) // The version; only one exists.
  const responder = readResponderId(data.any('the responder'))
  const producedAt = readTime(data.any('producedAt'))
  const responses = sequence(data.any('the responses'), 'the responses').rest().map(readSingleResponse)
  const extensions = optionalExtensions(data, 1)
  data.end()
  return {
    responseData,
    responder,
    producedAt,
    responses,
    extensions,
    signatureAlgorithm,
    signatureValue,
    certificates: certificates ? readCertificates(onlyElement(certificates, 'the certificates')) : [],
  }
}

/** `ResponderID ::= CHOICE { byName [1] EXPLICIT Name, byKey [2] EXPLICIT OCTET STRING }` */
function readResponderId(node: Asn1Node): ResponderId {
  if (node.identifier === contextConstructed(1))
    return { kind: 'name', name: readName(onlyElement(node, 'the name of the responder'), 'the name of the responder') }
  const keyHash = onlyElement(expectTag(node, contextConstructed(2), 'a name or a key hash'), 'a key hash')
  return { kind: 'key', keyHash: expectTag(keyHash, Tag.octetString, 'a key hash').content }
}

/**
 * ```
 * SingleResponse ::= SEQUENCE { certID CertID, certStatus CertStatus, thisUpdate GeneralizedTime,
 *   nextUpdate [0] EXPLICIT GeneralizedTime OPTIONAL, singleExtensions [1] EXPLICIT Extensions OPTIONAL }
 * ```
 */
function readSingleResponse(node: Asn1Node): SingleResponse {
  const fields = sequence(node, 'a single response')
  const certId = readCertId(fields.any('the identifier of a certificate'))
  const certStatus = readCertStatus(fields.any('the status of a certificate'))
  const thisUpdate = readTime(fields.any('thisUpdate'))
  const nextUpdate = fields.optional(contextConstructed(0))
  const extensions = optionalExtensions(fields, 1)
  fields.end()
  return {
    certId,
    certStatus,
    thisUpdate,
    nextUpdate: nextUpdate && readTime(onlyElement(nextUpdate, 'nextUpdate')),
    extensions,
    node,
  }
}

/**
 * ```
 * CertID ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, issuerNameHash OCTET STRING, issuerKeyHash OCTET STRING,
 *   serialNumber CertificateSerialNumber }
 * ```
 */
function readCertId(node: Asn1Node): CertId {
  const fields = sequence(node, 'the identifier of a certificate')
  const hashAlgorithm = readAlgorithmIdentifier(fields.any('a hash algorithm'), 'a hash algorithm')
  const issuerNameHash = fields.required(Tag.octetString, "the digest of the issuer's name").content
  const issuerKeyHash = fields.required(Tag.octetString, "the digest of the issuer's key").content
  const serialNumber = fields.any('a serial number')
  integerOctets(serialNumber, 'a serial number')
  fields.end()
  return { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }
}

/**
 * ```
 * CertStatus ::= CHOICE { good [0] IMPLICIT NULL, revoked [1] IMPLICIT RevokedInfo, unknown [2] IMPLICIT NULL }
 * RevokedInfo ::= SEQUENCE { revocationTime GeneralizedTime, revocationReason [0] EXPLICIT CRLReason OPTIONAL }
 * ```
 */
function readCertStatus(node: Asn1Node): CertStatus {
  if (node.identifier === contextPrimitive(0)) return { kind: 'good' }
  if (node.identifier === contextPrimitive(2)) return { kind: 'unknown' }
  const fields = new SequenceReader(expectTag(node, contextConstructed(1), 'good, revoked or unknown'))
  const revocationTime = readTime(fields.any('the time of revocation'))
  const reason = fields.optional(contextConstructed(0))
  fields.end()
  return {
    kind: 'revoked',
    revocationTime,
    reason: reason && readReason(onlyElement(reason, 'a reason for revocation')),
  }
}

/**
 * Yields each certificate in a view of its own bytes, as if it had been a file. Unreadable ones are omitted: they
 * cannot sign.
 */
function readCertificates(node: Asn1Node): Certificate[] {
  return sequence(node, 'the certificates')
    .rest()
    .flatMap(({ encoded }) => {
      const reading = readCertificate(encoded)
      return reading.ok ? [reading.certificate] : []
    })
}

function optionalExtensions(fields: SequenceReader, tag: number): Extension[] {
  const node = fields.optional(contextConstructed(tag))
  return node ? readExtensions(onlyElement(node, 'the extensions')) : []
}
