/** Parts of extensions, by extension; those that several extensions use come first. */
export const partTerms = [
  // any extension
  'content',
  'type',
  'value',
  'text',
  'asserted',
  // otherName
  'assigner',
  'hardware-type',
  'hardware-serial-number',
  'kerberos-realm',
  // basicConstraints
  'certificate-authority',
  'path-length-constraint',
  // keyUsage, extKeyUsage
  'usage',
  'unnamed-bit',
  'key-purpose',
  // key identifiers
  'key-identifier',
  'authority-cert-issuer',
  'authority-cert-serial-number',
  // authorityInfoAccess, subjectInfoAccess
  'access-description',
  'access-method',
  // cRLDistributionPoints, freshestCRL
  'distribution-point',
  'full-name',
  'name-relative-to-crl-issuer',
  'revocation-reason',
  'crl-issuer',
  // extensions of CRLs and of their entries, RFC 5280 sections 5.2 and 5.3
  'crl-number',
  'base-crl-number',
  'only-contains-user-certs',
  'only-contains-ca-certs',
  'only-contains-attribute-certs',
  'indirect-crl',
  'reason-code',
  'invalidity-date',
  // certificatePolicies
  'policy',
  'policy-identifier',
  'policy-qualifier',
  'cps-uri',
  'user-notice',
  'notice-organization',
  'notice-number',
  'explicit-text',
  // policyMappings, policyConstraints, inhibitAnyPolicy
  'policy-mapping',
  'issuer-domain-policy',
  'subject-domain-policy',
  'require-explicit-policy',
  'inhibit-policy-mapping',
  'skip-certs',
  // nameConstraints
  'permitted-subtree',
  'excluded-subtree',
  'minimum',
  'maximum',
  // subjectDirectoryAttributes
  'attribute',
  // tlsFeature
  'tls-extension',
  // signed certificate timestamps
  'signed-certificate-timestamp',
  'sct-version',
  'log-name',
  'log-operator',
  'log-state',
  'log-state-since',
  'log-expiry-from',
  'log-expiry-until',
  'log-id',
  'timestamp',
  'sct-extensions',
  'log-list',
  // Microsoft Certificate Services
  'template',
  'major-version',
  'minor-version',
  'certificate-index',
  'key-index',
] as const

export type PartTerm = (typeof partTerms)[number]
