/** What a certificate may be used for, as the General tab lists it. */
export const purposeTerms = [
  'tls-server',
  'tls-client',
  'code-signing',
  'email-protection',
  'time-stamping',
  'ocsp-signing',
  'certificate-signing',
  'crl-signing',
  'document-signing',
  'smart-card-logon',
  'ipsec',
  'file-encryption',
  'kerberos-kdc',
  // a key purpose that has a name or a number but no term here: the extension lists it
  'other-purpose',
  // anyExtendedKeyUsage stands in the certificate
  'any-purpose',
  // no Extended Key Usage: nothing in the certificate restricts what else the key is used for
  'not-restricted',
] as const

export type PurposeTerm = (typeof purposeTerms)[number]
