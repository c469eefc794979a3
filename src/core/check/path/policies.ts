import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { topOf } from '../../path/certification-path.ts'
import { failed, notApplicable, passed, type PathCheck, type PathContext } from '../contract.ts'
import { subjectOf } from '../members.ts'
import { policyStatements } from '../policy/policy-statements.ts'
import { processPolicies, type PolicyResult } from '../policy/process-policies.ts'

/**
 * The path is valid for a policy that is acceptable, wherever the person or a certificate demands that it be for one at all.
 * @see RFC 5280 section 6.1.3 (d) to (f), 6.1.4 (a), (b) and (h) to (j), 6.1.5; RFC 9618
 */
export const policiesCheck: PathCheck = {
  id: 'policies',
  reference: rfc(9618, '5'),
  run(context) {
    const { settings, judged } = context
    const asked = settings.policy.explicit || judged.some(demandsPolicy)
    const result = policiesOf(context)
    if (result.ok) return [asked ? passed(undefined) : notApplicable(undefined, 'nothing-asked')]

    // Counted from the anchor down; members count from the target up.
    const member = belowAnchor(context)[result.index] ?? topOf(context.path)
    const subject = subjectOf(member)
    const location = { certificate: member.id }
    const { initial } = settings.policy
    return [
      result.reason === 'any-policy-mapped'
        ? failed(member, finding('any-policy-mapped', location, { subject }))
        : failed(member, finding('no-acceptable-policy', location, { subject, acceptable: initial })),
    ]
  },
}

/** Whether a certificate demands a policy of the path below it, at once or further down. */
const demandsPolicy = (member: PathContext['judged'][number]): boolean =>
  policyStatements(member).requireExplicitPolicy !== undefined

/** From the certificate below the anchor down to the target; all of them where the path reaches no anchor. */
const belowAnchor = ({ path, anchor }: PathContext) => path.members.filter((member) => member !== anchor).reverse()

function policiesOf(context: PathContext): PolicyResult {
  const { anchor, judged, settings } = context
  const honoured = anchor && judged.includes(anchor) ? policyStatements(anchor) : undefined
  return processPolicies(belowAnchor(context).map(policyStatements), settings.policy, honoured)
}

/** The user-constrained-policy-set: the policies, in the anchor's terms, for which the path is valid. Empty where it is invalid. @see RFC 5280 section 6.1.6 */
export function userConstrainedPolicies(context: PathContext): readonly Oid[] {
  const result = policiesOf(context)
  return result.ok ? [...result.userConstrained].sort() : []
}
