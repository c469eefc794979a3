import type { Oid } from '../asn1/object-identifier.ts'
import type { Certificate, Extension } from '../certificate/certificate.ts'

/**
 * The extensions that may be critical without failing a path, because the checks act on them or because they ask nothing of validation. Only
 * what is really processed may stand here: the list is what makes `critical-extensions` mean something.
 */
export const processedExtensions: ReadonlySet<Oid> = new Set([
  '2.5.29.14', // subjectKeyIdentifier: orders candidates
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName: names the subject; asks nothing until a name is asked for
  '2.5.29.18', // issuerAltName: informative
  '2.5.29.19', // basicConstraints
  '2.5.29.30', // nameConstraints
  '2.5.29.32', // certificatePolicies
  '2.5.29.33', // policyMappings
  '2.5.29.31', // cRLDistributionPoints: revocation goes by it where a list was given
  '2.5.29.35', // authorityKeyIdentifier: orders candidates
  '2.5.29.36', // policyConstraints
  '2.5.29.37', // extKeyUsage: asks nothing until a purpose is asked for
  '2.5.29.54', // inhibitAnyPolicy
])

/** The critical extensions of a certificate that nothing here processes, wherefore it must not be used. @see RFC 5280 section 4.2 */
export const unprocessedExtensions = ({ extensions }: Pick<Certificate, 'extensions'>): readonly Extension[] =>
  extensions.filter(({ critical, oid }) => critical && !processedExtensions.has(oid))
