import { certificatePolicies } from '../../certificate/extension/certificate-policies.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { inhibitAnyPolicy } from '../../certificate/extension/inhibit-any-policy.ts'
import { policyConstraints } from '../../certificate/extension/policy-constraints.ts'
import { policyMappings } from '../../certificate/extension/policy-mappings.ts'
import type { Member } from '../../path/member.ts'
import type { PolicyStatements } from './process-policies.ts'

/**
 * Reads the four policy extensions of a certificate. A malformed one counts as absent here; that it is malformed fails
 * a check of its own.
 */
export function policyStatements({ certificate, selfIssued }: Member): PolicyStatements {
  const constraints = extensionValue(certificate, policyConstraints)
  return {
    policies: extensionValue(certificate, certificatePolicies)?.map(({ policyIdentifier }) => policyIdentifier),
    mappings: extensionValue(certificate, policyMappings) ?? [],
    requireExplicitPolicy: constraints?.requireExplicitPolicy,
    inhibitPolicyMapping: constraints?.inhibitPolicyMapping,
    inhibitAnyPolicy: extensionValue(certificate, inhibitAnyPolicy)?.skipCerts,
    selfIssued,
  }
}
