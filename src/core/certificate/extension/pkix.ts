import { rfc, standard } from '../../finding/reference.ts'
import {
  algorithm,
  any,
  bitOctets,
  choice,
  either,
  explicit,
  field,
  ia5String,
  integer,
  listOf,
  mark,
  numbered,
  octets,
  oid,
  optional,
  printableString,
  implicit,
  structure,
  text,
} from '../row/shape.ts'
import { shown } from './shown.ts'

/**
 * ```
 * BiometricData ::= SEQUENCE { typeOfBiometricData CHOICE { predefined INTEGER { picture(0), handwritten-signature(1)
 *   }, id OBJECT IDENTIFIER }, hashAlgorithm AlgorithmIdentifier, biometricDataHash OCTET STRING, sourceDataUri
 *   IA5String OPTIONAL }
 * ```
 * @see RFC 3739 section 3.2.5
 */
const biometricData = structure(
  field('type', either(numbered({ 0: 'picture', 1: 'handwritten-signature' }), oid)),
  field('hash-algorithm', algorithm),
  field('hash', octets),
  optional('uri', ia5String),
)

/**
 * ```
 * ProxyCertInfo ::= SEQUENCE { pCPathLenConstraint INTEGER (0..MAX) OPTIONAL, proxyPolicy ProxyPolicy }
 * ProxyPolicy ::= SEQUENCE { policyLanguage OBJECT IDENTIFIER, policy OCTET STRING OPTIONAL }
 * ```
 * @see RFC 3820 section 3.8
 */
const proxyCertInfo = structure(
  optional('path-length-constraint', integer),
  field('proxy-policy', structure(field('policy-language', oid), optional('content', octets))),
)

/**
 * ```
 * TNAuthorizationList ::= SEQUENCE OF TNEntry
 * TNEntry ::= CHOICE { spc [0] IA5String, range [1] SEQUENCE { start IA5String, count INTEGER }, one [2] IA5String }
 * ```
 * The tags are explicit. @see RFC 8226 section 9
 */
const telephoneEntry = choice(
  field('service-provider-code', explicit(0, text)),
  field('telephone-range', explicit(1, structure(field('telephone-number', text), field('count', integer)))),
  field('telephone-number', explicit(2, text)),
)

/**
 * ```
 * CABFOrganizationIdentifier ::= SEQUENCE { registrationSchemeIdentifier PrintableString (SIZE(3)),
 *   registrationCountry PrintableString (SIZE(2)), registrationStateOrProvince [0] IMPLICIT PrintableString OPTIONAL,
 *   registrationReference UTF8String }
 * ```
 * @see CA/Browser Forum EV Guidelines section 9.8.2
 */
const organizationIdentifier = structure(
  field('registration-scheme', text),
  field('country', text),
  optional('state-or-province', implicit(0, printableString)),
  field('registration-number', text),
)

/**
 * ```
 * TorServiceDescriptorSyntax ::= SEQUENCE OF SEQUENCE { onionURI UTF8String, algorithm AlgorithmIdentifier,
 *   subjectPublicKeyHash BIT STRING }
 * ```
 * @see CA/Browser Forum EV Guidelines appendix F
 */
const onionService = structure(field('uri', text), field('hash-algorithm', algorithm), field('hash', bitOctets))

/** Extensions of the IETF, and of standards that build on it, that are only shown and need a few lines each. */
export const pkixExtensions = [
  // ext-etsi-valassured-ST-certs: SYNTAX NULL
  shown('0.4.0.194121.2.1', 'validity-assured-short-term', standard('ETSI EN 319 412-1', '5.2.2'), mark, 'asserted'),
  // SMIMECapabilities ::= SEQUENCE OF SEQUENCE { capabilityID OBJECT IDENTIFIER, parameters ANY OPTIONAL }
  shown(
    '1.2.840.113549.1.9.15',
    'smime-capabilities',
    rfc(4262, '3'),
    listOf('capability', structure(field('identifier', oid), optional('algorithm-parameters', any))),
  ),
  shown('1.3.6.1.5.5.7.1.2', 'biometric-info', rfc(3739, '3.2.5'), listOf('biometric', biometricData)),
  // the Spanish identity card: this syntax over a digest of the holder's personal data
  shown(
    '2.16.724.1.2.2.4.1',
    'personal-data-info',
    standard('DNIe certification practice statement'),
    listOf('biometric', biometricData),
  ),
  shown('1.3.6.1.5.5.7.1.14', 'proxy-cert-info', rfc(3820, '3.8'), proxyCertInfo),
  shown('1.3.6.1.5.5.7.1.26', 'tn-auth-list', rfc(8226, '9'), listOf('telephone-entry', telephoneEntry)),
  // Authorization ::= OCTET STRING (SIZE (32)): SHA-256 of the key authorization
  shown('1.3.6.1.5.5.7.1.31', 'acme-identifier', rfc(8737, '3'), octets, 'sha256'),
  shown('1.3.6.1.5.5.7.1.32', 'masa-url', rfc(8995, '2.3.2'), ia5String, 'uri'),
  shown(
    '2.23.140.1.31',
    'onion-service-descriptor',
    standard('CA/Browser Forum EV Guidelines', 'appendix F'),
    listOf('onion-service', onionService),
  ),
  shown(
    '2.23.140.3.1',
    'cabf-organization-identifier',
    standard('CA/Browser Forum EV Guidelines', '7.1.2.2'),
    organizationIdentifier,
  ),
]
