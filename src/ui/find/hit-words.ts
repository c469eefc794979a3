import { label, type FindAnswer, type FoundExtension, type FoundField, type Hit } from '../../core/index.ts'
import { counted, hexPairs, plainNumber } from '../parts/format.ts'

/** What the place of a hit is called. */
export function fieldWords({ field, range }: Pick<Hit, 'field' | 'range'>): string {
  switch (field.kind) {
    case 'row':
      return `${field.extension ? `${extensionWords(field.extension)}: ` : ''}${label(field.term).label}`
    case 'extension':
      return `Extension: ${extensionWords(field.extension)}`
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

const extensionWords = ({ term, name, oid }: FoundExtension): string =>
  term ? label(term).label : (name ?? `Unknown extension ${oid}`)

/** How much was found; where it is nothing, what was searched. */
export function answerWords({ hits, more, digits, octets }: FindAnswer): string {
  if (hits.length > 0) {
    const objects = new Set(hits.map(({ object, source }) => object ?? source)).size
    return more > 0
      ? `The first ${plainNumber(hits.length)} of ${plainNumber(hits.length + more)} places. Type more to narrow it down.`
      : `${counted(hits.length, 'place')} in ${counted(objects, 'object')}`
  }
  const meant = digits === undefined ? 'as text' : `as text and as the hexadecimal digits ${shortened(digits)}`
  return `Not found ${meant}. Searched were all fields, extensions, fingerprints and serial numbers, those in revocation lists, and the names of files and keystore entries${octets ? ', and every byte of every object' : '; their bytes are searched from four characters on, or four pairs of digits'}.`
}

const shortened = (digits: string): string => {
  const pairs = digits.length % 2 === 0 ? hexPairs(digits) : digits.toUpperCase()
  return pairs.length > 48 ? `${pairs.slice(0, 47)} …` : pairs
}
