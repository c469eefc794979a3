import { severityWords, type Severity } from '../../core/index.ts'
import type { IconName } from './icons.ts'

/** A state as the screen shows it: a sign, words, and a tone that repeats them. */
export interface Mark extends Sign {
  readonly word: string
}

/** A mark without its words. */
export interface Sign {
  readonly tone: 'ready' | 'attention' | 'problem' | 'notice'
  readonly icon: IconName
}

const severitySigns: Readonly<Record<Severity, Sign>> = {
  error: { tone: 'problem', icon: 'cross' },
  warning: { tone: 'attention', icon: 'alert' },
  notice: { tone: 'notice', icon: 'info' },
}

export const severityMark = (severity: Severity): Mark => ({
  ...severitySigns[severity],
  word: severityWords[severity],
})
