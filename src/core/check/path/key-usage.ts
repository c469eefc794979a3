import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import type { Member } from '../../path/member.ts'
import { extensionAbsent, failed, passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgeIssuers, subjectOf } from '../members.ts'

/**
 * An issuer that has Key Usage has keyCertSign in it. One without the extension may sign. @see RFC 5280 section 6.1.4
 * (n)
 */
export const keyUsageCheck = {
  id: 'key-usage',
  reference: rfc(5280, '4.2.1.3'),
  run: (context) => judgeIssuers(context, judge),
  breaks: (newest, below) => below.length > 0 && judge(newest).status === 'failed',
} as const satisfies PathCheck

function judge(member: Member): Outcome {
  const extension = findExtension(member.certificate, keyUsage)
  if (!extension) return extensionAbsent(member, keyUsage)
  const range = extension.extension.node.range
  if (extension.state === 'decoded' && extension.value.bits.has('keyCertSign')) return passed(member, range)
  return failed(
    member,
    finding('issuer-may-not-sign', { certificate: member.id, range }, { issuer: subjectOf(member) }),
    range,
  )
}
