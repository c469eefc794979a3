/** Parts of extensions, by the extension they belong to; those that several use come first. */
export const partTerms = [
  // any extension
  'content',
  'object-identifier',
  'type',
  'value',
  'asserted',
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
  'access-location',
] as const

export type PartTerm = (typeof partTerms)[number]
