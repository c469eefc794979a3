import { finding, type Finding } from '../../finding/finding.ts'
import { opcUa } from '../../finding/opc-ua.ts'
import type { Member } from '../../path/member.ts'
import { notApplicable, type Outcome, type PathCheck } from '../contract.ts'
import { applicationOf, weighed } from '../opc-ua/application-rule.ts'
import { nearestPolicy, securityPolicies, type SecurityPolicy } from '../opc-ua/security-policies.ts'
import { subjectOf } from '../members.ts'
import { publicKeyOf } from '../strength/strength.ts'

/**
 * There is a security policy, and not only an outdated one, that takes the key and the signature of every certificate
 * of the chain: those of the root too, and that of a self-signed certificate on itself. What stands against each is
 * told by the policy that comes closest to the application's key.
 * @see OPC 10000-4 section 6.1.3, step "Security Policy Check"; OPC 10000-6 section 6.1
 */
export const opcUaPoliciesCheck = {
  id: 'opc-ua-policies',
  reference: opcUa(4, '6.1.3'),
  run(context) {
    const application = applicationOf(context)
    if (!application) return [notApplicable(undefined, 'not-opc-ua')]
    const { members } = context.path
    return [judge(application, members)]
  },
} as const satisfies PathCheck

function judge(application: Member, members: readonly Member[]): Outcome {
  const fitting = securityPolicies.filter(({ faultOf }) => members.every(({ certificate }) => !faultOf(certificate)))
  const current = fitting.filter(({ outdated }) => !outdated)
  const subject = subjectOf(application)
  const location = { certificate: application.id, range: application.certificate.spki.node.range }
  const longer = longerThanIssuer(members)
  if (current.length > 0) {
    const fit = finding('opc-ua-policies-fit', location, { subject, policies: fitting.map(({ id }) => id) })
    if (longer.length > 0) return { status: 'noted', member: application, findings: [...longer, fit] }
    return { status: 'passed', member: application, findings: [fit] }
  }
  const summary =
    fitting.length > 0
      ? finding('opc-ua-policies-outdated', location, { subject, policies: fitting.map(({ id }) => id) })
      : finding('opc-ua-policies-none', location, { subject })
  const nearest = nearestPolicy(application.certificate)
  return weighed(application, [summary, ...members.flatMap((member) => against(member, nearest)), ...longer])
}

function against(member: Member, policy: SecurityPolicy): Finding[] {
  const fault = policy.faultOf(member.certificate)
  if (!fault) return []
  const { spki, signatureAlgorithm } = member.certificate
  const { problem, bits, limit, algorithm } = fault
  const node = problem === 'hash' || problem === 'signature-kind' ? signatureAlgorithm.node : spki.node
  const params = { subject: subjectOf(member), problem, bits, limit, algorithm, policy: policy.id }
  return [finding('opc-ua-algorithm-unfit', { certificate: member.id, range: node.range }, params)]
}

/**
 * "The key length of issued Certificates shall be less than or equal to the key length of the issuer Certificate." @see
 * OPC 10000-6 section 6.1
 */
function longerThanIssuer(members: readonly Member[]): Finding[] {
  return members.flatMap((member, height) => {
    const issuer = members[height + 1]
    const [own, above] = [publicKeyOf(member.certificate), issuer && publicKeyOf(issuer.certificate)]
    if (!issuer || own?.bits === undefined || above?.bits === undefined) return []
    if (own.kind !== above.kind || own.bits <= above.bits) return []
    const params = { subject: subjectOf(member), bits: own.bits, issuer: subjectOf(issuer), issuerBits: above.bits }
    const location = { certificate: member.id, range: member.certificate.spki.node.range }
    return [finding('opc-ua-key-longer-than-issuer', location, params)]
  })
}
