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
} from '../shape.ts'
import { shown } from './shown.ts'

/**
 * ```
 * BiometricData ::= SEQUENCE { typeOfBiometricData CHOICE { predefined INTEGER { picture(0), handwritten-signature(1) }, id OBJECT IDENTIFIER },
 *   hashAlgorithm AlgorithmIdentifier, biometricDataHash OCTET STRING, sourceDataUri IA5String OPTIONAL }
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
 * TorServiceDescriptorSyntax ::= SEQUENCE OF SEQUENCE { onionURI UTF8String, algorithm AlgorithmIdentifier, subjectPublicKeyHash BIT STRING }
 * ```
 * @see CA/Browser Forum EV Guidelines appendix F
 */
const onionService = structure(field('uri', text), field('hash-algorithm', algorithm), field('hash', bitOctets))

/** Extensions of the IETF and of those who build on it that are shown and nothing else, and that few lines describe. */
export const pkixExtensions = [
  // ext-etsi-valassured-ST-certs: SYNTAX NULL
  shown('0.4.0.194121.2.1', mark, 'asserted'),
  // SMIMECapabilities ::= SEQUENCE OF SEQUENCE { capabilityID OBJECT IDENTIFIER, parameters ANY OPTIONAL }
  shown(
    '1.2.840.113549.1.9.15',
    listOf('capability', structure(field('identifier', oid), optional('algorithm-parameters', any))),
  ),
  shown('1.3.6.1.5.5.7.1.2', listOf('biometric', biometricData)),
  // the Spanish identity card: the same syntax over a digest of the holder's personal data
  shown('2.16.724.1.2.2.4.1', listOf('biometric', biometricData)),
  shown('1.3.6.1.5.5.7.1.14', proxyCertInfo),
  shown('1.3.6.1.5.5.7.1.26', listOf('telephone-entry', telephoneEntry)),
  // Authorization ::= OCTET STRING (SIZE (32)): SHA-256 of the key authorization
  shown('1.3.6.1.5.5.7.1.31', octets, 'sha256'),
  shown('1.3.6.1.5.5.7.1.32', ia5String, 'uri'),
  shown('2.23.140.1.31', listOf('onion-service', onionService)),
  shown('2.23.140.3.1', organizationIdentifier),
]
