import type { Finding, PathSummary, Report, Severity } from '../../core/index.ts'
import type { Mark } from '../path/path-words.ts'

export const severityMarks: Record<Severity, Mark> = {
  error: { tone: 'problem', icon: 'cross', word: 'Error' },
  warning: { tone: 'attention', icon: 'alert', word: 'Warning' },
  notice: { tone: 'notice', icon: 'info', word: 'Notice' },
}

const severities = Object.keys(severityMarks) as Severity[]

/** Everything to be said of the chosen path and of what was opened, the worst first, each once. */
export function findingsOf(report: Report, path: PathSummary | undefined): Finding[] {
  const all = [...(path?.outcomes.flatMap(({ findings }) => findings) ?? []), ...report.findings]
  const once = new Map(all.map((finding) => [JSON.stringify(finding), finding]))
  return [...once.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
