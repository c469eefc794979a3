import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { Member } from '../../path/member.ts'
import { passed, type Outcome, type PathCheck } from '../contract.ts'
import { unknownQualifiers, unprocessedExtensions } from '../processed-extensions.ts'
import { extensionsRange, judgeEach, subjectOf } from '../members.ts'

/**
 * No certificate has a critical extension that the checks do not process, or not wholly. @see RFC 5280 sections 4.2 and
 * 6.1.4 (o)
 */
export const criticalExtensionsCheck = {
  id: 'critical-extensions',
  reference: rfc(5280, '4.2'),
  run: (context) => judgeEach(context, judge),
  breaks: (newest) => unprocessedExtensions(newest.certificate).length > 0,
} as const satisfies PathCheck

function judge(member: Member): Outcome {
  const unknown = unprocessedExtensions(member.certificate)
  if (unknown.length === 0) return passed(member, extensionsRange(member))
  const subject = subjectOf(member)
  const findings = unknown.map((extension) => {
    const location = { certificate: member.id, range: extension.node.range }
    const qualifiers = unknownQualifiers(extension)
    if (qualifiers.length > 0) return finding('policy-qualifier-unknown', location, { subject, qualifiers })
    return finding('extension-unknown-critical', location, { oid: extension.oid, subject })
  })
  return { status: 'failed', member, findings, ...(unknown[0] && { range: unknown[0].node.range }) }
}
