/** Where an extension is defined. */
export interface ExtensionSource {
  readonly document: string
  /** Empty where the document has no sections, or none of the editions agree on them. */
  readonly section: string
}

const rfc5280 = (section: string): ExtensionSource => ({ document: 'RFC 5280', section })
const microsoft = (section: string): ExtensionSource => ({ document: 'MS-WCCE', section })

/**
 * The extensions that this program decodes, by object identifier. `term` is what the screen's words hang on; `explain/label.ts` has one for each.
 */
export const decodedExtensions = {
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

export type DecodedExtensionOid = keyof typeof decodedExtensions
export type ExtensionTerm = (typeof decodedExtensions)[DecodedExtensionOid]['term']

/** What an extension is called in the document that defines it. */
export interface NamedExtension extends ExtensionSource {
  readonly name: string
}

const named = (name: string, document: string, section = ''): NamedExtension => ({ name, document, section })

/** Extensions that have a name here and no decoder: shown as octets and as ASN.1. */
export const namedExtensions: Readonly<Record<string, NamedExtension | undefined>> = {
  // X.509 (10/2019) and RFC 5280: those of CRLs, of attribute certificates, and of certificates nobody issues
  '2.5.29.1': named('authorityKeyIdentifier (obsolete)', 'X.509 (1993)'),
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
  '2.5.29.60': named('expiredCertsOnCRL', 'X.509 (10/2019)', '9.5.2.8'),
  '2.5.29.72': named('subjectAltPublicKeyInfo', 'X.509 (10/2019)', '9.8.2'),
  '2.5.29.73': named('altSignatureAlgorithm', 'X.509 (10/2019)', '9.8.3'),
  '2.5.29.74': named('altSignatureValue', 'X.509 (10/2019)', '9.8.4'),

  // PKIX: IANA, SMI Security for PKIX Certificate Extension
  '1.3.6.1.5.5.7.1.2': named('biometricInfo', 'RFC 3739', '3.2.5'),
  '1.3.6.1.5.5.7.1.3': named('qcStatements', 'RFC 3739', '3.2.6'),
  '1.3.6.1.5.5.7.1.7': named('ipAddrBlocks', 'RFC 3779', '2.2.1'),
  '1.3.6.1.5.5.7.1.8': named('autonomousSysIds', 'RFC 3779', '3.2.1'),
  '1.3.6.1.5.5.7.1.12': named('logotype', 'RFC 9399', '4'),
  '1.3.6.1.5.5.7.1.14': named('proxyCertInfo', 'RFC 3820', '3.8'),
  '1.3.6.1.5.5.7.1.26': named('TNAuthList', 'RFC 8226', '9'),
  '1.3.6.1.5.5.7.1.28': named('ipAddrBlocks-v2', 'RFC 8360', '4.2.2.1'),
  '1.3.6.1.5.5.7.1.29': named('autonomousSysIds-v2', 'RFC 8360', '4.2.2.3'),
  '1.3.6.1.5.5.7.1.31': named('acmeIdentifier', 'RFC 8737', '3'),
  '1.3.6.1.5.5.7.1.32': named('masaURL', 'RFC 8995', '2.3.2'),
  '1.2.840.113549.1.9.15': named('sMIMECapabilities', 'RFC 4262', '3'),

  // CA/Browser Forum EV Guidelines section 7.1.2.2; ETSI EN 319 412-1 section 5.2
  '2.23.140.3.1': named('cabfOrganizationIdentifier', 'CA/Browser Forum EV Guidelines', '7.1.2.2'),
  '0.4.0.194121.2.1': named('validityAssuredShortTerm', 'ETSI EN 319 412-1', '5.2'),

  // Microsoft
  '1.3.6.1.4.1.311.10.9.1': named('Cross-certificate distribution points', 'Win32 wincrypt.h'),
  '1.3.6.1.4.1.311.21.3': named('Virtual base of a delta CRL', 'MS-WCCE'),
  '1.3.6.1.4.1.311.21.4': named('Next publication of the CRL', 'MS-WCCE'),
  '1.3.6.1.4.1.311.21.11': named('Application policy mappings', 'MS-CRTD'),
  '1.3.6.1.4.1.311.21.12': named('Application policy constraints', 'MS-CRTD'),
  '1.3.6.1.4.1.311.21.14': named('Published CRL locations', 'MS-WCCE'),

  // Netscape Certificate Extensions
  '2.16.840.1.113730.1.2': named('netscape-base-url', 'Netscape Certificate Extensions'),
  '2.16.840.1.113730.1.3': named('netscape-revocation-url', 'Netscape Certificate Extensions'),
  '2.16.840.1.113730.1.4': named('netscape-ca-revocation-url', 'Netscape Certificate Extensions'),
  '2.16.840.1.113730.1.7': named('netscape-cert-renewal-url', 'Netscape Certificate Extensions'),
  '2.16.840.1.113730.1.8': named('netscape-ca-policy-url', 'Netscape Certificate Extensions'),
  '2.16.840.1.113730.1.12': named('netscape-ssl-server-name', 'Netscape Certificate Extensions'),

  // Others that are met in the wild
  '1.2.840.113533.7.65.0': named('entrustVersInfo', 'Entrust'),
  '1.2.840.113583.1.1.9.1': named('Adobe time stamp', 'Adobe Supplement to ISO 32000', ''),
  '1.2.840.113583.1.1.9.2': named('Adobe archive revocation information', 'Adobe Supplement to ISO 32000', ''),
  '1.3.6.1.4.1.11129.2.1.17': named('Android key attestation', 'Android Keystore'),
  '1.3.6.1.4.1.11129.2.4.5': named('OCSP SCT list', 'RFC 6962', '3.3'),
  '1.3.6.1.4.1.37476.9000.64.1': named('step provisioner', 'smallstep'),
  '1.3.6.1.4.1.57264.1.1': named('Sigstore OIDC issuer', 'Sigstore'),
  '1.3.36.8.3.3': named('admission', 'Common PKI'),
}
