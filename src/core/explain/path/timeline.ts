import type { Bar, Timeline } from '../../report/question/timeline.ts'
import type { Sentence } from '../text/sentence.ts'

export const timelineTitle = 'Validity over time'

/** Said of the handle that moves the instant of judgement. */
export const instantHandle = 'Check for another date'

/** The button that judges for the present again. */
export const backToNow = 'Check for now'

/** The headings of the table that says what the bars show. */
export const timelineColumns = ['What', 'Counts from', 'Counts until', 'On the chosen date'] as const

/** The span in which the whole path holds, and what ends it. */
export function togetherWords({ certificates, together, endsFirst, instant }: Timeline): Sentence {
  const alone = certificates.length === 1
  const all = alone ? 'This certificate' : `All ${certificates.length} certificates`
  const dates = alone ? 'within its dates' : 'within their dates'
  if (!together) return [alone ? 'The dates of this certificate give no time in which it is valid.' : neverTogether]
  const { notBefore, notAfter } = together
  const first = alone ? undefined : certificates.find(({ id }) => id === endsFirst)
  const because = (verb: string): Sentence => (first?.name ? [`: `, { name: first.name }, ` ${verb} first.`] : ['.'])
  if (instant < notBefore)
    return [
      `${all} will be ${dates} from `,
      { instant: notBefore },
      ...(endsFirst ? (['\u00a0to ', { instant: notAfter }] as const) : []),
      '.',
    ]
  if (!endsFirst) return [`${all} ${alone ? 'has' : 'have'} no defined end.`]
  if (instant >= notAfter + 1000)
    return [`${all} ${alone ? 'was' : 'were'} ${dates} until `, { instant: notAfter }, ...because('ended')]
  return [`${all} ${alone ? 'is' : 'are'} ${dates} until `, { instant: notAfter }, ...because('ends')]
}

const neverTogether = 'These certificates are never all valid at the same time.'

const stateWords: Readonly<Record<Bar['state'], string>> = {
  'not-yet': 'Not valid yet',
  within: 'Valid',
  'ends-soon': 'Valid, ends soon',
  over: 'Over',
  endless: 'Valid, without an end',
  unreadable: 'Cannot be read',
}

/** Whether something counts at the instant of judgement. */
export const barStateWord = ({ state }: Bar): string => stateWords[state]

const kinds = { certificate: '', 'revocation-list': 'Revocation list', 'ocsp-response': 'OCSP response' } as const

/** Stands before the name of a bar; empty for a certificate. */
export const barKind = ({ kind }: Bar): string => kinds[kind]

/** The end of a bar, or its begin where that lies ahead. `day` spells an instant as a day. */
export function barEndWords({ state, begin, end }: Bar, day: (instant: number) => string): string {
  if (state === 'unreadable' || begin === undefined) return stateWords.unreadable.toLowerCase()
  if (state === 'not-yet') return `from ${day(begin)}`
  if (end === undefined || state === 'endless') return 'no end'
  return `${state === 'over' ? 'ended' : 'until'} ${day(end)}`
}
