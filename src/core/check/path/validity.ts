import { isPast } from '../../asn1/time.ts'
import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { Member } from '../../path/member.ts'
import { failed, noted, passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgeEach, subjectOf } from '../members.ts'

/** 31 December 9999, 23:59:59: how a certificate says that it has no well-defined end. @see RFC 5280 section 4.1.2.5 */
export const noDefinedEnd = Date.UTC(9999, 11, 31, 23, 59, 59)

/** The instant lies within every certificate's validity, both ends included. @see RFC 5280 section 6.1.3 (a)(2) */
export const validityCheck = {
  id: 'validity',
  reference: rfc(5280, '6.1.3'),
  run: (context) => judgeEach(context, (member) => judge(member, context.settings.instant)),
  breaks: (newest, _below, { instant }) => judge(newest, instant).status === 'failed',
} as const satisfies PathCheck

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
  if (isPast(last, instant))
    return failed(member, finding('expired', location, { subject, notAfter: last, instant }), location.range)
  return last === noDefinedEnd
    ? noted(member, finding('no-defined-end', location, { subject }), location.range)
    : passed(member, location.range)
}
