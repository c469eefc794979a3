import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { decodeExtension } from '../../certificate/extension/decode-extension.ts'
import type { Member } from '../../path/member.ts'
import { passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgeEach, subjectOf } from '../members.ts'

/** Every extension stands once and is what its definition says. @see RFC 5280 section 4.2 */
export const extensionsWellFormedCheck: PathCheck = {
  id: 'extensions-well-formed',
  reference: rfc(5280, '4.2'),
  run: (context) => judgeEach(context, judge),
}

function judge(member: Member): Outcome {
  const subject = subjectOf(member)
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const extension of member.certificate.extensions) {
    const decoded = decodeExtension(extension)
    const { oid, node } = decoded.extension
    const location = { certificate: member.id, range: node.range }
    if (seen.has(oid)) findings.push(finding('extension-duplicate', location, { oid, subject }))
    seen.add(oid)
    if (decoded.state === 'malformed') {
      const { offset, expected } = decoded.fault
      findings.push(finding('extension-malformed', location, { oid, subject, offset, expected }))
    }
  }
  if (findings.length === 0) return passed(member)
  return { status: 'failed', member, findings }
}
