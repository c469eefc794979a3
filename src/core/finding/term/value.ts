/** Words that stand as values: yes and no, named bits, enumerated choices. */
export const valueTerms = [
  'yes',
  'no',
  'none',
  'no-limit',
  // keyUsage, RFC 5280 section 4.2.1.3
  'digital-signature',
  'content-commitment',
  'key-encipherment',
  'data-encipherment',
  'key-agreement',
  'key-cert-sign',
  'crl-sign',
  'encipher-only',
  'decipher-only',
  // why a value is shown as octets
  'unknown-extension',
  'malformed-extension',
  'unknown-type',
  'malformed-value',
] as const

export type ValueTerm = (typeof valueTerms)[number]
