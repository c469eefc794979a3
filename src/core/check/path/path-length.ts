import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { Member } from '../../path/member.ts'
import {
  extensionAbsent,
  failed,
  notApplicable,
  notChecked,
  passed,
  type Outcome,
  type PathCheck,
} from '../contract.ts'
import { countedIntermediates, judgeIssuers, subjectOf } from '../members.ts'

/**
 * No CA stands higher above the end entity than its path length constraint allows. Self-issued intermediates do not
 * count, and neither does the end entity. @see RFC 5280 section 6.1.4 (l) and (m)
 */
export const pathLengthCheck = {
  id: 'path-length',
  reference: rfc(5280, '4.2.1.9'),
  run: (context) => judgeIssuers(context, judge),
  breaks: (newest, below) => below.length > 0 && judge(newest, below).status === 'failed',
} as const satisfies PathCheck

function judge(member: Member, below: readonly Member[]): Outcome {
  const extension = findExtension(member.certificate, basicConstraints)
  if (!extension) return extensionAbsent(member, basicConstraints)
  if (extension.state === 'malformed') return notChecked(member, 'extension-malformed')
  const { pathLenConstraint } = extension.value
  const range = extension.extension.node.range
  if (pathLenConstraint === undefined) return notApplicable(member, 'no-length-limit', range)
  const intermediates = countedIntermediates(below)
  if (intermediates <= pathLenConstraint) return passed(member, range)
  const params = { issuer: subjectOf(member), pathLenConstraint, intermediates }
  return failed(member, finding('path-too-long', { certificate: member.id, range }, params), range)
}
