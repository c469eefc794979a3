import type { ByteRange } from '../../lib/byte-range.ts'
import type { CheckId, CheckOutcome, CheckStatus, PathSummary, Why } from '../report.ts'

export interface CheckResult {
  readonly check: CheckId
  /** The worst first. */
  readonly outcomes: readonly CheckOutcome[]
  /** The worst over all certificates of the path. */
  readonly status: CheckStatus
  /** Whether the verdict rests on one of them. */
  readonly required: boolean
  /** Why it came to that, where all outcomes of this status share a reason. */
  readonly why: Why | undefined
}

/**
 * Every check of a path with its outcomes: the worst first, of two alike the one that the verdict rests on, else in the
 * order in which they are made.
 */
export function checksWorstFirst({ outcomes }: PathSummary): CheckResult[] {
  const checks = [...new Set(outcomes.map(({ check }) => check))].map((check) =>
    resultOf(
      check,
      outcomes.filter((outcome) => outcome.check === check),
    ),
  )
  return checks.sort((a, b) => rank(a.status) - rank(b.status) || Number(b.required) - Number(a.required))
}

function resultOf(check: CheckId, own: readonly CheckOutcome[]): CheckResult {
  const outcomes = [...own].sort((a, b) => rank(a.status) - rank(b.status))
  const status = outcomes[0]?.status ?? 'not-applicable'
  const reasons = new Set(outcomes.filter((outcome) => outcome.status === status).map(({ why }) => why))
  const [why] = reasons
  return {
    check,
    outcomes,
    status,
    required: outcomes.some(({ required }) => required),
    why: reasons.size === 1 ? why : undefined,
  }
}

/** Whether there is nothing to be said of a check but that it passed, or was not called for. */
export const isUneventful = ({ status }: CheckResult): boolean => status === 'passed' || status === 'not-applicable'

/** The bytes of its certificate that an outcome rests on, where it names any. */
export const fieldOf = ({ range, certificate, findings }: CheckOutcome): ByteRange | undefined =>
  range ?? findings.find(({ location }) => location.range && location.certificate === certificate)?.location.range

/**
 * The required checks that speak against a path: those that failed, and where none did those that could not be made.
 * Each once.
 */
export function against({ outcomes, verdict }: PathSummary): readonly CheckId[] {
  if (verdict === 'valid') return []
  const status: CheckStatus = verdict === 'invalid' ? 'failed' : 'not-checked'
  const checks = outcomes.filter((outcome) => outcome.required && outcome.status === status).map(({ check }) => check)
  return [...new Set(checks)]
}

const statuses: readonly CheckStatus[] = ['failed', 'not-checked', 'noted', 'passed', 'not-applicable']

const rank = (status: CheckStatus): number => statuses.indexOf(status)
