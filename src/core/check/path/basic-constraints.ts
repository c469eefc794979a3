import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgeIssuers, placeOf, subjectOf } from '../members.ts'

/**
 * Whoever issues is a CA by Basic Constraints. A self-signed version 1 or 2 certificate at the top may do without, for those versions have no
 * extensions and old roots are such; OpenSSL and Windows accept it too. @see RFC 5280 section 6.1.4 (k)
 */
export const basicConstraintsCheck: PathCheck = {
  id: 'basic-constraints',
  reference: rfc(5280, '4.2.1.9'),
  run(context) {
    const { anchor } = context
    const [target] = context.path.members
    const issuers = judgeIssuers(context, (issuer) => judge(issuer, issuer === anchor))
    return target ? [notApplicable(target, 'lowest'), ...issuers] : issuers
  },
  breaks: (newest, below) => below.length > 0 && judge(newest, newest.selfIssued).status === 'failed',
}

function judge(member: Member, isAnchor: boolean): Outcome {
  const extension = findExtension(member.certificate, basicConstraints)
  const range = extension?.extension.node.range
  if (extension?.state === 'decoded' && extension.value.cA) return passed(member, range)
  const { version } = member.certificate
  if (!extension && version < 3 && isAnchor) return notApplicable(member, 'version-below-3')
  const params = { issuer: subjectOf(member), version, basicConstraints: extension ? 'false' : 'absent' } as const
  return failed(member, finding('issuer-is-no-ca', placeOf(member, basicConstraints), params), range)
}
