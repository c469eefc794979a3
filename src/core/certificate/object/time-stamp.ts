import {
  algorithm,
  boolean,
  explicit,
  field,
  generalizedTime,
  generalName,
  implicit,
  integer,
  octets,
  oid,
  optional,
  structure,
} from '../row/shape.ts'
import { extensions, plainVersion } from './shapes.ts'

/**
 * ```
 * TSTInfo ::= SEQUENCE { version INTEGER, policy OBJECT IDENTIFIER, messageImprint SEQUENCE { hashAlgorithm
 *   AlgorithmIdentifier, hashedMessage OCTET STRING }, serialNumber INTEGER, genTime GeneralizedTime, accuracy SEQUENCE
 *   { seconds INTEGER OPTIONAL, millis [0] INTEGER OPTIONAL, micros [1] INTEGER OPTIONAL } OPTIONAL, ordering BOOLEAN
 *   DEFAULT FALSE, nonce INTEGER OPTIONAL, tsa [0] EXPLICIT GeneralName OPTIONAL, extensions [1] IMPLICIT Extensions
 *   OPTIONAL }
 * ```
 * @see RFC 3161 section 2.4.2
 */
export const timeStampFields = [
  field('version', plainVersion),
  field('policy', oid),
  field('message-imprint', structure(field('hash-algorithm', algorithm), field('hashed-message', octets))),
  field('serial-number', integer),
  field('gen-time', generalizedTime),
  optional(
    'accuracy',
    structure(
      optional('seconds', integer),
      optional('millis', implicit(0, integer)),
      optional('micros', implicit(1, integer)),
    ),
  ),
  optional('ordering', boolean),
  optional('nonce', integer),
  optional('tsa', explicit(0, generalName)),
  optional('extension', implicit(1, extensions)),
]
