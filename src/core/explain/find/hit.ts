import type { Excerpt } from '../../lib/excerpt.ts'
import type { FindAnswer, FoundField, Hit } from '../../find/hit.ts'
import { counted, hexPairs, plainNumber } from '../figures.ts'
import { extensionWord } from '../check/status.ts'
import { label } from '../label.ts'
import { termExcerpt } from './matching-terms.ts'

/** How what was typed reads where it was found. */
export const hitExcerpt = (hit: Hit, typed: string): Excerpt =>
  'term' in hit ? termExcerpt(hit.term, typed) : hit.excerpt

/** The name of a hit's place. */
export function fieldWords({ field, range }: Pick<Hit, 'field' | 'range'>): string {
  switch (field.kind) {
    case 'row':
      return `${field.extension ? `${extensionWord(field.extension)}: ` : ''}${label(field.term).label}`
    case 'extension':
      return `Extension: ${extensionWord(field.extension)}`
    case 'entry':
      return `Serial number of entry ${plainNumber(field.number + 1)}`
    case 'octets':
      return range ? `Bytes ${plainNumber(range.start)} to ${plainNumber(range.end - 1)}` : 'Bytes'
    case 'file-name':
    case 'archive-entry':
    case 'alias':
      return receiptWords[field.kind]
  }
}

const receiptWords: Readonly<Record<Extract<FoundField['kind'], 'file-name' | 'archive-entry' | 'alias'>, string>> = {
  'file-name': 'File name',
  'archive-entry': 'Name inside the archive',
  alias: 'Name in the keystore (alias)',
}

/** How much was found; where it is nothing, what was searched. */
export function answerWords({ hits, more, digits, octets }: FindAnswer): string {
  if (hits.length > 0) {
    const objects = new Set(hits.map(({ object, source }) => object ?? source)).size
    return more > 0
      ? `The first ${plainNumber(hits.length)} of ${plainNumber(hits.length + more)} places. Type more to narrow it down.`
      : `${counted(hits.length, 'place')} in ${counted(objects, 'object')}`
  }
  const meant = digits === undefined ? 'as text' : `as text and as the hexadecimal digits ${shortened(digits)}`
  return `Not found ${meant}. This page searched all fields, extensions, fingerprints, serial numbers and file names${octets ? ', and every byte' : '. It searches bytes from four characters or four pairs of digits on'}.`
}

const shortened = (digits: string): string => {
  const pairs = digits.length % 2 === 0 ? hexPairs(digits) : digits.toUpperCase()
  return pairs.length > 48 ? `${pairs.slice(0, 47)} …` : pairs
}
