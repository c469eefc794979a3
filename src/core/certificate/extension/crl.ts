import { standard, x509 } from '../../finding/reference.ts'
import {
  boolean,
  field,
  generalizedTime,
  generalName,
  implicit,
  integer,
  listOf,
  numbered,
  optional,
  structure,
  time,
} from '../row/shape.ts'
import { crlDistributionPoints } from './crl-distribution-points.ts'
import { crlNumber, deltaCrlIndicator } from './crl-number.ts'
import { crlScope } from './crl-scope.ts'
import { distributionPointName, reasonFlags } from './distribution-point-shape.ts'
import { issuingDistributionPoint } from './issuing-distribution-point.ts'
import { revokedGroup, toBeRevokedGroup } from './revoked-group.ts'
import { sameSyntax } from './same-syntax.ts'
import { shown } from './shown.ts'
import { statusReferral } from './status-referral.ts'

/**
 * ```
 * AAIssuingDistPointSyntax ::= SEQUENCE { distributionPoint [0] DistributionPointName OPTIONAL, onlySomeReasons [1]
 *   ReasonFlags OPTIONAL, indirectCRL [2] BOOLEAN DEFAULT FALSE, containsUserAttributeCerts [3] BOOLEAN DEFAULT TRUE,
 *   containsAACerts [4] BOOLEAN DEFAULT TRUE, containsSOAPublicKeyCerts [5] BOOLEAN DEFAULT TRUE }
 * ```
 */
const aaIssuingDistributionPoint = structure(
  optional('distribution-point', distributionPointName(0)),
  optional('only-some-reasons', implicit(1, reasonFlags)),
  optional('indirect-crl', implicit(2, boolean)),
  optional('contains-user-attribute-certs', implicit(3, boolean)),
  optional('contains-aa-certs', implicit(4, boolean)),
  optional('contains-soa-certs', implicit(5, boolean)),
)

/** Extensions of CRLs. The decoders on which validation depends have their own files. */
export const crlExtensions = [
  crlNumber,
  deltaCrlIndicator,
  issuingDistributionPoint,
  // wincrypt.h, szOID_CRL_VIRTUAL_BASE: an INTEGER like the CRL number
  shown('1.3.6.1.4.1.311.21.3', 'microsoft-crl-virtual-base', standard('Win32 wincrypt.h'), integer, 'base-crl-number'),
  shown('1.3.6.1.4.1.311.21.4', 'microsoft-crl-next-publish', standard('Win32 wincrypt.h'), time, 'next-publication'),
  sameSyntax(
    crlDistributionPoints,
    '1.3.6.1.4.1.311.21.14',
    'microsoft-crl-self-location',
    standard('Win32 wincrypt.h'),
  ),
  shown('2.5.29.40', 'crl-stream-identifier', x509(), integer, 'crl-stream'),
  shown('2.5.29.44', 'crl-scope', x509(), crlScope),
  shown('2.5.29.45', 'status-referrals', x509(), listOf('referral', statusReferral)),
  // OrderedListSyntax ::= ENUMERATED { ascSerialNum(0), ascRevDate(1) }
  shown(
    '2.5.29.47',
    'ordered-list',
    x509(),
    numbered({ 0: 'ascending-serial-numbers', 1: 'ascending-revocation-dates' }),
    'order',
  ),
  shown('2.5.29.51', 'base-update-time', x509(), generalizedTime, 'base-this-update'),
  // DeltaInformation ::= SEQUENCE { deltaLocation GeneralName, nextDelta GeneralizedTime OPTIONAL }
  shown(
    '2.5.29.53',
    'delta-information',
    x509(),
    structure(field('access', generalName), optional('next-publication', generalizedTime)),
  ),
  shown('2.5.29.58', 'to-be-revoked', x509(), listOf('to-be-revoked-group', toBeRevokedGroup)),
  shown('2.5.29.59', 'revoked-groups', x509(), listOf('revoked-group', revokedGroup)),
  shown('2.5.29.60', 'expired-certs-on-crl', x509('9.5.2.8'), time, 'not-before'),
  shown('2.5.29.63', 'aa-issuing-distribution-point', x509(), aaIssuingDistributionPoint),
]
