import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { decodeExtension } from '../../certificate/extension/decode-extension.ts'
import type { Member } from '../../path/member.ts'
import { passed, type Outcome, type PathCheck } from '../contract.ts'
import { processedExtensions } from '../processed-extensions.ts'
import { extensionsRange, judgeEach, subjectOf } from '../members.ts'

/**
 * Every extension stands once, and those that validation rests on are what their definitions say. An unreadable one
 * that asks nothing of validation is noted: OpenSSL and Go read such certificates too.
 * @see RFC 5280 section 4.2
 */
export const extensionsWellFormedCheck = {
  id: 'extensions-well-formed',
  reference: rfc(5280, '4.2'),
  run: (context) => judgeEach(context, judge),
  breaks: (newest) => judge(newest).status === 'failed',
} as const satisfies PathCheck

function judge(member: Member): Outcome {
  const subject = subjectOf(member)
  const findings: Finding[] = []
  let fatal = false
  const seen = new Set<string>()
  for (const extension of member.certificate.extensions) {
    const { oid, node, critical } = extension
    const location = { certificate: member.id, range: node.range }
    if (seen.has(oid)) {
      findings.push(finding('extension-duplicate', location, { oid, subject }))
      fatal = true
    }
    seen.add(oid)
    const decoded = decodeExtension(extension)
    if (decoded.state !== 'malformed') continue
    const { offset, expected } = decoded.fault
    const matters = critical || processedExtensions.has(oid)
    const severity = matters ? 'error' : 'warning'
    findings.push(finding('extension-malformed', location, { oid, subject, offset, expected }, severity))
    fatal ||= matters
  }
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  if (!worst) return passed(member, extensionsRange(member))
  const { range } = worst.location
  return { status: fatal ? 'failed' : 'noted', member, findings, ...(range && { range }) }
}
