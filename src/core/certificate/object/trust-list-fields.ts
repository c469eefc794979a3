import { Tag } from '../../asn1/tag.ts'
import {
  algorithm,
  any,
  explicit,
  field,
  integer,
  listOf,
  octets,
  oid,
  optional,
  structure,
  time,
} from '../row/shape.ts'
import { elements, extensions } from './shapes.ts'

/**
 * `TrustedSubject ::= SEQUENCE { subjectIdentifier OCTET STRING, subjectAttributes SET OF Attribute OPTIONAL }`; the
 * attributes are notes of Windows.
 */
const trustedSubject = structure(field('thumbprint', octets), optional('value', { ...any, tags: [Tag.set] }))

/**
 * ```
 * CertificateTrustList ::= SEQUENCE { version INTEGER DEFAULT v1, subjectUsage SEQUENCE OF OBJECT IDENTIFIER,
 *   listIdentifier OCTET STRING OPTIONAL, sequenceNumber INTEGER OPTIONAL, ctlThisUpdate Time, ctlNextUpdate Time
 *   OPTIONAL, subjectAlgorithm AlgorithmIdentifier, trustedSubjects SEQUENCE OF TrustedSubject OPTIONAL, ctlExtensions
 *   [0] EXPLICIT Extensions OPTIONAL }
 * ```
 * @see [MS-CAESO] section 4.4.5.2
 */
export const trustListFields = [
  optional('version', integer),
  field('list-usage', listOf('key-purpose', oid)),
  optional('list-identifier', octets),
  optional('sequence-number', integer),
  field('this-update', time),
  optional('next-update', time),
  field('subject-algorithm', algorithm),
  optional('trusted-subject', elements('trusted-subject', trustedSubject, Tag.sequence)),
  optional('extension', explicit(0, extensions)),
]
