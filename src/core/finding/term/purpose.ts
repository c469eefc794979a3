/** The uses of a certificate, as the General tab lists them. */
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
  // the certificate has anyExtendedKeyUsage
  'any-purpose',
  // no Extended Key Usage: nothing in the certificate restricts the use of the key any further
  'not-restricted',
] as const

export type PurposeTerm = (typeof purposeTerms)[number]
