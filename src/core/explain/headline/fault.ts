import type { Finding, FindingCode } from '../../finding/finding.ts'
import type { Situation } from './situation.ts'

/** Failures of required checks, in the order in which they are worth saying: first what makes the path no path, then what time brings. */
const faultOrder: readonly FindingCode[] = [
  'signature-invalid',
  'self-issued-not-self-signed',
  'issuer-is-no-ca',
  'issuer-may-not-sign',
  'revoked',
  'time-unreadable',
  'expired',
  'not-yet-valid',
  'name-not-presented',
  'purpose-not-allowed',
  'anchor-not-chosen',
]

export interface Fault {
  readonly finding: Finding
  /** Zero for the target, counted upward; -1 where it speaks of the whole path. */
  readonly height: number
}

/** Of two alike the one higher up, because what stands below rests on it. */
export function worstFault({ path }: Situation): Fault | undefined {
  const faults = path.outcomes
    .filter(({ required, status }) => required && status === 'failed')
    .flatMap(({ certificate, findings }) =>
      // What else was found on the way, such as a list that does not list a revoked certificate, is no fault.
      findings
        .filter(({ severity }) => severity === 'error')
        .map((finding) => {
          const id = finding.location.certificate ?? certificate
          return { finding, height: id === undefined ? -1 : path.certificates.indexOf(id) }
        }),
    )
  const rank = ({ finding: { code } }: Fault) =>
    faultOrder.includes(code) ? faultOrder.indexOf(code) : faultOrder.length
  return [...faults].sort((a, b) => rank(a) - rank(b) || b.height - a.height)[0]
}
