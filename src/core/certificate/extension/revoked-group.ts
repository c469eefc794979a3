import { crlReasons } from '../../finding/revocation.ts'
import {
  choice,
  explicit,
  field,
  generalizedTime,
  generalName,
  implicit,
  integer,
  listOf,
  numbered,
  oid,
  optional,
  structure,
} from '../row/shape.ts'
import { numberRange } from './crl-scope.ts'

/** `ReasonInfo ::= SEQUENCE { reasonCode CRLReason, holdInstructionCode OBJECT IDENTIFIER OPTIONAL }` */
const reasonInfo = structure(
  field(
    'reason-code',
    // X.509 (10/2019) adds the last one
    numbered({ ...crlReasons, 11: 'weak-algorithm-or-key' }),
  ),
  optional('hold-instruction', oid),
)

/**
 * ```
 * ToBeRevokedGroup ::= SEQUENCE { certificateIssuer [0] GeneralName OPTIONAL, reasonInfo [1] ReasonInfo OPTIONAL,
 *   revocationTime GeneralizedTime, certificateGroup CertificateGroup }
 * CertificateGroup ::= CHOICE { serialNumbers [0] SEQUENCE OF CertificateSerialNumber, serialNumberRange [1] SEQUENCE {
 *   startingNumber [0] INTEGER, endingNumber [1] INTEGER }, nameSubtree [2] GeneralName }
 * ```
 */
export const toBeRevokedGroup = structure(
  optional('certificate-issuer', explicit(0, generalName)),
  optional('reason', implicit(1, reasonInfo)),
  field('revocation-time', generalizedTime),
  field(
    'certificate-group',
    choice(
      field('serial-numbers', implicit(0, listOf('serial-number', integer))),
      field('serial-number-range', implicit(1, numberRange)),
      field('name-subtrees', explicit(2, generalName)),
    ),
  ),
)

/**
 * ```
 * RevokedGroup ::= SEQUENCE { certificateIssuer [0] GeneralName OPTIONAL, reasonInfo [1] ReasonInfo OPTIONAL,
 *   invalidityDate [2] GeneralizedTime OPTIONAL, revokedcertificateGroup [3] CHOICE { serialNumberRange NumberRange,
 *   nameSubtree GeneralName } }
 * ```
 */
export const revokedGroup = structure(
  optional('certificate-issuer', explicit(0, generalName)),
  optional('reason', implicit(1, reasonInfo)),
  optional('invalidity-date', implicit(2, generalizedTime)),
  field(
    'certificate-group',
    explicit(3, choice(field('serial-number-range', numberRange), field('name-subtrees', generalName))),
  ),
)
