import type { CompactVerdict, TimeLeft } from '../../core/index.ts'
import type { Sign } from '../parts/mark.ts'

const signs: Readonly<Record<CompactVerdict['verdict'], Sign>> = {
  valid: { tone: 'ready', icon: 'check' },
  invalid: { tone: 'problem', icon: 'cross' },
  undetermined: { tone: 'attention', icon: 'minus' },
}

export const verdictSign = ({ verdict, revoked }: CompactVerdict): Sign => signs[revoked ? 'invalid' : verdict]

/** The colour of the words that say how long a certificate lasts; they say it without the colour too. */
export const lifeTone: Readonly<Record<TimeLeft['state'], 'problem' | 'attention' | 'soft'>> = {
  over: 'problem',
  'not-yet': 'problem',
  unreadable: 'problem',
  'ends-soon': 'attention',
  within: 'soft',
  endless: 'soft',
}
