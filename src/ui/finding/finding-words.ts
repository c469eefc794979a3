import type { CheckOutcome, Finding, PathSummary, Report, Severity } from '../../core/index.ts'
import type { Mark } from '../path/path-words.ts'

export const severityMarks: Record<Severity, Mark> = {
  error: { tone: 'problem', icon: 'cross', word: 'Error' },
  warning: { tone: 'attention', icon: 'alert', word: 'Warning' },
  notice: { tone: 'notice', icon: 'info', word: 'Notice' },
}

const severities = Object.keys(severityMarks) as Severity[]

/** The findings by how much they matter to whoever wants the root; each list the worst first and each finding once. */
export interface SortedFindings {
  /** What the verdict rests on, and what was said of the files. */
  readonly counting: readonly Finding[]
  /** What stricter rules than the chosen ones ask for. */
  readonly advice: readonly Finding[]
  /** Of which certificates nobody said whether they were revoked; said in one sentence for all. */
  readonly revocationUnknown: readonly UnknownRevocation[]
}

export type UnknownRevocation = Extract<Finding, { code: 'revocation-not-checked' }>

export function sortFindings(report: Report, path: PathSummary | undefined): SortedFindings {
  const outcomes = path?.outcomes ?? []
  const found = outcomes.flatMap((outcome) => outcome.findings.map((finding) => ({ outcome, finding })))
  const said = (wanted: (outcome: CheckOutcome) => boolean): Finding[] =>
    found
      .filter(({ outcome, finding }) => !isUnknown(finding) && !isConfirmation(finding) && wanted(outcome))
      .map(({ finding }) => finding)
  return {
    counting: worstFirst([...said((outcome) => !isAdvice(outcome)), ...report.findings]),
    advice: worstFirst(said(isAdvice)),
    revocationUnknown: found.map(({ finding }) => finding).filter(isUnknown),
  }
}

/** Revocation is the person's own choice and never advice, even where the verdict does not rest on it. */
const isAdvice = ({ required, check }: CheckOutcome): boolean => !required && check !== 'revocation'

/** Nothing to act on: it is said where the check is. */
const isConfirmation = ({ code }: Finding): boolean => code === 'timestamp-verified'

const isUnknown = (finding: Finding): finding is UnknownRevocation => finding.code === 'revocation-not-checked'

function worstFirst(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...once.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** `2 errors, 1 notice`; empty where there is none. */
export function countsInWords(findings: readonly Finding[]): string {
  return severities
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severityMarks[severity].word.toLowerCase()}${count === 1 ? '' : 's'}`)
    .join(', ')
}
