import { counted } from '../figures.ts'
import type { ReadingDifference, ReadoutField, SecondReading } from '../../report/detail.ts'
import { knownFaultWords } from './known-fault-words.ts'

/** The result of a second reading, in words. */
export interface SecondReadingWords {
  /** `ready`: both agree. `notice`: nothing to do. `attention`: worth a look. */
  readonly tone: 'ready' | 'notice' | 'attention'
  readonly line: string
  /** A sentence on what that means, where there is more to say. */
  readonly more?: string
  readonly differences: readonly {
    readonly where: string
    readonly ours: string
    readonly theirs: string
    readonly because?: string
  }[]
}

export const readoutFields: Readonly<Record<ReadoutField, string>> = {
  version: 'Version',
  'serial-number': 'Serial number',
  issuer: 'Issuer',
  'not-before': 'Valid from',
  'not-after': 'Valid to',
  subject: 'Subject',
  'key-algorithm': 'Key algorithm',
  'public-key': 'Public key',
  extension: 'Extension',
  'signature-algorithm': 'Signature algorithm',
  'signature-value': 'Signature value',
}

/** @param reading `unavailable` where it was not read in time, or this browser starts no second worker */
export function secondReadingWords(reading: SecondReading | 'unavailable'): SecondReadingWords {
  if (reading === 'unavailable')
    return { tone: 'notice', line: 'Not read a second time: the second reader did not answer.', differences: [] }
  switch (reading.outcome) {
    case 'alike':
      return { tone: 'ready', line: 'Read alike by two independent readers.', differences: [] }
    case 'different': {
      const differences = reading.differences.map(inWords)
      const known = reading.differences.every(({ fault }) => fault !== undefined)
      if (known) return { tone: 'notice', line: 'The second reader differs, by a known fault of its own.', differences }
      return {
        tone: 'attention',
        line: 'Two readers read this certificate differently.',
        more: 'Other programs may disagree about it, too. Ask the owner of the CA for a certificate that all programs read alike.',
        differences,
      }
    }
    case 'unread':
      return {
        tone: reading.fault ? 'notice' : 'attention',
        line: 'The second reader cannot read this certificate.',
        more: reading.fault ? knownFaultWords[reading.fault] : 'Other programs may refuse it, too.',
        differences: [],
      }
    case 'only-theirs':
      return {
        tone: 'notice',
        line: 'This certificate is damaged. The second reader could still read these values.',
        more: 'They are shown as they were read and are not checked.',
        differences: reading.values.map(({ field, oid, value }) => ({
          where: oid === undefined ? readoutFields[field] : `${readoutFields[field]}, ${oid}`,
          ours: '',
          theirs: value ?? 'no value',
        })),
      }
  }
}

const inWords = ({ field, oid, ours, theirs, fault }: ReadingDifference) => ({
  where: oid === undefined ? readoutFields[field] : `${readoutFields[field]}, ${oid}`,
  ours: ours ?? 'no value',
  theirs: theirs ?? 'no value',
  ...(fault && { because: knownFaultWords[fault] }),
})

/** Announced when findings of the second reading arrive. */
export const readingsArrived = (count: number): string =>
  count === 0 ? '' : `A second reader reads ${counted(count, 'certificate')} differently. See the findings.`
