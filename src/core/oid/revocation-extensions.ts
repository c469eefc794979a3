import { definedIn, type DecodedExtensionSource } from './extension-source.ts'

const commonPki = definedIn('Common PKI 2.0 part 4')
const rfc5280 = definedIn('RFC 5280')
const rfc6960 = definedIn('RFC 6960')
const wincrypt = definedIn('Win32 wincrypt.h')
const x509 = definedIn('X.509 (10/2019)')

/**
 * The extensions of CRLs, of their entries, and of OCSP requests and responses, by object identifier; certificates that have one of them show it alike.
 * A term is another than that of the row inside: `crl-sequence` has a `crl-number`.
 */
export const revocationExtensions = {
  // CRLs
  '1.3.6.1.4.1.311.21.3': wincrypt('microsoft-crl-virtual-base'),
  '1.3.6.1.4.1.311.21.4': wincrypt('microsoft-crl-next-publish'),
  '1.3.6.1.4.1.311.21.14': wincrypt('microsoft-crl-self-location'),
  '2.5.29.20': rfc5280('crl-sequence', '5.2.3'),
  '2.5.29.27': rfc5280('delta-crl-indicator', '5.2.4'),
  '2.5.29.28': rfc5280('issuing-distribution-point', '5.2.5'),
  '2.5.29.40': x509('crl-stream-identifier'),
  '2.5.29.44': x509('crl-scope'),
  '2.5.29.45': x509('status-referrals'),
  '2.5.29.47': x509('ordered-list'),
  '2.5.29.51': x509('base-update-time'),
  '2.5.29.53': x509('delta-information'),
  '2.5.29.58': x509('to-be-revoked'),
  '2.5.29.59': x509('revoked-groups'),
  '2.5.29.60': x509('expired-certs-on-crl', '9.5.2.8'),
  '2.5.29.63': x509('aa-issuing-distribution-point'),

  // entries of CRLs
  '2.5.29.21': rfc5280('crl-entry-reason', '5.3.1'),
  '2.5.29.23': definedIn('RFC 3280')('hold-instruction-code', '5.3.2'),
  '2.5.29.24': rfc5280('crl-entry-invalidity', '5.3.2'),
  '2.5.29.29': rfc5280('crl-entry-issuer', '5.3.3'),

  // OCSP
  '1.3.6.1.4.1.11129.2.4.5': definedIn('RFC 6962')('ocsp-signed-certificate-timestamps', '3.3'),
  '1.3.6.1.5.5.7.48.1.2': definedIn('RFC 9654')('ocsp-nonce', '2.1'),
  '1.3.6.1.5.5.7.48.1.3': rfc6960('ocsp-crl-reference', '4.4.2'),
  '1.3.6.1.5.5.7.48.1.4': rfc6960('ocsp-acceptable-responses', '4.4.3'),
  '1.3.6.1.5.5.7.48.1.6': rfc6960('ocsp-archive-cutoff', '4.4.4'),
  '1.3.6.1.5.5.7.48.1.7': rfc6960('ocsp-service-locator', '4.4.6'),
  '1.3.6.1.5.5.7.48.1.8': rfc6960('ocsp-preferred-signature-algorithms', '4.4.7.1'),
  '1.3.6.1.5.5.7.48.1.9': rfc6960('ocsp-extended-revoke', '4.4.8'),
  '1.3.36.8.3.12': commonPki('cert-in-dir-since'),
  '1.3.36.8.3.13': commonPki('cert-hash'),
} as const satisfies Record<string, DecodedExtensionSource>
