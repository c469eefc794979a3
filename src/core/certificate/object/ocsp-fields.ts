import { SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive, Tag } from '../../asn1/tag.ts'
import { readReason } from '../extension/reason-code.ts'
import { row, rowsValue, termValue } from '../row/row-value.ts'
import {
  algorithm,
  explicit,
  field,
  generalizedTime,
  integer,
  name,
  octets,
  optional,
  showAs,
  structure,
  type Shape,
} from '../row/shape.ts'
import { elements, extensions, version } from './shapes.ts'

/**
 * `CertID ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, issuerNameHash OCTET STRING, issuerKeyHash OCTET STRING,
 * serialNumber INTEGER }`
 */
const certId = structure(
  field('hash-algorithm', algorithm),
  field('issuer-name-hash', octets),
  field('issuer-key-hash', octets),
  field('serial-number', integer),
)

/** `[0] EXPLICIT CRLReason` */
const reasonCode = explicit(0, { tags: [Tag.enumerated], show: (node) => termValue(readReason(node)) })

/**
 * ```
 * CertStatus ::= CHOICE { good [0] IMPLICIT NULL, revoked [1] IMPLICIT RevokedInfo, unknown [2] IMPLICIT NULL }
 * RevokedInfo ::= SEQUENCE { revocationTime GeneralizedTime, revocationReason [0] EXPLICIT CRLReason OPTIONAL }
 * ```
 */
const certStatus: Shape = {
  tags: [contextPrimitive(0), contextConstructed(1), contextPrimitive(2)],
  show: (node) => {
    if (node.tagNumber !== 1) return termValue(node.tagNumber === 0 ? 'not-revoked' : 'not-known-to-responder')
    const fields = new SequenceReader(node)
    const time = fields.any('the time of revocation')
    const reason = fields.optional(contextConstructed(0))
    fields.end()
    return rowsValue([
      row('value', termValue('is-revoked')),
      row('revocation-time', showAs(generalizedTime, time, 'the time of revocation'), time),
      ...(reason ? [row('reason', showAs(reasonCode, reason, 'the reason'), reason)] : []),
    ])
  },
}

/**
 * `SingleResponse ::= SEQUENCE { certID CertID, certStatus CertStatus, thisUpdate GeneralizedTime, nextUpdate [0]
 * EXPLICIT GeneralizedTime OPTIONAL, singleExtensions [1] EXPLICIT Extensions OPTIONAL }`
 */
const singleResponse = structure(
  field('certificate-identifier', certId),
  field('certificate-status', certStatus),
  field('this-update', generalizedTime),
  optional('next-update', explicit(0, generalizedTime)),
  optional('extension', explicit(1, extensions)),
)

/**
 * ```
 * ResponseData ::= SEQUENCE { version [0] EXPLICIT INTEGER DEFAULT v1, responderID CHOICE { byName [1] EXPLICIT Name,
 *   byKey [2] EXPLICIT OCTET STRING }, producedAt GeneralizedTime, responses SEQUENCE OF SingleResponse,
 *   responseExtensions [1] EXPLICIT Extensions OPTIONAL }
 * ```
 * @see RFC 6960 section 4.2.1
 */
export const responseDataFields = [
  optional('version', explicit(0, version)),
  optional('responder-name', explicit(1, name)),
  optional('responder-key-hash', explicit(2, octets)),
  field('produced-at', generalizedTime),
  field('single-response', elements('single-response', singleResponse, Tag.sequence)),
  optional('extension', explicit(1, extensions)),
]
