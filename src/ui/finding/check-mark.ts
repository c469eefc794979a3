import { statusWords, type CheckStatus } from '../../core/index.ts'
import type { Mark, Sign } from '../parts/mark.ts'

const signs: Readonly<Record<CheckStatus, Sign>> = {
  failed: { tone: 'problem', icon: 'cross' },
  'not-checked': { tone: 'attention', icon: 'minus' },
  noted: { tone: 'attention', icon: 'info' },
  passed: { tone: 'ready', icon: 'check' },
  'not-applicable': { tone: 'notice', icon: 'minus' },
}

/** Where the verdict does not rest on it, the tone is calm. */
export function checkMark(status: CheckStatus, required: boolean): Mark {
  const { tone, icon } = signs[status]
  return { tone: !required && tone === 'attention' ? 'notice' : tone, icon, word: statusWords[status] }
}
