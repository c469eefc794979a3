import type { ExtensionSource } from './extension-source.ts'
import { shownExtensions } from './shown-extensions.ts'

export type { ExtensionSource }

const rfc5280 = (section: string): ExtensionSource => ({ document: 'RFC 5280', section })
const microsoft = (section: string): ExtensionSource => ({ document: 'MS-WCCE', section })

/**
 * The extensions that verdicts rest on or that have a file of their own, by object identifier. `term` is what the screen's words hang on;
 * `explain/label.ts` has one for each.
 */
const judgedExtensions = {
  // Microsoft Certificate Services: MS-WCCE section 2.2.2.7.7; szOID_CERTSRV_* of wincrypt.h
  '1.3.6.1.4.1.311.20.2': { term: 'microsoft-template-name', ...microsoft('2.2.2.7.7.1') },
  '1.3.6.1.4.1.311.21.1': { term: 'microsoft-ca-version', document: 'Win32 wincrypt.h', section: '' },
  '1.3.6.1.4.1.311.21.2': { term: 'microsoft-previous-ca-certificate-hash', document: 'Win32 wincrypt.h', section: '' },
  '1.3.6.1.4.1.311.21.7': { term: 'microsoft-certificate-template', ...microsoft('2.2.2.7.7.2') },
  '1.3.6.1.4.1.311.21.10': { term: 'microsoft-application-policies', ...microsoft('2.2.2.7.7.3') },
  '1.3.6.1.4.1.311.25.2': { term: 'microsoft-ntds-security', ...microsoft('2.2.2.7.7.4') },

  // Certificate Transparency
  '1.3.6.1.4.1.11129.2.4.2': { term: 'signed-certificate-timestamps', document: 'RFC 6962', section: '3.3' },
  '1.3.6.1.4.1.11129.2.4.3': { term: 'precertificate-poison', document: 'RFC 6962', section: '3.1' },

  // PKIX
  '1.3.6.1.5.5.7.1.1': { term: 'authority-information-access', ...rfc5280('4.2.2.1') },
  '1.3.6.1.5.5.7.1.11': { term: 'subject-information-access', ...rfc5280('4.2.2.2') },
  '1.3.6.1.5.5.7.1.24': { term: 'tls-feature', document: 'RFC 7633', section: '4.1' },
  '1.3.6.1.5.5.7.48.1.5': { term: 'ocsp-no-check', document: 'RFC 6960', section: '4.2.2.2.1' },

  // X.509
  '2.5.29.9': { term: 'subject-directory-attributes', ...rfc5280('4.2.1.8') },
  '2.5.29.14': { term: 'subject-key-identifier', ...rfc5280('4.2.1.2') },
  '2.5.29.15': { term: 'key-usage', ...rfc5280('4.2.1.3') },
  '2.5.29.16': { term: 'private-key-usage-period', document: 'RFC 3280', section: '4.2.1.4' },
  '2.5.29.17': { term: 'subject-alternative-name', ...rfc5280('4.2.1.6') },
  '2.5.29.18': { term: 'issuer-alternative-name', ...rfc5280('4.2.1.7') },
  '2.5.29.19': { term: 'basic-constraints', ...rfc5280('4.2.1.9') },
  '2.5.29.30': { term: 'name-constraints', ...rfc5280('4.2.1.10') },
  '2.5.29.31': { term: 'crl-distribution-points', ...rfc5280('4.2.1.13') },
  '2.5.29.32': { term: 'certificate-policies', ...rfc5280('4.2.1.4') },
  '2.5.29.33': { term: 'policy-mappings', ...rfc5280('4.2.1.5') },
  '2.5.29.35': { term: 'authority-key-identifier', ...rfc5280('4.2.1.1') },
  '2.5.29.36': { term: 'policy-constraints', ...rfc5280('4.2.1.11') },
  '2.5.29.37': { term: 'extended-key-usage', ...rfc5280('4.2.1.12') },
  '2.5.29.46': { term: 'freshest-crl', ...rfc5280('4.2.1.15') },
  '2.5.29.54': { term: 'inhibit-any-policy', ...rfc5280('4.2.1.14') },
  '2.5.29.56': { term: 'no-revocation-available', document: 'RFC 9608', section: '2' },

  // Netscape Certificate Extensions, 1998; still written by tools that follow OpenSSL's old example configuration
  '2.16.840.1.113730.1.1': { term: 'netscape-cert-type', document: 'Netscape Certificate Extensions', section: '' },
  '2.16.840.1.113730.1.13': { term: 'netscape-comment', document: 'Netscape Certificate Extensions', section: '' },
} as const satisfies Record<string, ExtensionSource & { term: string }>

/** The extensions that this program decodes. */
export const decodedExtensions = { ...judgedExtensions, ...shownExtensions } as const

export type DecodedExtensionOid = keyof typeof decodedExtensions
export type ShownExtensionTerm = (typeof shownExtensions)[keyof typeof shownExtensions]['term']
export type ExtensionTerm = (typeof decodedExtensions)[DecodedExtensionOid]['term']

/** What an extension is called in the document that defines it. */
export interface NamedExtension extends ExtensionSource {
  readonly name: string
}

const named = (name: string, document: string, section = ''): NamedExtension => ({ name, document, section })

/** Extensions that have a name here and no decoder: shown as octets and as ASN.1. */
export const namedExtensions: Readonly<Record<string, NamedExtension | undefined>> = {
  // X.509 (10/2019) and RFC 5280: those of CRLs, of attribute certificates, and of certificates nobody issues
  '2.5.29.2': named('keyAttributes (obsolete)', 'X.509 (1993)'),
  '2.5.29.3': named('certificatePolicies (obsolete)', 'X.509 (1993)'),
  '2.5.29.4': named('keyUsageRestriction (obsolete)', 'X.509 (1993)'),
  '2.5.29.7': named('subjectAltName (obsolete)', 'X.509 (1993)'),
  '2.5.29.10': named('basicConstraints (obsolete)', 'X.509 (1993)'),
  '2.5.29.20': named('cRLNumber', 'RFC 5280', '5.2.3'),
  '2.5.29.21': named('reasonCode', 'RFC 5280', '5.3.1'),
  '2.5.29.23': named('holdInstructionCode', 'RFC 3280', '5.3.2'),
  '2.5.29.24': named('invalidityDate', 'RFC 5280', '5.3.2'),
  '2.5.29.27': named('deltaCRLIndicator', 'RFC 5280', '5.2.4'),
  '2.5.29.28': named('issuingDistributionPoint', 'RFC 5280', '5.2.5'),
  '2.5.29.29': named('certificateIssuer', 'RFC 5280', '5.3.3'),

  '2.5.29.38': named('authorityAttributeIdentifier', 'X.509 (10/2019)'),
  '2.5.29.39': named('roleSpecCertIdentifier', 'X.509 (10/2019)'),
  '2.5.29.40': named('cRLStreamIdentifier', 'X.509 (10/2019)'),
  '2.5.29.41': named('basicAttConstraints', 'X.509 (10/2019)'),
  '2.5.29.42': named('delegatedNameConstraints', 'X.509 (10/2019)'),
  '2.5.29.43': named('timeSpecification', 'X.509 (10/2019)'),
  '2.5.29.44': named('crlScope', 'X.509 (10/2019)'),
  '2.5.29.45': named('statusReferrals', 'X.509 (10/2019)'),
  '2.5.29.47': named('orderedList', 'X.509 (10/2019)'),
  '2.5.29.48': named('attributeDescriptor', 'X.509 (10/2019)'),
  '2.5.29.49': named('userNotice', 'X.509 (10/2019)'),
  '2.5.29.51': named('baseUpdateTime', 'X.509 (10/2019)'),
  '2.5.29.52': named('acceptableCertPolicies', 'X.509 (10/2019)'),
  '2.5.29.53': named('deltaInfo', 'X.509 (10/2019)'),
  '2.5.29.55': named('targetingInformation', 'X.509 (10/2019)'),
  '2.5.29.57': named('acceptablePrivilegePolicies', 'X.509 (10/2019)'),
  '2.5.29.63': named('aAissuingDistributionPoint', 'X.509 (10/2019)'),
  '2.5.29.67': named('allowedAttributeAssignments', 'X.509 (10/2019)'),
  '2.5.29.68': named('attributeMappings', 'X.509 (10/2019)'),
  '2.5.29.69': named('holderNameConstraints', 'X.509 (10/2019)'),
  '2.5.29.75': named('associatedInformation', 'X.509 (10/2019)'),
  '1.3.6.1.5.5.7.1.4': named('auditIdentity', 'RFC 5755', '4.3.1'),

  // Others whose contents no public document describes, or that stand in OCSP responses and old payment certificates only
  '1.3.6.1.4.1.311.21.3': named('Virtual base of a delta CRL', 'Win32 wincrypt.h'),
  '1.3.6.1.4.1.11129.2.4.5': named('OCSP SCT list', 'RFC 6962', '3.3'),
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
