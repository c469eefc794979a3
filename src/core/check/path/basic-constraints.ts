import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, noted, passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgeIssuers, placeOf, subjectOf } from '../members.ts'

/**
 * Every issuer must be a CA by its Basic Constraints. A self-signed version 1 or 2 certificate at the top may do
 * without, for those versions have no extensions and old roots are such; OpenSSL and Windows accept it too. An anchor
 * of version 3 without them is noted where its Key Usage lets it sign certificates: OpenSSL (`check_ca`) and Chromium
 * accept that one, and OpenSSL refuses it without Key Usage (error 79).
 * @see RFC 5280 sections 4.2.1.9 and 6.1.4 (k)
 */
export const basicConstraintsCheck = {
  id: 'basic-constraints',
  reference: rfc(5280, '4.2.1.9'),
  run(context) {
    const { anchor } = context
    const [target] = context.path.members
    const issuers = judgeIssuers(context, (issuer) => judge(issuer, issuer === anchor))
    return target ? [notApplicable(target, 'lowest'), ...issuers] : issuers
  },
  breaks: (newest, below) => below.length > 0 && judge(newest, newest.selfIssued).status === 'failed',
} as const satisfies PathCheck

function judge(member: Member, isAnchor: boolean): Outcome {
  const extension = findExtension(member.certificate, basicConstraints)
  const range = extension?.extension.node.range
  if (extension?.state === 'decoded' && extension.value.cA) return passed(member, range)
  const { version } = member.certificate
  if (!extension && version < 3 && isAnchor) return notApplicable(member, 'version-below-3')
  if (!extension && isAnchor && extensionValue(member.certificate, keyUsage)?.bits.has('keyCertSign')) {
    const params = { subject: subjectOf(member) }
    return noted(member, finding('anchor-without-basic-constraints', placeOf(member, basicConstraints), params))
  }
  const params = { issuer: subjectOf(member), version, basicConstraints: extension ? 'false' : 'absent' } as const
  return failed(member, finding('issuer-is-no-ca', placeOf(member, basicConstraints), params), range)
}
