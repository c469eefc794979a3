import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, CheckId, CheckOutcome, PathSummary } from '../report.ts'

/**
 * Whether a certificate is within its dates, as the check of the path found; `unreadable` where they name no instants.
 */
export type DateState = 'within' | 'expired' | 'not-yet-valid' | 'unreadable'

export function dateStateOf(path: PathSummary, { id, notAfter, notBefore }: CertificateSummary): DateState {
  const codes = outcomeOf(path, 'validity', id)?.findings.map(({ code }) => code) ?? []
  if (codes.includes('time-unreadable') || notAfter === undefined || notBefore === undefined) return 'unreadable'
  if (codes.includes('expired')) return 'expired'
  return codes.includes('not-yet-valid') ? 'not-yet-valid' : 'within'
}

/**
 * The required checks that a certificate fails, without those that are told by its dates, by its links, or by a gap
 * above it.
 */
export const otherFailures = ({ outcomes }: PathSummary, id: CertificateId): readonly CheckId[] =>
  outcomes
    .filter(({ certificate, required, status }) => certificate === id && required && status === 'failed')
    .map(({ check }) => check)
    .filter((check) => !toldElsewhere.includes(check))

const toldElsewhere: readonly CheckId[] = ['complete', 'signature', 'name-chaining', 'validity']

const outcomeOf = (path: PathSummary, check: CheckId, certificate: CertificateId): CheckOutcome | undefined =>
  path.outcomes.find((outcome) => outcome.check === check && outcome.certificate === certificate)
