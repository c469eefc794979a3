import { rfc, standard } from '../../finding/reference.ts'
import {
  bitOctets,
  boolean,
  field,
  generalName,
  ia5String,
  integer,
  listOf,
  named,
  namedBits,
  numbered,
  octetText,
  optional,
  structure,
  text,
} from '../row/shape.ts'
import { shown } from './shown.ts'

/** `Timestamp ::= SEQUENCE { version INTEGER { v1(1) }, location GeneralName, requiresAuth BOOLEAN DEFAULT FALSE }` */
const adobeTimestamp = structure(
  field('version', integer),
  field('access', generalName),
  optional('requires-authentication', boolean),
)

/**
 * ```
 * EntrustVersInfoSyntax ::= SEQUENCE { entrustVers GeneralString OPTIONAL, entrustVersInfo EntrustInfoFlags OPTIONAL }
 * EntrustInfoFlags ::= BIT STRING { keyUpdateAllowed(0), newExtensions(1), pKIXCertificate(2) }
 * ```
 */
const entrustVersion = structure(
  optional('version', text),
  optional('flags', namedBits(['key-update-allowed', 'new-extensions', 'pkix-certificate'])),
)

/**
 * `SXNET ::= SEQUENCE { version INTEGER, ids SEQUENCE OF SEQUENCE { zone INTEGER, user OCTET STRING } }`
 * @see OpenSSL, crypto/x509/v3_sxnet.c
 */
const strongExtranet = structure(
  field('version', integer),
  field('identities', listOf('identity', structure(field('zone', integer), field('user', octetText)))),
)

/** Types of provisioners in their order. @see smallstep certificates, authority/provisioner/provisioner.go */
const provisionerTypes = [
  'noop',
  'JWK',
  'OIDC',
  'GCP',
  'AWS',
  'Azure',
  'ACME',
  'X5C',
  'K8sSA',
  'SSHPOP',
  'SCEP',
  'Nebula',
]

/**
 * `SEQUENCE { type INTEGER, name OCTET STRING, credentialID OCTET STRING, keyValuePairs SEQUENCE OF string OPTIONAL }`
 * @see smallstep certificates, authority/provisioner/extension.go
 */
const stepProvisioner = structure(
  field('type', named(provisionerTypes)),
  field('provisioner', octetText),
  field('credential', octetText),
  optional('properties', listOf('value', text)),
)

/**
 * `IssuerSignTool ::= SEQUENCE { signTool UTF8String, cATool UTF8String, signToolCert UTF8String, cAToolCert UTF8String
 * }`
 * @see RFC 9215
 */
const issuerSignTool = structure(
  field('sign-tool', text),
  field('ca-tool', text),
  field('sign-tool-certificate', text),
  field('ca-tool-certificate', text),
)

/** The way in which the CA identified the holder. @see FSB of Russia, order 795 of 2011 as amended in 2021 */
const identificationKinds = {
  0: 'identified-in-person',
  1: 'identified-by-signature',
  2: 'identified-by-passport-chip',
  3: 'identified-by-biometric-system',
} as const

const verisign = standard('VeriSign, as Bouncy Castle reads it')

/** Extensions of single companies and countries. */
export const vendorExtensions = [
  shown('1.2.643.100.111', 'subject-sign-tool', rfc(9215, '5.3'), text, 'sign-tool'),
  shown('1.2.643.100.112', 'issuer-sign-tool', rfc(9215, '5.4'), issuerSignTool),
  // IdentificationKind ::= INTEGER { personal(0), remote_cert(1), remote_passport(2), remote_system(3) }
  shown(
    '1.2.643.100.114',
    'identification-kind',
    standard('FSB of Russia, order 795'),
    numbered(identificationKinds),
    'identification',
  ),
  shown('1.2.840.113533.7.65.0', 'entrust-version', standard('Entrust'), entrustVersion),
  shown('1.2.840.113583.1.1.9.1', 'adobe-timestamp', standard('Adobe Digital Signatures Guide'), adobeTimestamp),
  shown(
    '1.2.840.113583.1.1.9.2',
    'adobe-archive-rev-info',
    standard('Adobe Digital Signatures Guide'),
    structure(field('version', integer)),
  ),
  shown('1.3.6.1.4.1.37476.9000.64.1', 'step-provisioner', standard('smallstep certificates'), stepProvisioner),
  // ISO 17442-2: both are PrintableString; UTF8String occurs
  shown('1.3.6.1.4.1.52266.1', 'legal-entity-identifier', standard('ISO 17442-2'), text, 'lei-code'),
  shown('1.3.6.1.4.1.52266.2', 'legal-entity-role', standard('ISO 17442-2'), text, 'lei-role'),
  shown('1.3.101.1.4.1', 'strong-extranet', standard('Thawte Strong Extranet'), strongExtranet),
  // VeriSign never published these. Its certificates hold IA5String and BIT STRING, and Bouncy Castle and KeyStore
  // Explorer read those
  shown('2.16.840.1.113733.1.6.3', 'verisign-czag', verisign, ia5String, 'text'),
  shown('2.16.840.1.113733.1.6.5', 'verisign-fidelity-token', verisign, ia5String, 'text'),
  shown('2.16.840.1.113733.1.6.6', 'verisign-in-box-v1', verisign, ia5String, 'text'),
  shown('2.16.840.1.113733.1.6.7', 'verisign-serial-number-rollover', verisign, ia5String, 'text'),
  shown('2.16.840.1.113733.1.6.8', 'verisign-token-type', verisign, bitOctets),
  shown('2.16.840.1.113733.1.6.10', 'verisign-in-box-v2', verisign, ia5String, 'text'),
  shown('2.16.840.1.113733.1.6.11', 'verisign-jurisdiction-hash', verisign, ia5String, 'text'),
  shown('2.16.840.1.113733.1.6.13', 'verisign-bits', verisign, bitOctets),
]
