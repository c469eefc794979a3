import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { Member } from '../../path/member.ts'
import { failed, passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgeEach, subjectOf } from '../members.ts'

/** The instant lies within every certificate's validity, both ends included. @see RFC 5280 section 6.1.3 (a)(2) */
export const validityCheck: PathCheck = {
  id: 'validity',
  reference: rfc(5280, '6.1.3'),
  run: (context) => judgeEach(context, (member) => judge(member, context.settings.instant)),
  breaks: (newest, _below, { instant }) => judge(newest, instant).status === 'failed',
}

function judge(member: Member, instant: number): Outcome {
  const { notBefore, notAfter, validity } = member.certificate
  const subject = subjectOf(member)
  const location = { certificate: member.id, range: validity.range }
  for (const [field, time] of [
    ['notBefore', notBefore],
    ['notAfter', notAfter],
  ] as const) {
    if (time.instant === undefined)
      return failed(member, finding('time-unreadable', location, { subject, field, text: time.text }), location.range)
  }
  const [first = 0, last = 0] = [notBefore.instant, notAfter.instant]
  if (instant < first)
    return failed(member, finding('not-yet-valid', location, { subject, notBefore: first, instant }), location.range)
  // notAfter names a second, and that second still counts.
  if (instant >= last + 1000)
    return failed(member, finding('expired', location, { subject, notAfter: last, instant }), location.range)
  return passed(member, location.range)
}
