import type { Finding } from '../../../finding/finding.ts'
import { bySeverity } from '../../../finding/severity.ts'
import type { CheckOutcome } from '../../report.ts'
import { faultCodes } from './fault-code.ts'
import type { Situation } from './situation.ts'

export interface Fault {
  readonly finding: Finding
  /** Zero for the target, counted upward; -1 where it speaks of the whole path. */
  readonly height: number
}

/**
 * The failure of a required check that is worth saying first. Of two alike the one higher up, because what is below
 * rests on it.
 */
export function worstFault(situation: Situation): Fault | undefined {
  const failures = situation.path.outcomes.filter(({ required, status }) => required && status === 'failed')
  const faults = failures.flatMap((outcome) => faultsOf(outcome, situation)).sort(byWorth)
  // Another root is soon imported; where the target ended as well that alone does not help.
  const ended = faults.some(({ finding, height }) => finding.code === 'expired' && height === 0)
  const isRoot = ({ finding, height }: Fault) =>
    finding.code === 'expired' && height > 0 && height === situation.path.certificates.length - 1
  return (ended ? faults.find((fault) => !isRoot(fault)) : undefined) ?? faults[0]
}

/** The faults among any outcomes. */
export const faultsOf = ({ certificate, findings }: CheckOutcome, { path }: Situation): Fault[] => {
  // Other findings of the check are not faults, such as a list without the revoked certificate. A rule that allows no
  // flaw fails with a lesser one.
  const [worst] = [...findings].sort((a, b) => bySeverity(a.severity, b.severity))
  return findings
    .filter(({ severity }) => severity === worst?.severity)
    .map((finding) => {
      const id = finding.location.certificate ?? certificate
      return { finding, height: id === undefined ? -1 : path.certificates.indexOf(id) }
    })
}

const byWorth = (a: Fault, b: Fault): number => rank(a) - rank(b) || b.height - a.height

function rank({ finding: { code } }: Fault): number {
  const place = (faultCodes as readonly string[]).indexOf(code)
  return place < 0 ? faultCodes.length : place
}
