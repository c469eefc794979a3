import { standard, x509 } from '../../finding/reference.ts'
import {
  algorithm,
  bitOctets,
  explicit,
  field,
  name,
  implicit,
  integer,
  octets,
  optional,
  structure,
} from '../row/shape.ts'
import { shown } from './shown.ts'

/**
 * ```
 * AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] IMPLICIT OCTET STRING OPTIONAL, certIssuer [1] EXPLICIT Name
 *   OPTIONAL, certSerialNumber [2] IMPLICIT INTEGER OPTIONAL }
 * ```
 * @see Win32 wincrypt.h, CERT_AUTHORITY_KEY_ID_INFO
 */
const oldAuthorityKeyIdentifier = structure(
  optional('key-identifier', implicit(0, octets)),
  optional('authority-cert-issuer', explicit(1, name)),
  optional('authority-cert-serial-number', implicit(2, integer)),
)

/** `SubjectAltPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectAltPublicKey BIT STRING }` */
const alternativeKey = structure(field('algorithm', algorithm), field('key-octets', bitOctets))

/** Extensions of X.509 that RFC 5280 does not have. @see X.509 (10/2019) */
export const x509Extensions = [
  shown('2.5.29.1', 'old-authority-key-identifier', standard('X.509 (1993 draft)'), oldAuthorityKeyIdentifier),
  shown('2.5.29.72', 'subject-alt-public-key-info', x509('9.8.2'), alternativeKey),
  shown('2.5.29.73', 'alt-signature-algorithm', x509('9.8.3'), algorithm, 'signature-algorithm'),
  shown('2.5.29.74', 'alt-signature-value', x509('9.8.4'), bitOctets, 'signature-value'),
]
