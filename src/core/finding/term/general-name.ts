/** The forms of a GeneralName (RFC 5280 section 4.2.1.6), as a name and, in name constraints, as a range of names. */
export const generalNameTerms = [
  'other-name',
  'email-address',
  'dns-name',
  'x400-address',
  'directory-name',
  'edi-party-name',
  'uri',
  'ip-address',
  'registered-id',
] as const

export type GeneralNameTerm = (typeof generalNameTerms)[number]
