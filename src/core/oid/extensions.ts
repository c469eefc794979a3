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
  // Microsoft Certificate Services: [MS-WCCE] section 2.2.2.7
  '1.3.6.1.4.1.311.20.2': { term: 'microsoft-template-name', ...microsoft('2.2.2.7.7.1') },
  '1.3.6.1.4.1.311.21.1': { term: 'microsoft-ca-version', ...microsoft('2.2.2.7.3') },
  '1.3.6.1.4.1.311.21.2': { term: 'microsoft-previous-ca-certificate-hash', ...microsoft('2.2.2.7.3') },
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
