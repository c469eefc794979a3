import type { Oid } from '../asn1/object-identifier.ts'
import type { Certificate, Extension } from '../certificate/certificate.ts'
import { certificatePolicies } from '../certificate/extension/certificate-policies.ts'
import { decodeWith } from '../certificate/extension/find-extension.ts'
import { isKnownQualifier } from '../certificate/extension/policy-information.ts'

/**
 * The extensions that may be critical without failing a path, because the checks act on them or because they ask
 * nothing of validation. Only what is really processed may stand here: the list is what makes `critical-extensions`
 * mean something.
 */
export const processedExtensions: ReadonlySet<Oid> = new Set([
  '2.5.29.14', // subjectKeyIdentifier: orders candidates
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName: names the subject; asks nothing until a name is asked for
  '2.5.29.18', // issuerAltName: informative
  '2.5.29.19', // basicConstraints
  '2.5.29.30', // nameConstraints
  '2.5.29.32', // certificatePolicies, unless with qualifiers that nobody knows
  '2.5.29.33', // policyMappings
  '2.5.29.31', // cRLDistributionPoints: revocation goes by it where a list was given
  '2.5.29.35', // authorityKeyIdentifier: orders candidates
  '2.5.29.36', // policyConstraints
  '2.5.29.37', // extKeyUsage: asks nothing until a purpose is asked for
  '2.5.29.54', // inhibitAnyPolicy
  '1.3.6.1.5.5.7.48.1.5', // id-pkix-ocsp-nocheck: revocation of a responder goes by it (RFC 6960 section 4.2.2.2.1)
])

/**
 * The critical extensions of a certificate that nothing here processes, or not all of, wherefore it must not be used.
 * @see RFC 5280 sections 4.2 and 4.2.1.4
 */
export const unprocessedExtensions = ({ extensions }: Pick<Certificate, 'extensions'>): readonly Extension[] =>
  extensions.filter(
    (extension) =>
      extension.critical && (!processedExtensions.has(extension.oid) || unknownQualifiers(extension).length > 0),
  )

/**
 * The types of policy qualifiers in certificatePolicies that RFC 5280 does not define. "If this extension is critical,
 * the path validation software MUST be able to interpret this extension (including the optional qualifier), or MUST
 * reject the certificate."
 */
export function unknownQualifiers(extension: Extension): readonly Oid[] {
  if (extension.oid !== certificatePolicies.oid) return []
  const decoded = decodeWith(certificatePolicies, extension)
  if (decoded.state !== 'decoded') return []
  const types = decoded.value.flatMap(({ policyQualifiers }) => policyQualifiers.map((each) => each.policyQualifierId))
  return [...new Set(types)].filter((type) => !isKnownQualifier(type))
}
