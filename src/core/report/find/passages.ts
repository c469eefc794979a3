import type { ByteRange } from '../../lib/byte-range.ts'
import { asciiForm, unicodeForm } from '../../lib/idn.ts'
import { visibleText } from '../../lib/visible-text.ts'
import type { Term } from '../../finding/term.ts'
import type { Row, RowValue } from '../../certificate/row.ts'
import type { ObjectDetail } from '../detail.ts'
import type { FoundExtension, FoundField } from './hit.ts'

/** A value in every form in which somebody may look for it. */
export interface PassageText {
  /** The first is the value as it is shown. */
  readonly texts: readonly string[]
  readonly digits: readonly Digits[]
}

/** One field of an object. */
export interface Passage extends PassageText {
  readonly field: FoundField
  readonly range?: ByteRange
}

/** Octets in lowercase hexadecimal. Zeros in front of an integer mean nothing. */
export interface Digits {
  readonly hex: string
  readonly integer: boolean
}

/** The words for a term of ours, such as `Digital signature`; empty where it has none. */
export type Words = (term: Term) => readonly string[]

/** All that an object shows, field by field in their order. The same object yields the same passages. */
export function passagesOf(detail: ObjectDetail, words: Words): Passage[] {
  const { fingerprints, moreFingerprints, fields, extensions } = detail
  const passages: Passage[] = [
    ...fields.flatMap((row) => rowPassages(row, words)),
    { field: { kind: 'row', term: 'sha1' }, texts: [], digits: [octets(fingerprints.sha1)] },
    { field: { kind: 'row', term: 'sha256' }, texts: [], digits: [octets(fingerprints.sha256)] },
    ...moreFingerprints.flatMap((row) => rowPassages(row, words)),
  ]
  for (const { oid, term, name, range, rows } of extensions) {
    const extension: FoundExtension = { oid, ...(term && { term }), ...(name !== undefined && { name }) }
    const texts = [...(term ? words(term) : []), ...(name === undefined ? [] : [name]), oid]
    passages.push({ field: { kind: 'extension', extension }, range, texts, digits: [] })
    passages.push(...rows.flatMap((row) => rowPassages(row, words, { range, extension })))
  }
  return passages
}

/** What a row is part of. */
interface Within {
  readonly range?: ByteRange
  readonly extension?: FoundExtension
}

/** A row that does not say where it stands was made of what it is part of. */
function rowPassages({ term, value, range: own }: Row, words: Words, within: Within = {}): Passage[] {
  const { extension } = within
  const range = own ?? within.range
  if (value.kind === 'rows') {
    const inner = { ...(range && { range }), ...(extension && { extension }) }
    return value.rows.flatMap((row) => rowPassages(row, words, inner))
  }
  const field: FoundField = { kind: 'row', term, ...(extension && { extension }) }
  return [{ field, ...(range && { range }), texts: textsOf(value, words), digits: digitsOf(value) }]
}

function textsOf(value: Exclude<RowValue, { kind: 'rows' }>, words: Words): string[] {
  switch (value.kind) {
    case 'text':
      return readings(value.text)
    case 'term':
      return [...words(value.term)]
    case 'number':
      return [String(value.number)]
    case 'integer':
      return value.decimal === undefined ? [] : [value.decimal]
    case 'instant':
      return timeTexts(value.instant)
    case 'time':
      return [value.text, ...(value.instant === undefined ? [] : timeTexts(value.instant))]
    case 'oid':
      return value.name === undefined ? [value.oid] : [value.name, value.oid]
    case 'name': {
      const attributes = value.rdns.flat()
      const texts = attributes.flatMap(({ text }) => (text === undefined ? [] : readings(text)))
      return [...new Set([value.text, ...texts, ...attributes.map(({ oid }) => oid)])]
    }
    case 'hex':
    case 'undecoded':
      return []
  }
}

function digitsOf(value: RowValue): Digits[] {
  switch (value.kind) {
    case 'integer':
      return [{ hex: value.hex, integer: true }]
    case 'number':
      return Number.isSafeInteger(value.number) && value.number >= 0 && value.unit === undefined
        ? [{ hex: value.number.toString(16), integer: true }]
        : []
    case 'hex':
    case 'undecoded':
      return [octets(value.hex)]
    case 'text':
      return value.hex === undefined ? [] : [octets(value.hex)]
    case 'name':
      return value.rdns.flat().flatMap(({ hex }) => (hex === undefined ? [] : [octets(hex)]))
    default:
      return []
  }
}

const octets = (hex: string): Digits => ({ hex, integer: false })

/** As written; as it is shown where that differs; and host names as they read in letters and in the DNS. */
function readings(text: string): string[] {
  const visible = visibleText(text)
  return [text, ...new Set([visible, unicodeForm(text)?.text ?? text, asciiForm(text) ?? text])].filter(
    (each, i) => i === 0 || each !== text,
  )
}

/** What a JavaScript date can hold (ECMA-262 section 21.4.1.1). */
const lastInstant = 8.64e15

/** `2026-11-25T12:00:00Z`, and the day as it is written out. UTC. */
function timeTexts(instant: number): string[] {
  if (Math.abs(instant) > lastInstant) return []
  const date = new Date(instant)
  const iso = date.toISOString().replace('.000Z', 'Z')
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
  return [iso, iso.replace('T', ' '), day]
}

const months = 'January February March April May June July August September October November December'.split(' ')
