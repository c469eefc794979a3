import { checkWords, type CheckId, type PathSummary } from '../../core/index.ts'
import type { Mark } from './path-words.ts'

const verdictMarks: Record<PathSummary['verdict'], Mark> = {
  valid: { tone: 'ready', icon: 'check', word: 'Valid' },
  invalid: { tone: 'problem', icon: 'cross', word: 'Invalid' },
  undetermined: { tone: 'attention', icon: 'minus', word: 'Undetermined' },
}

export const verdictMark = ({ verdict }: PathSummary): Mark => verdictMarks[verdict]

/** What speaks against a path, by the titles of its checks: those that failed, and where none did those that could not be made. */
export function against({ outcomes, verdict }: PathSummary): string {
  const titles = (status: 'failed' | 'not-checked'): string => {
    const checks = outcomes.filter((outcome) => outcome.required && outcome.status === status).map(({ check }) => check)
    return [...new Set<CheckId>(checks)].map((check) => checkWords[check].title).join(', ')
  }
  if (verdict === 'invalid') return `Failed: ${titles('failed')}`
  return verdict === 'undetermined' ? `Not checked: ${titles('not-checked')}` : ''
}

const timesWords = ['', 'once', 'twice', 'three times']

/** `given twice`. */
export const givenTimes = (times: number): string => `given ${timesWords[times] ?? `${times} times`}`
