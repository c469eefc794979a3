import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { anyPolicy, certificatePolicies } from '../../certificate/extension/certificate-policies.ts'
import { policyMappings } from '../../certificate/extension/policy-mappings.ts'
import { oidName } from '../../oid/index.ts'
import { topOf } from '../../path/certification-path.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, passed, type PathCheck, type PathContext } from '../contract.ts'
import { placeOf, subjectOf } from '../members.ts'
import { policyStatements } from '../policy/policy-statements.ts'
import {
  acceptablePolicies,
  processPolicies,
  type PolicyResult,
  type PolicyStatements,
} from '../policy/process-policies.ts'
import type { PolicyInputs } from '../settings.ts'

/**
 * The path is valid for a policy that is acceptable, wherever the person or a certificate demands that it be for one at
 * all.
 * @see RFC 5280 section 6.1.3 (d) to (f), 6.1.4 (a), (b) and (h) to (j), 6.1.5; RFC 9618
 */
export const policiesCheck = {
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
    if (result.reason === 'any-policy-mapped') {
      const location = placeOf(member, policyMappings)
      return [failed(member, finding('any-policy-mapped', location, { subject }), location.range)]
    }
    const location = placeOf(member, certificatePolicies)
    const params = { subject, ...demandOf(context, result.index) }
    return [failed(member, finding('no-acceptable-policy', location, params), location.range)]
  },
} as const satisfies PathCheck

/** Whether a certificate demands a policy of the path below it, at once or further down. */
const demandsPolicy = (member: Member): boolean => policyStatements(member).requireExplicitPolicy !== undefined

/** From the certificate below the anchor down to the target; all of them where the path reaches no anchor. */
const belowAnchor = ({ path, anchor }: PathContext) => path.members.filter((member) => member !== anchor).reverse()

const policiesOf = (context: PathContext): PolicyResult => process(context, context.settings.policy, policyStatements)

type Read = (member: Member) => PolicyStatements

function process(context: PathContext, inputs: PolicyInputs, read: Read): PolicyResult {
  const anchor = honouredAnchor(context)
  return processPolicies(belowAnchor(context).map(read), inputs, anchor && read(anchor))
}

const honouredAnchor = ({ anchor, judged }: PathContext): Member | undefined =>
  anchor && judged.includes(anchor) ? anchor : undefined

/**
 * Yields the policies that would be accepted (empty if every policy would), the anchor that permits none of them, if
 * one does, and who requires a policy: the person, and each certificate whose requirement alone fails the path at this
 * place.
 */
function demandOf(context: PathContext, index: number) {
  const { policy } = context.settings
  const demanding = context.judged.filter(demandsPolicy).filter((member) => {
    const alone: Read = (other) => {
      const statements = policyStatements(other)
      return other === member ? statements : { ...statements, requireExplicitPolicy: undefined }
    }
    const result = process(context, { ...policy, explicit: false }, alone)
    return !result.ok && result.index === index
  })
  const anchor = honouredAnchor(context)
  const acceptable = acceptablePolicies(policy, anchor && policyStatements(anchor))
  return {
    acceptable: acceptable.includes(anyPolicy) ? [] : acceptable.map((oid) => oidName(oid) ?? oid),
    limitedBy: anchor && acceptable !== policy.initial ? subjectOf(anchor) : undefined,
    asked: policy.explicit,
    demandedBy: demanding.map(subjectOf),
  }
}

/**
 * The user-constrained-policy-set: the policies, in the anchor's terms, for which the path is valid. Empty where it is
 * invalid, and where processing breaks, which the check itself tells. @see RFC 5280 section 6.1.6
 */
export function userConstrainedPolicies(context: PathContext): readonly Oid[] {
  try {
    const result = policiesOf(context)
    return result.ok ? [...result.userConstrained].sort() : []
    // eslint-disable-next-line no-restricted-syntax -- see above
  } catch {
    return []
  }
}
