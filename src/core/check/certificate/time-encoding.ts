import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { subjectOf } from '../members.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/**
 * Dates through 2049 are UTCTime, later ones GeneralizedTime; both have seconds, no fraction of them, and end in Z.
 * What names no instant at all is for the check of the dates themselves.
 * @see RFC 5280 sections 4.1.2.5.1 and 4.1.2.5.2
 */
export const timeEncodingCheck = certificateCheck({
  id: 'time-encoding',
  reference: rfc(5280, '4.1.2.5'),
  exempts: ({ certificate: { notBefore, notAfter } }) =>
    notBefore.faults.includes('not-a-time') || notAfter.faults.includes('not-a-time') ? 'time-unreadable' : undefined,
  faults(member) {
    const { notBefore, notAfter, validity } = member.certificate
    const subject = subjectOf(member)
    return [
      { field: 'notBefore' as const, ...notBefore },
      { field: 'notAfter' as const, ...notAfter },
    ].flatMap(({ field, text, faults }) =>
      faults.map((problem) =>
        finding('time-encoding-unfit', locate(member, validity), { subject, field, text, problem }),
      ),
    )
  },
})
