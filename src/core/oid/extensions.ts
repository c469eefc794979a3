import { attributeCertificateExtensions } from './attribute-certificate-extensions.ts'
import { definedIn, type DecodedExtensionSource, type ExtensionSource } from './extension-source.ts'
import { revocationExtensions } from './revocation-extensions.ts'
import { shownExtensions } from './shown-extensions.ts'

export type { ExtensionSource }

const microsoft = definedIn('MS-WCCE')
const netscape = definedIn('Netscape Certificate Extensions')
const rfc5280 = definedIn('RFC 5280')
const rfc6962 = definedIn('RFC 6962')
const wincrypt = definedIn('Win32 wincrypt.h')

/**
 * The extensions that verdicts rest on or that have a file of their own, by object identifier. `term` is what the screen's words hang on;
 * `explain/label.ts` has one for each.
 */
const judgedExtensions = {
  // Microsoft Certificate Services: MS-WCCE section 2.2.2.7.7; szOID_CERTSRV_* of wincrypt.h
  '1.3.6.1.4.1.311.20.2': microsoft('microsoft-template-name', '2.2.2.7.7.1'),
  '1.3.6.1.4.1.311.21.1': wincrypt('microsoft-ca-version'),
  '1.3.6.1.4.1.311.21.2': wincrypt('microsoft-previous-ca-certificate-hash'),
  '1.3.6.1.4.1.311.21.7': microsoft('microsoft-certificate-template', '2.2.2.7.7.2'),
  '1.3.6.1.4.1.311.21.10': microsoft('microsoft-application-policies', '2.2.2.7.7.3'),
  '1.3.6.1.4.1.311.25.2': microsoft('microsoft-ntds-security', '2.2.2.7.7.4'),

  // Certificate Transparency
  '1.3.6.1.4.1.11129.2.4.2': rfc6962('signed-certificate-timestamps', '3.3'),
  '1.3.6.1.4.1.11129.2.4.3': rfc6962('precertificate-poison', '3.1'),

  // PKIX
  '1.3.6.1.5.5.7.1.1': rfc5280('authority-information-access', '4.2.2.1'),
  '1.3.6.1.5.5.7.1.11': rfc5280('subject-information-access', '4.2.2.2'),
  '1.3.6.1.5.5.7.1.24': definedIn('RFC 7633')('tls-feature', '4.1'),
  '1.3.6.1.5.5.7.48.1.5': definedIn('RFC 6960')('ocsp-no-check', '4.2.2.2.1'),

  // X.509
  '2.5.29.9': rfc5280('subject-directory-attributes', '4.2.1.8'),
  '2.5.29.14': rfc5280('subject-key-identifier', '4.2.1.2'),
  '2.5.29.15': rfc5280('key-usage', '4.2.1.3'),
  '2.5.29.16': definedIn('RFC 3280')('private-key-usage-period', '4.2.1.4'),
  '2.5.29.17': rfc5280('subject-alternative-name', '4.2.1.6'),
  '2.5.29.18': rfc5280('issuer-alternative-name', '4.2.1.7'),
  '2.5.29.19': rfc5280('basic-constraints', '4.2.1.9'),
  '2.5.29.30': rfc5280('name-constraints', '4.2.1.10'),
  '2.5.29.31': rfc5280('crl-distribution-points', '4.2.1.13'),
  '2.5.29.32': rfc5280('certificate-policies', '4.2.1.4'),
  '2.5.29.33': rfc5280('policy-mappings', '4.2.1.5'),
  '2.5.29.35': rfc5280('authority-key-identifier', '4.2.1.1'),
  '2.5.29.36': rfc5280('policy-constraints', '4.2.1.11'),
  '2.5.29.37': rfc5280('extended-key-usage', '4.2.1.12'),
  '2.5.29.46': rfc5280('freshest-crl', '4.2.1.15'),
  '2.5.29.54': rfc5280('inhibit-any-policy', '4.2.1.14'),
  '2.5.29.56': definedIn('RFC 9608')('no-revocation-available', '2'),

  // Netscape Certificate Extensions, 1998; still written by tools that follow OpenSSL's old example configuration
  '2.16.840.1.113730.1.1': netscape('netscape-cert-type'),
  '2.16.840.1.113730.1.13': netscape('netscape-comment'),
} as const satisfies Record<string, DecodedExtensionSource>

/** The extensions that this program decodes. */
export const decodedExtensions = {
  ...judgedExtensions,
  ...attributeCertificateExtensions,
  ...revocationExtensions,
  ...shownExtensions,
} as const

export type DecodedExtensionOid = keyof typeof decodedExtensions
export type AttributeCertificateExtensionTerm =
  (typeof attributeCertificateExtensions)[keyof typeof attributeCertificateExtensions]['term']
export type ShownExtensionTerm = (typeof shownExtensions)[keyof typeof shownExtensions]['term']
export type RevocationExtensionTerm = (typeof revocationExtensions)[keyof typeof revocationExtensions]['term']
export type ExtensionTerm = (typeof decodedExtensions)[DecodedExtensionOid]['term']

/** What an extension is called in the document that defines it. */
export interface NamedExtension extends ExtensionSource {
  readonly name: string
}

const named = (name: string, document: string, section?: string): NamedExtension => ({
  name,
  document,
  ...(section !== undefined && { section }),
})

/** Extensions that have a name here and no decoder: shown as octets and as ASN.1. */
export const namedExtensions: Readonly<Record<string, NamedExtension | undefined>> = {
  // X.509 (10/2019): those of attribute certificates, and of certificates nobody issues
  '2.5.29.2': named('keyAttributes (obsolete)', 'X.509 (1993)'),
  '2.5.29.3': named('certificatePolicies (obsolete)', 'X.509 (1993)'),
  '2.5.29.4': named('keyUsageRestriction (obsolete)', 'X.509 (1993)'),
  '2.5.29.7': named('subjectAltName (obsolete)', 'X.509 (1993)'),
  '2.5.29.10': named('basicConstraints (obsolete)', 'X.509 (1993)'),
  '2.5.29.43': named('timeSpecification', 'X.509 (10/2019)'),
  '2.5.29.48': named('attributeDescriptor', 'X.509 (10/2019)'),
  '2.5.29.49': named('userNotice', 'X.509 (10/2019)'),
  '2.5.29.67': named('allowedAttributeAssignments', 'X.509 (10/2019)'),
  '2.5.29.68': named('attributeMappings', 'X.509 (10/2019)'),

  // Others whose contents no public document describes, or that stand in old payment certificates only
  '2.16.840.1.113733.1.6.4': named('VeriSign non-verified attributes', 'VeriSign'),
  '2.16.840.1.113733.1.6.9': named('VeriSign private extension', 'VeriSign'),
  '2.16.840.1.113733.1.6.15': named('VeriSign D-U-N-S number', 'VeriSign'),
  '2.23.42.7.0': named('SET hashed root key', 'Secure Electronic Transaction'),
  '2.23.42.7.1': named('SET certificate type', 'Secure Electronic Transaction'),
  '2.23.42.7.2': named('SET merchant data', 'Secure Electronic Transaction'),
  '2.23.42.7.3': named('SET card certificate required', 'Secure Electronic Transaction'),
  '2.23.42.7.4': named('SET tunneling', 'Secure Electronic Transaction'),
  '2.23.42.7.5': named('SET extensions', 'Secure Electronic Transaction'),
  '2.23.42.7.6': named('SET qualifier', 'Secure Electronic Transaction'),
}
