import { finding } from '../../finding/finding.ts'
import { cabf } from '../../finding/reference.ts'
import { subjectOf } from '../members.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

const [second, day] = [1_000, 86_400_000]

/**
 * The most days a server certificate may be valid by the day of its issue, latest first. Months are taken at their
 * longest.
 */
const limits: readonly { readonly from: number; readonly days: number }[] = [
  { from: Date.UTC(2029, 2, 15), days: 47 },
  { from: Date.UTC(2027, 2, 15), days: 100 },
  { from: Date.UTC(2026, 2, 15), days: 200 },
  { from: Date.UTC(2020, 8, 1), days: 398 },
  { from: Date.UTC(2018, 2, 1), days: 825 },
  { from: Date.UTC(2015, 3, 1), days: 1_188 }, // 39 months
  { from: Date.UTC(2012, 6, 1), days: 1_827 }, // 60 months
]

/**
 * How long the certificate of a public TLS server is valid, both ends included. Its notBefore is taken for the day of
 * issue; before the Requirements came into effect there was no limit.
 * @see Baseline Requirements section 6.3.2, and its editions 1.0, 1.3 and 1.5.4 for the limits of before
 */
export const tlsLifetimeCheck = certificateCheck({
  id: 'tls-lifetime',
  reference: cabf('6.3.2'),
  exempts(member, { target }) {
    if (!target || member.ca === true) return 'not-the-server'
    const { notBefore, notAfter } = member.certificate
    return notBefore.instant === undefined || notAfter.instant === undefined ? 'time-unreadable' : undefined
  },
  faults(member) {
    const { notBefore, notAfter, validity } = member.certificate
    const [first = 0, last = 0] = [notBefore.instant, notAfter.instant]
    const limit = limits.find(({ from }) => first >= from)
    const days = Math.ceil((last + second - first) / day)
    if (!limit || days <= limit.days) return []
    const params = { subject: subjectOf(member), days, maximum: limit.days }
    return [finding('tls-lifetime-too-long', locate(member, validity), params)]
  },
})
