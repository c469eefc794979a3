import type { CheckOutcome, CheckStatus } from '../../core/index.ts'
import type { Mark } from '../path/path-words.ts'

/** The worst first. */
export const checkMarks: Record<CheckStatus, Mark> = {
  failed: { tone: 'problem', icon: 'cross', word: 'Failed' },
  'not-checked': { tone: 'attention', icon: 'minus', word: 'Not checked' },
  noted: { tone: 'attention', icon: 'info', word: 'Noted' },
  passed: { tone: 'ready', icon: 'check', word: 'Passed' },
  'not-applicable': { tone: 'notice', icon: 'minus', word: 'Does not apply' },
}

const worstFirst = Object.keys(checkMarks) as CheckStatus[]

/** What a check comes to over all certificates of a path. */
export const worstStatus = (outcomes: readonly CheckOutcome[]): CheckStatus =>
  worstFirst.find((status) => outcomes.some((outcome) => outcome.status === status)) ?? 'not-applicable'
