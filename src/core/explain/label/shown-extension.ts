import type { ExtensionTerm } from '../../report/report.ts'
import type { Label } from './label.ts'

/** The extensions that are shown and that no verdict rests on. */
export const shownExtensionLabels = {
  // Microsoft Certificate Services: MS-WCCE, MS-CRTD, wincrypt.h
  'microsoft-cross-certificates': {
    label: 'Cross-certificates (Microsoft)',
    rfc: 'CROSS_CERT_DIST_POINTS',
    meaning: 'Where Windows finds certificates of this CA that other CAs issued, and how often it looks.',
  },
  'microsoft-application-policy-mappings': {
    label: 'Application policy mappings (Microsoft)',
    rfc: 'szOID_APPLICATION_POLICY_MAPPINGS',
    meaning: "Which purposes of the issuer and of the subject CA are equal, in Microsoft's own form.",
  },
  'microsoft-application-policy-constraints': {
    label: 'Application policy constraints (Microsoft)',
    rfc: 'szOID_APPLICATION_POLICY_CONSTRAINTS',
    meaning: "From which certificate on purposes are required and mapping is forbidden, in Microsoft's own form.",
  },

  // Netscape Certificate Extensions, 1998
  'netscape-base-url': {
    label: 'Netscape base address',
    rfc: 'netscape-base-url',
    meaning: 'What is put in front of the other Netscape addresses. Obsolete: nothing reads it any more.',
  },
  'netscape-revocation-url': {
    label: 'Netscape revocation address',
    rfc: 'netscape-revocation-url',
    meaning: 'Where one could ask whether this certificate was revoked. Obsolete: nothing reads it any more.',
  },
  'netscape-ca-revocation-url': {
    label: 'Netscape CA revocation address',
    rfc: 'netscape-ca-revocation-url',
    meaning: 'Where one could ask whether a certificate of this CA was revoked. Obsolete: nothing reads it any more.',
  },
  'netscape-cert-renewal-url': {
    label: 'Netscape renewal address',
    rfc: 'netscape-cert-renewal-url',
    meaning: 'Where the holder could renew the certificate. Obsolete: nothing reads it any more.',
  },
  'netscape-ca-policy-url': {
    label: 'Netscape policy address',
    rfc: 'netscape-ca-policy-url',
    meaning: 'Where the CA describes its policies. Obsolete: nothing reads it any more.',
  },
  'netscape-ssl-server-name': {
    label: 'Netscape server name',
    rfc: 'netscape-ssl-server-name',
    meaning: 'The host name of the server. Obsolete: programs use the Subject Alternative Name.',
  },

  // Qualified certificates and identities of organizations: ETSI, CA/Browser Forum, ISO 17442-2
  'validity-assured-short-term': {
    label: 'Validity assured, short term',
    rfc: 'validityAssuredShortTerm',
    meaning: 'The certificate is so short-lived that the issuer does not have to revoke it.',
  },
  'legal-entity-identifier': {
    label: 'Legal entity identifier (LEI)',
    rfc: 'lei',
    meaning: 'The organization by its number in the global register of legal entities.',
  },
  'legal-entity-role': {
    label: 'Role in the legal entity',
    rfc: 'role',
    meaning: 'What the holder is in the organization that the LEI names.',
  },
  'biometric-info': {
    label: 'Biometric information',
    rfc: 'biometricInfo',
    meaning: 'Digests of a picture or a signature by hand, to compare with the holder.',
  },
  'qc-statements': {
    label: 'Qualified certificate statements',
    rfc: 'qcStatements',
    meaning: 'Legal statements of the issuer, for example that the certificate is qualified in the EU.',
  },
  logotype: {
    label: 'Logotype',
    rfc: 'logotype',
    meaning:
      'Where marks of the subject or issuer are, with their digests. This page shows the addresses and never fetches the images.',
  },
  'onion-service-descriptor': {
    label: 'Onion service descriptor',
    rfc: 'TorServiceDescriptor',
    meaning: 'The keys of the Tor onion services that the certificate is for.',
  },
  'cabf-organization-identifier': {
    label: 'Organization identifier',
    rfc: 'cabfOrganizationIdentifier',
    meaning: 'The number of the organization in a public register, such as a trade or tax register.',
  },

  // Common PKI (ISIS-MTT)
  'liability-limitation-flag': {
    label: 'Liability limitation',
    rfc: 'liabilityLimitationFlag',
    meaning: 'The issuer limits its liability in a separate attribute certificate.',
  },
  'validity-model': {
    label: 'Validity model',
    rfc: 'validityModel',
    meaning: 'Whether a signature is checked with the certificates of its own time (chain) or of today (shell).',
  },
  'date-of-cert-gen': {
    label: 'Date of generation',
    rfc: 'dateOfCertGen',
    meaning: 'When the certificate was made, which may be before it becomes valid.',
  },
  procuration: { label: 'Procuration', rfc: 'procuration', meaning: 'The holder may sign for somebody else.' },
  admission: {
    label: 'Admission',
    rfc: 'admission',
    meaning: 'To which profession the holder is admitted, such as physician or notary, and by whom.',
  },
  'monetary-limit': {
    label: 'Monetary limit',
    rfc: 'monetaryLimit',
    meaning: 'The largest transaction that the certificate may be used for.',
  },
  'declaration-of-majority': {
    label: 'Declaration of majority',
    rfc: 'declarationOfMajority',
    meaning: 'How old the holder is at least, or whether of full age.',
  },
  iccsn: { label: 'Smart card serial number', rfc: 'iCCSN', meaning: 'The smart card that keeps the private key.' },
  restriction: {
    label: 'Restriction',
    rfc: 'restriction',
    meaning: 'How the use of the certificate is restricted, in words.',
  },
  'additional-information': {
    label: 'Additional information',
    rfc: 'additionalInformation',
    meaning: 'More about the certificate, in words, that restricts nothing.',
  },

  // Number resources, proxies, telephony, ACME, BRSKI, S/MIME
  'smime-capabilities': {
    label: 'S/MIME capabilities',
    rfc: 'sMIMECapabilities',
    meaning: "Which algorithms the holder's mail program can decrypt.",
  },
  'ip-addr-blocks': {
    label: 'IP addresses',
    rfc: 'ipAddrBlocks',
    meaning: 'Which blocks of internet addresses were allocated to the holder.',
  },
  'autonomous-sys-ids': {
    label: 'Autonomous systems',
    rfc: 'autonomousSysIds',
    meaning: 'Which numbers of autonomous systems the holder has.',
  },
  'proxy-cert-info': {
    label: 'Proxy certificate',
    rfc: 'proxyCertInfo',
    meaning:
      'An end entity issued the certificate for a program that acts for it. Most programs reject such certificates.',
  },
  'tn-auth-list': {
    label: 'Telephone numbers',
    rfc: 'TNAuthList',
    meaning: 'For which telephone numbers or providers the holder may sign calls.',
  },
  'ip-addr-blocks-v2': {
    label: 'IP addresses, version 2',
    rfc: 'ipAddrBlocks-v2',
    meaning: 'Which blocks of internet addresses were allocated to the holder, by the newer rules.',
  },
  'autonomous-sys-ids-v2': {
    label: 'Autonomous systems, version 2',
    rfc: 'autonomousSysIds-v2',
    meaning: 'Which numbers of autonomous systems the holder has, by the newer rules.',
  },
  'acme-identifier': {
    label: 'ACME challenge',
    rfc: 'acmeIdentifier',
    meaning: 'A throwaway certificate with which a server proves to a CA that it controls the name.',
  },
  'masa-url': {
    label: "Manufacturer's service (MASA)",
    rfc: 'masaURL',
    meaning: 'Where the manufacturer of the device tells who may take it into service.',
  },

  // X.509 itself
  'old-authority-key-identifier': {
    label: 'Authority Key Identifier, obsolete form',
    rfc: 'authorityKeyIdentifier',
    meaning: "An early form of the Authority Key Identifier, still written by Microsoft's makecert.",
  },
  'subject-alt-public-key-info': {
    label: 'Alternative public key',
    rfc: 'subjectAltPublicKeyInfo',
    meaning: 'A second public key, usually a post-quantum one, for programs that know it.',
  },
  'alt-signature-algorithm': {
    label: 'Alternative signature algorithm',
    rfc: 'altSignatureAlgorithm',
    meaning: 'The algorithm of the second signature.',
  },
  'alt-signature-value': {
    label: 'Alternative signature',
    rfc: 'altSignatureValue',
    meaning:
      'A second signature of the issuer, usually a post-quantum one. This page shows it, but does not verify it.',
  },

  // Single companies and countries
  'subject-sign-tool': {
    label: 'Signing tool of the subject',
    rfc: 'subjectSignTool',
    meaning: 'The tool that the holder signs with, as Russian law asks.',
  },
  'issuer-sign-tool': {
    label: 'Signing tool of the issuer',
    rfc: 'issuerSignTool',
    meaning: 'The tools that the issuer signs with, and their approvals, as Russian law asks.',
  },
  'identification-kind': {
    label: 'Identification of the holder',
    rfc: 'identificationKind',
    meaning: 'How the holder proved to the CA who they are, as Russian law asks.',
  },
  'entrust-version': {
    label: 'Entrust version',
    rfc: 'entrustVersInfo',
    meaning: "Which version of Entrust's software issued the certificate.",
  },
  'adobe-timestamp': {
    label: 'Adobe time stamp',
    rfc: 'adbe-timestamp',
    meaning: 'Which time stamping service Acrobat uses when it signs with this certificate.',
  },
  'adobe-archive-rev-info': {
    label: 'Adobe archived revocation information',
    rfc: 'adbe-archiveRevInfo',
    meaning: 'Acrobat puts revocation information into signatures made with this certificate.',
  },
  'android-key-description': {
    label: 'Android key attestation',
    rfc: 'KeyDescription',
    meaning: 'How an Android device keeps this key, and what the key may be used for.',
  },
  'step-provisioner': {
    label: 'Provisioner (step-ca)',
    rfc: 'stepProvisioner',
    meaning: 'Which provisioner of a step-ca issued the certificate.',
  },
  'strong-extranet': {
    label: 'Strong extranet',
    rfc: 'SXNetID',
    meaning: 'Numbers of the user in the extranets of companies. Obsolete.',
  },
  'personal-data-info': {
    label: 'Personal data (Spain)',
    rfc: 'personalDataInfo',
    meaning: "A digest of the holder's personal data in the chip of a Spanish identity card.",
  },
  'verisign-czag': {
    label: 'VeriSign country, zip, age, gender',
    rfc: 'verisignCZAG',
    meaning: 'Demographic data of the holder. Obsolete.',
  },
  'verisign-fidelity-token': {
    label: 'VeriSign fidelity token',
    meaning: "VeriSign's own; what it means was never published. Obsolete.",
  },
  'verisign-in-box-v1': {
    label: 'VeriSign Netscape in-box, version 1',
    meaning:
      'A mark for the Netscape browsers that came with VeriSign built in; its values were never published. Obsolete.',
  },
  'verisign-serial-number-rollover': {
    label: 'VeriSign serial number rollover',
    meaning: "VeriSign's own; what it means was never published. Obsolete.",
  },
  'verisign-token-type': {
    label: 'VeriSign token type',
    meaning: 'Which kind of token keeps the key; the kinds were never published. Obsolete.',
  },
  'verisign-in-box-v2': {
    label: 'VeriSign Netscape in-box, version 2',
    meaning:
      'A mark for the Netscape browsers that came with VeriSign built in; its values were never published. Obsolete.',
  },
  'verisign-jurisdiction-hash': {
    label: 'VeriSign OnSite jurisdiction',
    meaning: 'Which customer of VeriSign issued the certificate. Obsolete.',
  },
  'verisign-bits': { label: 'VeriSign flags', meaning: 'Bits whose meaning VeriSign never published. Obsolete.' },

  // Sigstore: Fulcio docs/oid-info.md
  'sigstore-issuer-v1': {
    label: 'Sigstore: identity provider (old form)',
    meaning: 'Who confirmed the identity of the signer.',
  },
  'sigstore-github-trigger': {
    label: 'Sigstore: GitHub trigger',
    meaning: 'Which event started the GitHub workflow that signed.',
  },
  'sigstore-github-sha': {
    label: 'Sigstore: GitHub commit',
    meaning: 'Which commit the GitHub workflow that signed was run on.',
  },
  'sigstore-github-workflow': {
    label: 'Sigstore: GitHub workflow',
    meaning: 'The name of the GitHub workflow that signed.',
  },
  'sigstore-github-repository': {
    label: 'Sigstore: GitHub repository',
    meaning: 'The repository of the GitHub workflow that signed.',
  },
  'sigstore-github-ref': {
    label: 'Sigstore: GitHub branch or tag',
    meaning: 'The branch or tag that the GitHub workflow that signed was run on.',
  },
  'sigstore-issuer': {
    label: 'Sigstore: identity provider',
    meaning: 'Who confirmed the identity of the signer.',
  },
  'sigstore-build-signer-uri': {
    label: 'Sigstore: build instructions',
    meaning: 'Which build instructions, such as a shared workflow, made the signature.',
  },
  'sigstore-build-signer-digest': {
    label: 'Sigstore: version of the build instructions',
    meaning: 'The exact version of the build instructions that made the signature.',
  },
  'sigstore-runner-environment': {
    label: 'Sigstore: where the build ran',
    meaning: "Whether the build ran on the platform's computers or on somebody's own.",
  },
  'sigstore-source-repository-uri': { label: 'Sigstore: source repository', meaning: 'The repository that was built.' },
  'sigstore-source-repository-digest': {
    label: 'Sigstore: source version',
    meaning: 'The exact version of the source that was built.',
  },
  'sigstore-source-repository-ref': {
    label: 'Sigstore: source branch or tag',
    meaning: 'The branch or tag that was built.',
  },
  'sigstore-source-repository-identifier': {
    label: 'Sigstore: identifier of the repository',
    meaning: 'The repository by a number that stays when it is renamed.',
  },
  'sigstore-source-owner-uri': {
    label: 'Sigstore: owner of the repository',
    meaning: 'Who owns the repository that was built.',
  },
  'sigstore-source-owner-identifier': {
    label: 'Sigstore: identifier of the owner',
    meaning: 'The owner by a number that stays when it is renamed.',
  },
  'sigstore-build-config-uri': {
    label: 'Sigstore: build configuration',
    meaning: 'The configuration that started the build.',
  },
  'sigstore-build-config-digest': {
    label: 'Sigstore: version of the build configuration',
    meaning: 'The exact version of the configuration that started the build.',
  },
  'sigstore-build-trigger': { label: 'Sigstore: trigger of the build', meaning: 'Which event started the build.' },
  'sigstore-run-invocation-uri': {
    label: 'Sigstore: run of the build',
    meaning: 'The page of this one run of the build.',
  },
  'sigstore-source-visibility': {
    label: 'Sigstore: visibility of the source',
    meaning: 'Whether the source was public when it was built.',
  },
  'sigstore-deployment-environment': {
    label: 'Sigstore: deployment environment',
    meaning: 'What the build was meant to be deployed to.',
  },

  // Apple
  'apple-signing': { label: 'Apple: signing', meaning: "The holder signs Apple's own software." },
  'apple-iphone-developer': {
    label: 'Apple: iPhone developer',
    meaning: 'The holder signs iOS programs while developing them.',
  },
  'apple-iphone-os-application-signing': {
    label: 'Apple: iPhone application signing',
    meaning: 'Apple signs programs of the App Store with it.',
  },
  'apple-iphone-distribution': {
    label: 'Apple: iPhone distribution',
    meaning: 'The holder signs iOS programs for submission.',
  },
  'apple-safari-developer': { label: 'Apple: Safari developer', meaning: 'The holder signs extensions of Safari.' },
  'apple-iphone-os-vpn-signing': { label: 'Apple: iPhone VPN signing', meaning: 'Apple signs VPN extensions with it.' },
  'apple-mac-app-signing-development': {
    label: 'Apple: Mac application signing',
    meaning: 'The holder signs programs for the Mac App Store.',
  },
  'apple-mac-app-signing-submission': {
    label: 'Apple: Mac installer submission',
    meaning: 'The holder signs packages submitted to the Mac App Store.',
  },
  'apple-mac-app-store-code-signing': {
    label: 'Apple: Mac App Store',
    meaning: 'Apple signs programs of the Mac App Store with it.',
  },
  'apple-mac-app-store-installer-signing': {
    label: 'Apple: Mac App Store installer',
    meaning: 'Apple signs packages of the Mac App Store with it.',
  },
  'apple-mac-developer': {
    label: 'Apple: Mac developer',
    meaning: 'The holder signs Mac programs while developing them.',
  },
  'apple-developer-id-application': {
    label: 'Apple: Developer ID application',
    meaning: 'The holder signs Mac programs that are not in the App Store.',
  },
  'apple-developer-id-installer': {
    label: 'Apple: Developer ID installer',
    meaning: 'The holder signs Mac packages that are not in the App Store.',
  },
  'apple-passbook-signing': { label: 'Apple: pass signing', meaning: 'The holder signs passes for the Wallet.' },
  'apple-website-push-signing': {
    label: 'Apple: web site push signing',
    meaning: 'The holder signs notifications of web sites.',
  },
  'apple-developer-id-kernel': {
    label: 'Apple: Developer ID kernel',
    meaning: "The holder signs extensions of the Mac's kernel.",
  },
  'apple-test-flight': { label: 'Apple: TestFlight', meaning: 'Apple signs programs under test with it.' },
  'apple-developer-id-date': {
    label: 'Apple: Developer ID date',
    meaning:
      'Since when the developer has had a Developer ID; of those who came after April 2019, macOS wants notarized programs.',
  },
  'apple-wwdr-ca': {
    label: 'Apple: developer relations CA',
    meaning: "The CA that issues certificates to Apple's developers.",
  },
  'apple-application-integration-ca': {
    label: 'Apple: application integration CA',
    meaning: "The CA for Apple's services.",
  },
  'apple-developer-id-ca': {
    label: 'Apple: Developer ID CA',
    meaning: 'The CA that issues Developer ID certificates.',
  },
  'apple-timestamp-ca': { label: 'Apple: time stamping CA', meaning: "The CA of Apple's time stamping service." },
  'apple-developer-authentication-ca': {
    label: 'Apple: developer authentication CA',
    meaning: 'The CA that lets developers log in.',
  },
  'apple-application-integration-ca-g3': {
    label: 'Apple: application integration CA, third generation',
    meaning: "The CA for Apple's services.",
  },
  'apple-wwdr-ca-g2': {
    label: 'Apple: developer relations CA, second generation',
    meaning: "The CA that issues certificates to Apple's developers.",
  },
  'apple-software-update-ca': { label: 'Apple: software update CA', meaning: "The CA for Apple's software updates." },
} as const satisfies Readonly<Partial<Record<ExtensionTerm, Label>>>
