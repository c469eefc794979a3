import { definedIn, type DecodedExtensionSource } from './extension-source.ts'

const adobe = definedIn('Adobe Digital Signatures Guide')
const apple = definedIn('Apple certification practice statements')
const commonPki = definedIn('Common PKI 2.0 part 1')
const evGuidelines = definedIn('CA/Browser Forum EV Guidelines')
const iso17442 = definedIn('ISO 17442-2')
const netscape = definedIn('Netscape Certificate Extensions')
const sigstore = definedIn('Sigstore, Fulcio oid-info')
const verisign = definedIn('VeriSign, as Bouncy Castle reads it')
const wincrypt = definedIn('Win32 wincrypt.h')
const x509 = definedIn('X.509 (10/2019)')

/**
 * The extensions of certificates that are decoded to be shown and that no verdict rests on, by object identifier. `term` is what the screen's words hang on.
 */
export const shownExtensions = {
  // Microsoft Certificate Services: MS-WCCE, MS-CRTD, wincrypt.h
  '1.3.6.1.4.1.311.10.9.1': wincrypt('microsoft-cross-certificates'),
  '1.3.6.1.4.1.311.21.11': wincrypt('microsoft-application-policy-mappings'),
  '1.3.6.1.4.1.311.21.12': wincrypt('microsoft-application-policy-constraints'),

  // Netscape Certificate Extensions, 1998
  '2.16.840.1.113730.1.2': netscape('netscape-base-url'),
  '2.16.840.1.113730.1.3': netscape('netscape-revocation-url'),
  '2.16.840.1.113730.1.4': netscape('netscape-ca-revocation-url'),
  '2.16.840.1.113730.1.7': netscape('netscape-cert-renewal-url'),
  '2.16.840.1.113730.1.8': netscape('netscape-ca-policy-url'),
  '2.16.840.1.113730.1.12': netscape('netscape-ssl-server-name'),

  // Qualified certificates and identities of organizations: ETSI, CA/Browser Forum, ISO 17442-2
  '0.4.0.194121.2.1': definedIn('ETSI EN 319 412-1')('validity-assured-short-term', '5.2.2'),
  '1.3.6.1.4.1.52266.1': iso17442('legal-entity-identifier'),
  '1.3.6.1.4.1.52266.2': iso17442('legal-entity-role'),
  '1.3.6.1.5.5.7.1.2': definedIn('RFC 3739')('biometric-info', '3.2.5'),
  '1.3.6.1.5.5.7.1.3': definedIn('RFC 3739')('qc-statements', '3.2.6'),
  '1.3.6.1.5.5.7.1.12': definedIn('RFC 9399')('logotype', '4.1'),
  '2.23.140.1.31': evGuidelines('onion-service-descriptor', 'appendix F'),
  '2.23.140.3.1': evGuidelines('cabf-organization-identifier', '7.1.2.2'),

  // Common PKI (ISIS-MTT)
  '0.2.262.1.10.12.0': commonPki('liability-limitation-flag'),
  '1.3.6.1.4.1.8301.3.5': definedIn('TU Darmstadt FlexiPKI')('validity-model'),
  '1.3.36.8.3.1': commonPki('date-of-cert-gen'),
  '1.3.36.8.3.2': commonPki('procuration'),
  '1.3.36.8.3.3': commonPki('admission'),
  '1.3.36.8.3.4': commonPki('monetary-limit'),
  '1.3.36.8.3.5': commonPki('declaration-of-majority'),
  '1.3.36.8.3.6': commonPki('iccsn'),
  '1.3.36.8.3.8': commonPki('restriction'),
  '1.3.36.8.3.15': commonPki('additional-information'),

  // Number resources, proxies, telephony, ACME, BRSKI, S/MIME
  '1.2.840.113549.1.9.15': definedIn('RFC 4262')('smime-capabilities', '3'),
  '1.3.6.1.5.5.7.1.7': definedIn('RFC 3779')('ip-addr-blocks', '2.2'),
  '1.3.6.1.5.5.7.1.8': definedIn('RFC 3779')('autonomous-sys-ids', '3.2'),
  '1.3.6.1.5.5.7.1.14': definedIn('RFC 3820')('proxy-cert-info', '3.8'),
  '1.3.6.1.5.5.7.1.26': definedIn('RFC 8226')('tn-auth-list', '9'),
  '1.3.6.1.5.5.7.1.28': definedIn('RFC 8360')('ip-addr-blocks-v2', '4.2.2.1'),
  '1.3.6.1.5.5.7.1.29': definedIn('RFC 8360')('autonomous-sys-ids-v2', '4.2.2.3'),
  '1.3.6.1.5.5.7.1.31': definedIn('RFC 8737')('acme-identifier', '3'),
  '1.3.6.1.5.5.7.1.32': definedIn('RFC 8995')('masa-url', '2.3.2'),

  // X.509 itself
  '2.5.29.1': definedIn('X.509 (1993 draft)')('old-authority-key-identifier'),
  '2.5.29.72': x509('subject-alt-public-key-info', '9.8.2'),
  '2.5.29.73': x509('alt-signature-algorithm', '9.8.3'),
  '2.5.29.74': x509('alt-signature-value', '9.8.4'),

  // Single companies and countries
  '1.2.643.100.111': definedIn('RFC 9215')('subject-sign-tool', '5.3'),
  '1.2.643.100.112': definedIn('RFC 9215')('issuer-sign-tool', '5.4'),
  '1.2.643.100.114': definedIn('FSB of Russia, order 795')('identification-kind'),
  '1.2.840.113533.7.65.0': definedIn('Entrust')('entrust-version'),
  '1.2.840.113583.1.1.9.1': adobe('adobe-timestamp'),
  '1.2.840.113583.1.1.9.2': adobe('adobe-archive-rev-info'),
  '1.3.6.1.4.1.11129.2.1.17': definedIn('Android, Key and ID attestation')('android-key-description'),
  '1.3.6.1.4.1.37476.9000.64.1': definedIn('smallstep certificates')('step-provisioner'),
  '1.3.101.1.4.1': definedIn('Thawte Strong Extranet')('strong-extranet'),
  '2.16.724.1.2.2.4.1': definedIn('DNIe certification practice statement')('personal-data-info'),
  '2.16.840.1.113733.1.6.3': verisign('verisign-czag'),
  '2.16.840.1.113733.1.6.5': verisign('verisign-fidelity-token'),
  '2.16.840.1.113733.1.6.6': verisign('verisign-in-box-v1'),
  '2.16.840.1.113733.1.6.7': verisign('verisign-serial-number-rollover'),
  '2.16.840.1.113733.1.6.8': verisign('verisign-token-type'),
  '2.16.840.1.113733.1.6.10': verisign('verisign-in-box-v2'),
  '2.16.840.1.113733.1.6.11': verisign('verisign-jurisdiction-hash'),
  '2.16.840.1.113733.1.6.13': verisign('verisign-bits'),

  // Sigstore: Fulcio docs/oid-info.md
  '1.3.6.1.4.1.57264.1.1': sigstore('sigstore-issuer-v1'),
  '1.3.6.1.4.1.57264.1.2': sigstore('sigstore-github-trigger'),
  '1.3.6.1.4.1.57264.1.3': sigstore('sigstore-github-sha'),
  '1.3.6.1.4.1.57264.1.4': sigstore('sigstore-github-workflow'),
  '1.3.6.1.4.1.57264.1.5': sigstore('sigstore-github-repository'),
  '1.3.6.1.4.1.57264.1.6': sigstore('sigstore-github-ref'),
  '1.3.6.1.4.1.57264.1.8': sigstore('sigstore-issuer'),
  '1.3.6.1.4.1.57264.1.9': sigstore('sigstore-build-signer-uri'),
  '1.3.6.1.4.1.57264.1.10': sigstore('sigstore-build-signer-digest'),
  '1.3.6.1.4.1.57264.1.11': sigstore('sigstore-runner-environment'),
  '1.3.6.1.4.1.57264.1.12': sigstore('sigstore-source-repository-uri'),
  '1.3.6.1.4.1.57264.1.13': sigstore('sigstore-source-repository-digest'),
  '1.3.6.1.4.1.57264.1.14': sigstore('sigstore-source-repository-ref'),
  '1.3.6.1.4.1.57264.1.15': sigstore('sigstore-source-repository-identifier'),
  '1.3.6.1.4.1.57264.1.16': sigstore('sigstore-source-owner-uri'),
  '1.3.6.1.4.1.57264.1.17': sigstore('sigstore-source-owner-identifier'),
  '1.3.6.1.4.1.57264.1.18': sigstore('sigstore-build-config-uri'),
  '1.3.6.1.4.1.57264.1.19': sigstore('sigstore-build-config-digest'),
  '1.3.6.1.4.1.57264.1.20': sigstore('sigstore-build-trigger'),
  '1.3.6.1.4.1.57264.1.21': sigstore('sigstore-run-invocation-uri'),
  '1.3.6.1.4.1.57264.1.22': sigstore('sigstore-source-visibility'),
  '1.3.6.1.4.1.57264.1.23': sigstore('sigstore-deployment-environment'),

  // Apple
  '1.2.840.113635.100.6.1.1': apple('apple-signing'),
  '1.2.840.113635.100.6.1.2': apple('apple-iphone-developer'),
  '1.2.840.113635.100.6.1.3': apple('apple-iphone-os-application-signing'),
  '1.2.840.113635.100.6.1.4': apple('apple-iphone-distribution'),
  '1.2.840.113635.100.6.1.5': apple('apple-safari-developer'),
  '1.2.840.113635.100.6.1.6': apple('apple-iphone-os-vpn-signing'),
  '1.2.840.113635.100.6.1.7': apple('apple-mac-app-signing-development'),
  '1.2.840.113635.100.6.1.8': apple('apple-mac-app-signing-submission'),
  '1.2.840.113635.100.6.1.9': apple('apple-mac-app-store-code-signing'),
  '1.2.840.113635.100.6.1.10': apple('apple-mac-app-store-installer-signing'),
  '1.2.840.113635.100.6.1.12': apple('apple-mac-developer'),
  '1.2.840.113635.100.6.1.13': apple('apple-developer-id-application'),
  '1.2.840.113635.100.6.1.14': apple('apple-developer-id-installer'),
  '1.2.840.113635.100.6.1.16': apple('apple-passbook-signing'),
  '1.2.840.113635.100.6.1.17': apple('apple-website-push-signing'),
  '1.2.840.113635.100.6.1.18': apple('apple-developer-id-kernel'),
  '1.2.840.113635.100.6.1.25.1': apple('apple-test-flight'),
  '1.2.840.113635.100.6.1.33': apple('apple-developer-id-date'),
  '1.2.840.113635.100.6.2.1': apple('apple-wwdr-ca'),
  '1.2.840.113635.100.6.2.3': apple('apple-application-integration-ca'),
  '1.2.840.113635.100.6.2.6': apple('apple-developer-id-ca'),
  '1.2.840.113635.100.6.2.9': apple('apple-timestamp-ca'),
  '1.2.840.113635.100.6.2.11': apple('apple-developer-authentication-ca'),
  '1.2.840.113635.100.6.2.14': apple('apple-application-integration-ca-g3'),
  '1.2.840.113635.100.6.2.15': apple('apple-wwdr-ca-g2'),
  '1.2.840.113635.100.6.2.19': apple('apple-software-update-ca'),
} as const satisfies Record<string, DecodedExtensionSource>
