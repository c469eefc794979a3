import type { ExtensionSource } from './extension-source.ts'

/**
 * The extensions that are decoded to be shown and that no verdict rests on, by object identifier. `term` is what the screen's words hang on.
 */
export const shownExtensions = {
  // Microsoft Certificate Services: MS-WCCE, MS-CRTD, wincrypt.h
  '1.3.6.1.4.1.311.10.9.1': { term: 'microsoft-cross-certificates', document: 'Win32 wincrypt.h', section: '' },
  '1.3.6.1.4.1.311.21.4': { term: 'microsoft-crl-next-publish', document: 'Win32 wincrypt.h', section: '' },
  '1.3.6.1.4.1.311.21.11': { term: 'microsoft-application-policy-mappings', document: 'Win32 wincrypt.h', section: '' },
  '1.3.6.1.4.1.311.21.12': {
    term: 'microsoft-application-policy-constraints',
    document: 'Win32 wincrypt.h',
    section: '',
  },
  '1.3.6.1.4.1.311.21.14': { term: 'microsoft-crl-self-location', document: 'Win32 wincrypt.h', section: '' },

  // Netscape Certificate Extensions, 1998
  '2.16.840.1.113730.1.2': { term: 'netscape-base-url', document: 'Netscape Certificate Extensions', section: '' },
  '2.16.840.1.113730.1.3': {
    term: 'netscape-revocation-url',
    document: 'Netscape Certificate Extensions',
    section: '',
  },
  '2.16.840.1.113730.1.4': {
    term: 'netscape-ca-revocation-url',
    document: 'Netscape Certificate Extensions',
    section: '',
  },
  '2.16.840.1.113730.1.7': {
    term: 'netscape-cert-renewal-url',
    document: 'Netscape Certificate Extensions',
    section: '',
  },
  '2.16.840.1.113730.1.8': { term: 'netscape-ca-policy-url', document: 'Netscape Certificate Extensions', section: '' },
  '2.16.840.1.113730.1.12': {
    term: 'netscape-ssl-server-name',
    document: 'Netscape Certificate Extensions',
    section: '',
  },

  // Qualified certificates and identities of organizations: ETSI, CA/Browser Forum, ISO 17442-2
  '0.4.0.194121.2.1': { term: 'validity-assured-short-term', document: 'ETSI EN 319 412-1', section: '5.2.2' },
  '1.3.6.1.4.1.52266.1': { term: 'legal-entity-identifier', document: 'ISO 17442-2', section: '' },
  '1.3.6.1.4.1.52266.2': { term: 'legal-entity-role', document: 'ISO 17442-2', section: '' },
  '1.3.6.1.5.5.7.1.2': { term: 'biometric-info', document: 'RFC 3739', section: '3.2.5' },
  '1.3.6.1.5.5.7.1.3': { term: 'qc-statements', document: 'RFC 3739', section: '3.2.6' },
  '1.3.6.1.5.5.7.1.12': { term: 'logotype', document: 'RFC 9399', section: '4.1' },
  '2.23.140.1.31': {
    term: 'onion-service-descriptor',
    document: 'CA/Browser Forum EV Guidelines',
    section: 'appendix F',
  },
  '2.23.140.3.1': {
    term: 'cabf-organization-identifier',
    document: 'CA/Browser Forum EV Guidelines',
    section: '7.1.2.2',
  },

  // Common PKI (ISIS-MTT)
  '0.2.262.1.10.12.0': { term: 'liability-limitation-flag', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.6.1.4.1.8301.3.5': { term: 'validity-model', document: 'TU Darmstadt FlexiPKI', section: '' },
  '1.3.36.8.3.1': { term: 'date-of-cert-gen', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.2': { term: 'procuration', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.3': { term: 'admission', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.4': { term: 'monetary-limit', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.5': { term: 'declaration-of-majority', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.6': { term: 'iccsn', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.8': { term: 'restriction', document: 'Common PKI 2.0 part 1', section: '' },
  '1.3.36.8.3.15': { term: 'additional-information', document: 'Common PKI 2.0 part 1', section: '' },

  // Number resources, proxies, telephony, ACME, BRSKI, S/MIME, OCSP
  '1.2.840.113549.1.9.15': { term: 'smime-capabilities', document: 'RFC 4262', section: '3' },
  '1.3.6.1.5.5.7.1.7': { term: 'ip-addr-blocks', document: 'RFC 3779', section: '2.2' },
  '1.3.6.1.5.5.7.1.8': { term: 'autonomous-sys-ids', document: 'RFC 3779', section: '3.2' },
  '1.3.6.1.5.5.7.1.14': { term: 'proxy-cert-info', document: 'RFC 3820', section: '3.8' },
  '1.3.6.1.5.5.7.1.26': { term: 'tn-auth-list', document: 'RFC 8226', section: '9' },
  '1.3.6.1.5.5.7.1.28': { term: 'ip-addr-blocks-v2', document: 'RFC 8360', section: '4.2.2.1' },
  '1.3.6.1.5.5.7.1.29': { term: 'autonomous-sys-ids-v2', document: 'RFC 8360', section: '4.2.2.3' },
  '1.3.6.1.5.5.7.1.31': { term: 'acme-identifier', document: 'RFC 8737', section: '3' },
  '1.3.6.1.5.5.7.1.32': { term: 'masa-url', document: 'RFC 8995', section: '2.3.2' },
  '1.3.6.1.5.5.7.48.1.6': { term: 'ocsp-archive-cutoff', document: 'RFC 6960', section: '4.4.4' },
  '1.3.6.1.5.5.7.48.1.8': { term: 'ocsp-preferred-signature-algorithms', document: 'RFC 6960', section: '4.4.7.1' },
  '1.3.6.1.5.5.7.48.1.9': { term: 'ocsp-extended-revoke', document: 'RFC 6960', section: '4.4.8' },

  // X.509 itself
  '2.5.29.1': { term: 'old-authority-key-identifier', document: 'X.509 (1993 draft)', section: '' },
  '2.5.29.50': { term: 'soa-identifier', document: 'X.509 (10/2019)', section: '' },
  '2.5.29.60': { term: 'expired-certs-on-crl', document: 'X.509 (10/2019)', section: '9.5.2.8' },
  '2.5.29.61': { term: 'indirect-issuer', document: 'X.509 (10/2019)', section: '' },
  '2.5.29.62': { term: 'no-assertion', document: 'X.509 (10/2019)', section: '' },
  '2.5.29.64': { term: 'issued-on-behalf-of', document: 'X.509 (10/2019)', section: '' },
  '2.5.29.65': { term: 'single-use', document: 'X.509 (10/2019)', section: '' },
  '2.5.29.66': { term: 'group-ac', document: 'X.509 (10/2019)', section: '' },
  '2.5.29.72': { term: 'subject-alt-public-key-info', document: 'X.509 (10/2019)', section: '9.8.2' },
  '2.5.29.73': { term: 'alt-signature-algorithm', document: 'X.509 (10/2019)', section: '9.8.3' },
  '2.5.29.74': { term: 'alt-signature-value', document: 'X.509 (10/2019)', section: '9.8.4' },

  // Single companies and countries
  '1.2.643.100.111': { term: 'subject-sign-tool', document: 'RFC 9215', section: '' },
  '1.2.643.100.112': { term: 'issuer-sign-tool', document: 'RFC 9215', section: '' },
  '1.2.840.113533.7.65.0': { term: 'entrust-version', document: 'Entrust', section: '' },
  '1.2.840.113583.1.1.9.1': { term: 'adobe-timestamp', document: 'Adobe Digital Signatures Guide', section: '' },
  '1.2.840.113583.1.1.9.2': { term: 'adobe-archive-rev-info', document: 'Adobe Digital Signatures Guide', section: '' },
  '1.3.6.1.4.1.11129.2.1.17': {
    term: 'android-key-description',
    document: 'Android, Key and ID attestation',
    section: '',
  },
  '1.3.6.1.4.1.37476.9000.64.1': { term: 'step-provisioner', document: 'smallstep certificates', section: '' },
  '1.3.101.1.4.1': { term: 'strong-extranet', document: 'Thawte Strong Extranet', section: '' },
  '2.16.840.1.113733.1.6.3': { term: 'verisign-czag', document: 'VeriSign, as Bouncy Castle reads it', section: '' },
  '2.16.840.1.113733.1.6.5': {
    term: 'verisign-fidelity-token',
    document: 'VeriSign, as Bouncy Castle reads it',
    section: '',
  },
  '2.16.840.1.113733.1.6.6': {
    term: 'verisign-in-box-v1',
    document: 'VeriSign, as Bouncy Castle reads it',
    section: '',
  },
  '2.16.840.1.113733.1.6.7': {
    term: 'verisign-serial-number-rollover',
    document: 'VeriSign, as Bouncy Castle reads it',
    section: '',
  },
  '2.16.840.1.113733.1.6.8': {
    term: 'verisign-token-type',
    document: 'VeriSign, as Bouncy Castle reads it',
    section: '',
  },
  '2.16.840.1.113733.1.6.10': {
    term: 'verisign-in-box-v2',
    document: 'VeriSign, as Bouncy Castle reads it',
    section: '',
  },
  '2.16.840.1.113733.1.6.11': {
    term: 'verisign-jurisdiction-hash',
    document: 'VeriSign, as Bouncy Castle reads it',
    section: '',
  },
  '2.16.840.1.113733.1.6.13': { term: 'verisign-bits', document: 'VeriSign, as Bouncy Castle reads it', section: '' },

  // Sigstore: Fulcio docs/oid-info.md
  '1.3.6.1.4.1.57264.1.1': { term: 'sigstore-issuer-v1', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.2': { term: 'sigstore-github-trigger', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.3': { term: 'sigstore-github-sha', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.4': { term: 'sigstore-github-workflow', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.5': { term: 'sigstore-github-repository', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.6': { term: 'sigstore-github-ref', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.8': { term: 'sigstore-issuer', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.9': { term: 'sigstore-build-signer-uri', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.10': {
    term: 'sigstore-build-signer-digest',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.11': { term: 'sigstore-runner-environment', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.12': {
    term: 'sigstore-source-repository-uri',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.13': {
    term: 'sigstore-source-repository-digest',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.14': {
    term: 'sigstore-source-repository-ref',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.15': {
    term: 'sigstore-source-repository-identifier',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.16': { term: 'sigstore-source-owner-uri', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.17': {
    term: 'sigstore-source-owner-identifier',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.18': { term: 'sigstore-build-config-uri', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.19': {
    term: 'sigstore-build-config-digest',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },
  '1.3.6.1.4.1.57264.1.20': { term: 'sigstore-build-trigger', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.21': { term: 'sigstore-run-invocation-uri', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.22': { term: 'sigstore-source-visibility', document: 'Sigstore, Fulcio oid-info', section: '' },
  '1.3.6.1.4.1.57264.1.23': {
    term: 'sigstore-deployment-environment',
    document: 'Sigstore, Fulcio oid-info',
    section: '',
  },

  // Apple
  '1.2.840.113635.100.6.1.1': {
    term: 'apple-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.2': {
    term: 'apple-iphone-developer',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.3': {
    term: 'apple-iphone-os-application-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.4': {
    term: 'apple-iphone-distribution',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.5': {
    term: 'apple-safari-developer',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.6': {
    term: 'apple-iphone-os-vpn-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.7': {
    term: 'apple-mac-app-signing-development',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.8': {
    term: 'apple-mac-app-signing-submission',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.9': {
    term: 'apple-mac-app-store-code-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.10': {
    term: 'apple-mac-app-store-installer-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.12': {
    term: 'apple-mac-developer',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.13': {
    term: 'apple-developer-id-application',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.14': {
    term: 'apple-developer-id-installer',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.16': {
    term: 'apple-passbook-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.17': {
    term: 'apple-website-push-signing',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.18': {
    term: 'apple-developer-id-kernel',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.25.1': {
    term: 'apple-test-flight',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.1.33': {
    term: 'apple-developer-id-date',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.1': {
    term: 'apple-wwdr-ca',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.3': {
    term: 'apple-application-integration-ca',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.6': {
    term: 'apple-developer-id-ca',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.9': {
    term: 'apple-timestamp-ca',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.11': {
    term: 'apple-developer-authentication-ca',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.14': {
    term: 'apple-application-integration-ca-g3',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.15': {
    term: 'apple-wwdr-ca-g2',
    document: 'Apple certification practice statements',
    section: '',
  },
  '1.2.840.113635.100.6.2.19': {
    term: 'apple-software-update-ca',
    document: 'Apple certification practice statements',
    section: '',
  },
} as const satisfies Record<string, ExtensionSource & { term: string }>
