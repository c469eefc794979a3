import type { TreeReading } from '../../report/detail.ts'
import { counted, plainNumber } from '../figures.ts'
import { knownFaultWords } from './known-fault-words.ts'
import type { SecondReadingWords } from './second-reading-words.ts'

/** The result of reading a tree of encodings twice, in words. Each difference leads to its place. */
export interface TreeReadingWords extends Pick<SecondReadingWords, 'tone' | 'line' | 'more'> {
  readonly differences: readonly (SecondReadingWords['differences'][number] & { readonly at: number })[]
  /** How many more there are. */
  readonly left: number
}

/** @param reading `unavailable` where it was not read in time, or this browser starts no second worker */
export function treeReadingWords(reading: TreeReading | 'unavailable'): TreeReadingWords {
  const none = { differences: [], left: 0 }
  if (reading === 'unavailable')
    return { tone: 'notice', line: 'Not read a second time: the second reader did not answer.', ...none }
  switch (reading.outcome) {
    case 'alike': {
      const line = `Two independent readers agree on ${counted(reading.encodings, 'encoding', 'encodings')}.`
      return { tone: 'ready', line, ...none }
    }
    case 'too-many': {
      const line = `Not read a second time: it has more than ${plainNumber(reading.most)} encodings.`
      return { tone: 'notice', line, ...none }
    }
    case 'unread': {
      const { fault, damagedAt } = reading
      if (damagedAt !== undefined) {
        const line = 'Both readers find this encoding damaged.'
        return { tone: 'attention', line, more: `Chainlight stops at offset ${plainNumber(damagedAt)}.`, ...none }
      }
      return {
        tone: fault ? 'notice' : 'attention',
        line: 'The second reader cannot read this encoding.',
        more: fault ? knownFaultWords[fault] : 'Other programs may refuse it, too.',
        ...none,
      }
    }
    case 'different': {
      const { differences, more } = reading
      const known = more === 0 && differences.every(({ fault }) => fault !== undefined)
      return {
        tone: known ? 'notice' : 'attention',
        line: known
          ? 'The second reader differs, by a known fault of its own.'
          : 'Two readers read this encoding differently.',
        ...(!known && { more: 'Other programs may disagree about it, too.' }),
        differences: differences.map(({ start, tag, ours, theirs, fault }) => ({
          where: `${tag ?? 'Encoding'} at offset ${plainNumber(start)}`,
          at: start,
          ours: ours ?? 'no value',
          theirs: theirs ?? 'no value',
          ...(fault && { because: knownFaultWords[fault] }),
        })),
        left: more,
      }
    }
  }
}
