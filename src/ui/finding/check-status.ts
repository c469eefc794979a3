import {
  extensionNaming,
  label,
  type ByteRange,
  type CheckId,
  type CheckOutcome,
  type CheckStatus,
  type PathSummary,
} from '../../core/index.ts'
import type { Mark } from '../path/path-words.ts'

/** The worst first. */
const marks: Record<CheckStatus, Mark> = {
  failed: { tone: 'problem', icon: 'cross', word: 'Failed' },
  'not-checked': { tone: 'attention', icon: 'minus', word: 'Not checked' },
  noted: { tone: 'attention', icon: 'info', word: 'Noted' },
  passed: { tone: 'ready', icon: 'check', word: 'Passed' },
  'not-applicable': { tone: 'notice', icon: 'minus', word: 'Does not apply' },
}

const statuses = Object.keys(marks) as CheckStatus[]

/** What the verdict does not rest on is said calmly. */
export const checkMark = (status: CheckStatus, required: boolean): Mark => {
  const mark = marks[status]
  return !required && mark.tone === 'attention' ? { ...mark, tone: 'notice' } : mark
}

export interface CheckResult {
  readonly check: CheckId
  readonly outcomes: readonly CheckOutcome[]
  /** What it comes to over all certificates of the path. */
  readonly status: CheckStatus
}

/** Every check of a path with its outcomes: the worst first, of two alike the one that the verdict rests on, else in the order in which they are made. */
export function checksWorstFirst({ outcomes }: PathSummary): CheckResult[] {
  const checks = [...new Set(outcomes.map(({ check }) => check))].map((check) => {
    const own = outcomes.filter((outcome) => outcome.check === check)
    return { check, outcomes: own, status: worstStatus(own), required: own.some(({ required }) => required) }
  })
  return checks.sort((a, b) => rank(a.status) - rank(b.status) || Number(b.required) - Number(a.required))
}

export const worstOutcomesFirst = (outcomes: readonly CheckOutcome[]): CheckOutcome[] =>
  [...outcomes].sort((a, b) => rank(a.status) - rank(b.status))

const worstStatus = (outcomes: readonly CheckOutcome[]): CheckStatus =>
  statuses.find((status) => outcomes.some((outcome) => outcome.status === status)) ?? 'not-applicable'

const rank = (status: CheckStatus): number => statuses.indexOf(status)

/** The bytes of its certificate that an outcome rests on, where it names any. */
export const fieldOf = ({ range, certificate, findings }: CheckOutcome): ByteRange | undefined =>
  range ?? findings.find(({ location }) => location.range && location.certificate === certificate)?.location.range

/** What an extension is called; its identifier where nobody here has a name for it. */
export function extensionWord(oid: string): string {
  const naming = extensionNaming(oid)
  return naming?.term ? label(naming.term).label : (naming?.name ?? oid)
}
