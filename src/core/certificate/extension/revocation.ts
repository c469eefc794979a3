import { crlReasons } from '../../finding/revocation.ts'
import { rfc, standard, x509 } from '../../finding/reference.ts'
import { setBits, decodeBitString } from '../../asn1/bit-string.ts'
import { attempt } from '../../asn1/fault.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import { certificateIssuer } from './certificate-issuer.ts'
import { crlNumber, deltaCrlIndicator } from './crl-number.ts'
import { invalidityDate } from './invalidity-date.ts'
import { issuingDistributionPoint } from './issuing-distribution-point.ts'
import { reasonCode } from './reason-code.ts'
import { hexValue, row, rowsValue } from '../row/row-value.ts'
import {
  algorithm,
  any,
  boolean,
  choice,
  explicit,
  field,
  generalizedTime,
  generalName,
  generalNames,
  ia5String,
  implicit,
  integer,
  listOf,
  mark,
  name,
  namedBits,
  numbered,
  octets,
  oid,
  optional,
  structure,
  time,
  type Shape,
} from '../row/shape.ts'
import { accessDescriptionRow, readAccessDescriptions } from './access-description.ts'
import type { ExtensionDecoder } from './contract.ts'
import { crlDistributionPoints } from './crl-distribution-points.ts'
import { distributionPointNameRows, readDistributionPointName, reasonRows } from './distribution-point.ts'
import { shown, type ShownExtension } from './shown.ts'
import { signedCertificateTimestamps } from './signed-certificate-timestamps.ts'
import { sameSyntax } from './same-syntax.ts'

/** `[number] DistributionPointName`: a CHOICE, so the tag is explicit. @see RFC 5280 section 4.2.1.13 */
const distributionPointName = (number: number): Shape => ({
  tags: [contextConstructed(number)],
  show: (node) => rowsValue(distributionPointNameRows(readDistributionPointName(node))),
})

/** `ReasonFlags ::= BIT STRING` @see RFC 5280 section 4.2.1.13 */
const reasonFlags: Shape = {
  tags: [Tag.bitString],
  show: (node) => rowsValue(reasonRows(setBits(decodeBitString(node)))),
}

/** `AuthorityInfoAccessSyntax` @see RFC 5280 section 4.2.2.1 */
const accessDescriptions: Shape = {
  tags: [Tag.sequence],
  show: (node) => rowsValue(readAccessDescriptions(node, 'the locator').map(accessDescriptionRow)),
}

/**
 * `NumberRange ::= SEQUENCE { startingNumber [0] INTEGER OPTIONAL, endingNumber [1] INTEGER OPTIONAL, modulus INTEGER
 * OPTIONAL }`
 */
const numberRange = structure(
  optional('first-number', implicit(0, integer)),
  optional('last-number', implicit(1, integer)),
  optional('modulus', integer),
)

/**
 * `BaseRevocationInfo ::= SEQUENCE { cRLStreamIdentifier [0] CRLStreamIdentifier OPTIONAL, cRLNumber [1] CRLNumber,
 *   baseThisUpdate [2] GeneralizedTime }`
 */
const baseRevocationInfo = structure(
  optional('crl-stream', implicit(0, integer)),
  field('crl-number', implicit(1, integer)),
  field('base-this-update', implicit(2, generalizedTime)),
)

/**
 * ```
 * CRLScopeSyntax ::= SEQUENCE OF PerAuthorityScope
 * PerAuthorityScope ::= SEQUENCE { authorityName [0] GeneralName OPTIONAL, distributionPoint [1] DistributionPointName
 *   OPTIONAL, onlyContains [2] OnlyCertificateTypes OPTIONAL, onlySomeReasons [4] ReasonFlags OPTIONAL,
 *   serialNumberRange [5] NumberRange OPTIONAL, subjectKeyIdRange [6] NumberRange OPTIONAL, nameSubtrees [7]
 *   GeneralNames OPTIONAL, baseRevocationInfo [9] BaseRevocationInfo OPTIONAL }
 * OnlyCertificateTypes ::= BIT STRING { user(0), authority(1), attribute(2) }
 * ```
 * @see X.509 (10/2019), module CertificateExtensions: its tags are implicit, except for the tags of a CHOICE
 */
const crlScope = listOf(
  'scope',
  structure(
    optional('authority', explicit(0, generalName)),
    optional('distribution-point', distributionPointName(1)),
    optional(
      'only-contains',
      implicit(2, namedBits(['end-entity-certificates', 'ca-certificates', 'attribute-certificates'], 'type')),
    ),
    optional('only-some-reasons', implicit(4, reasonFlags)),
    optional('serial-number-range', implicit(5, numberRange)),
    optional('key-identifier-range', implicit(6, numberRange)),
    optional('name-subtrees', implicit(7, generalNames)),
    optional('base-list', implicit(9, baseRevocationInfo)),
  ),
)

/**
 * ```
 * StatusReferrals ::= SEQUENCE OF CHOICE { cRLReferral [0] CRLReferral, otherReferral [1] INSTANCE OF OTHER-REFERRAL }
 * CRLReferral ::= SEQUENCE { issuer [0] GeneralName OPTIONAL, location [1] GeneralName OPTIONAL, deltaRefInfo [2]
 *   DeltaRefInfo OPTIONAL, cRLScope CRLScopeSyntax, lastUpdate [3] GeneralizedTime OPTIONAL, lastChangedCRL [4]
 *   GeneralizedTime OPTIONAL }
 * DeltaRefInfo ::= SEQUENCE { deltaLocation GeneralName, lastDelta GeneralizedTime OPTIONAL }
 * ```
 */
const statusReferral = choice(
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
const toBeRevokedGroup = structure(
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
const revokedGroup = structure(
  optional('certificate-issuer', explicit(0, generalName)),
  optional('reason', implicit(1, reasonInfo)),
  optional('invalidity-date', implicit(2, generalizedTime)),
  field(
    'certificate-group',
    explicit(3, choice(field('serial-number-range', numberRange), field('name-subtrees', generalName))),
  ),
)

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

/**
 * `CrlID ::= SEQUENCE { crlUrl [0] EXPLICIT IA5String OPTIONAL, crlNum [1] EXPLICIT INTEGER OPTIONAL, crlTime [2]
 * EXPLICIT GeneralizedTime OPTIONAL }`
 * @see RFC 6960 section 4.4.2
 */
const crlReference = structure(
  optional('uri', explicit(0, ia5String)),
  optional('crl-number', explicit(1, integer)),
  optional('crl-time', explicit(2, generalizedTime)),
)

/**
 * ```
 * PreferredSignatureAlgorithms ::= SEQUENCE OF PreferredSignatureAlgorithm
 * PreferredSignatureAlgorithm ::= SEQUENCE { sigIdentifier AlgorithmIdentifier, pubKeyAlgIdentifier SMIMECapability
 *   OPTIONAL }
 * ```
 * @see RFC 6960 section 4.4.7.1
 */
const preferredAlgorithm = structure(field('signature-algorithm', algorithm), optional('algorithm', algorithm))

/**
 * `Nonce ::= OCTET STRING`. RFC 2560 section 4.4.1 says "the extnValue is the value of the nonce", and programs from
 * its time omit the inner OCTET STRING. If the octets are not an OCTET STRING, they are the nonce themselves.
 */
const nonce = {
  oid: '1.3.6.1.5.5.7.48.1.2',
  term: 'ocsp-nonce',
  reference: rfc(9654, '2.1'),
  raw: true,
  decode(value): ShownExtension {
    const { source, contentStart, contentEnd } = value
    const inner = attempt((): Asn1Node => readOnly(source, contentStart, contentEnd))
    const held = inner.ok && inner.value.identifier === Tag.octetString ? inner.value : value
    return { rows: [row('nonce', hexValue(held.content), held)] }
  },
  describe: ({ rows }) => rows,
} as const satisfies ExtensionDecoder<ShownExtension>

/**
 * Extensions of CRLs, of their entries, and of OCSP messages. The decoders on which validation depends have their own
 * files.
 */
export const revocationExtensions = [
  // CRLs
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

  // entries of CRLs
  certificateIssuer,
  invalidityDate,
  reasonCode,
  // HoldInstructionCode ::= OBJECT IDENTIFIER
  shown('2.5.29.23', 'hold-instruction-code', rfc(3280, '5.3.2'), oid, 'hold-instruction'),

  // OCSP
  nonce,
  sameSyntax(
    signedCertificateTimestamps,
    '1.3.6.1.4.1.11129.2.4.5',
    'ocsp-signed-certificate-timestamps',
    rfc(6962, '3.3'),
  ),
  shown('1.3.6.1.5.5.7.48.1.3', 'ocsp-crl-reference', rfc(6960, '4.4.2'), crlReference),
  // AcceptableResponses ::= SEQUENCE OF OBJECT IDENTIFIER
  shown('1.3.6.1.5.5.7.48.1.4', 'ocsp-acceptable-responses', rfc(6960, '4.4.3'), listOf('response-type', oid)),
  shown('1.3.6.1.5.5.7.48.1.6', 'ocsp-archive-cutoff', rfc(6960, '4.4.4'), time, 'archive-cutoff'),
  // ServiceLocator ::= SEQUENCE { issuer Name, locator AuthorityInfoAccessSyntax OPTIONAL }
  shown(
    '1.3.6.1.5.5.7.48.1.7',
    'ocsp-service-locator',
    rfc(6960, '4.4.6'),
    structure(field('issuer', name), optional('locator', accessDescriptions)),
  ),
  shown(
    '1.3.6.1.5.5.7.48.1.8',
    'ocsp-preferred-signature-algorithms',
    rfc(6960, '4.4.7.1'),
    listOf('preferred-algorithm', preferredAlgorithm),
  ),
  shown('1.3.6.1.5.5.7.48.1.9', 'ocsp-extended-revoke', rfc(6960, '4.4.8'), mark, 'asserted'),
  shown('1.3.36.8.3.12', 'cert-in-dir-since', standard('Common PKI 2.0 part 4'), generalizedTime, 'in-directory-since'),
  // CertHash ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, certificateHash OCTET STRING }
  shown(
    '1.3.36.8.3.13',
    'cert-hash',
    standard('Common PKI 2.0 part 4'),
    structure(field('hash-algorithm', algorithm), field('hash', octets)),
  ),
]
