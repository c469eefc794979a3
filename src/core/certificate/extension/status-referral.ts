import {
  any,
  choice,
  explicit,
  field,
  generalizedTime,
  generalName,
  implicit,
  oid,
  optional,
  structure,
} from '../row/shape.ts'
import { crlScope } from './crl-scope.ts'

/**
 * ```
 * StatusReferrals ::= SEQUENCE OF CHOICE { cRLReferral [0] CRLReferral, otherReferral [1] INSTANCE OF OTHER-REFERRAL }
 * CRLReferral ::= SEQUENCE { issuer [0] GeneralName OPTIONAL, location [1] GeneralName OPTIONAL, deltaRefInfo [2]
 *   DeltaRefInfo OPTIONAL, cRLScope CRLScopeSyntax, lastUpdate [3] GeneralizedTime OPTIONAL, lastChangedCRL [4]
 *   GeneralizedTime OPTIONAL }
 * DeltaRefInfo ::= SEQUENCE { deltaLocation GeneralName, lastDelta GeneralizedTime OPTIONAL }
 * ```
 */
export const statusReferral = choice(
  field(
    'crl-referral',
    implicit(
      0,
      structure(
        optional('crl-issuer', explicit(0, generalName)),
        optional('access', explicit(1, generalName)),
        optional(
          'delta-list',
          implicit(2, structure(field('access', generalName), optional('last-update', generalizedTime))),
        ),
        field('scopes', crlScope),
        optional('last-update', implicit(3, generalizedTime)),
        optional('last-changed', implicit(4, generalizedTime)),
      ),
    ),
  ),
  field('other-referral', implicit(1, structure(field('type', oid), field('value', explicit(0, any))))),
)
