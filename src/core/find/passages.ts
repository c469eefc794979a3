import type { ByteRange } from '../lib/byte-range.ts'
import { asciiForm, unicodeForm } from '../lib/idn.ts'
import { visibleText } from '../lib/visible-text.ts'
import type { Term } from '../certificate/term.ts'
import type { Row, RowValue } from '../certificate/row/row.ts'
import type { ObjectDetail } from '../report/detail.ts'
import type { NamedExtension } from '../certificate/extension/naming.ts'
import type { FoundField } from './hit.ts'

/** A value in every form in which a person may look for it. */
export interface PassageText {
  /** The first is the value as it is shown. */
  readonly texts: readonly string[]
  /** A term of ours whose words are the value, or the name of the extension. */
  readonly term?: Term
  readonly digits: readonly Digits[]
}

/** One field of an object. */
export interface Passage extends PassageText {
  readonly field: FoundField
  readonly range?: ByteRange
}

/** Octets in lowercase hexadecimal. Leading zeros of an integer have no meaning. */
export interface Digits {
  readonly hex: string
  readonly integer: boolean
}

/** Yields everything that an object shows, field by field in order. An unchanged object yields unchanged passages. */
export function passagesOf(detail: ObjectDetail): Passage[] {
  const { fingerprints, moreFingerprints, fields, extensions } = detail
  const passages: Passage[] = [
    ...fields.flatMap((row) => rowPassages(row)),
    ...(['sha1', 'sha256'] as const).flatMap((term): Passage[] =>
      fingerprints[term] ? [{ field: { kind: 'row', term }, texts: [], digits: [octets(fingerprints[term])] }] : [],
    ),
    ...moreFingerprints.flatMap((row) => rowPassages(row)),
  ]
  for (const { oid, term, name, range, rows } of extensions) {
    const extension: NamedExtension = { oid, ...(term && { term }), ...(name !== undefined && { name }) }
    const texts = name === undefined ? [oid] : [name, oid]
    passages.push({ field: { kind: 'extension', extension }, range, texts, digits: [], ...(term && { term }) })
    for (const row of rows) for (const each of rowPassages(row, { range, extension })) passages.push(each)
  }
  return passages
}

/** The context of a row. */
interface Within {
  readonly range?: ByteRange
  readonly extension?: NamedExtension
}

/** A row without a range of its own has the range of its context. */
function rowPassages({ term, value, range: own }: Row, within: Within = {}): Passage[] {
  const { extension } = within
  const range = own ?? within.range
  if (value.kind === 'rows') {
    const inner = { ...(range && { range }), ...(extension && { extension }) }
    return value.rows.flatMap((row) => rowPassages(row, inner))
  }
  const field: FoundField = { kind: 'row', term, ...(extension && { extension }) }
  const words = value.kind === 'term' && { term: value.term }
  return [{ field, ...(range && { range }), texts: textsOf(value), digits: digitsOf(value), ...words }]
}

function textsOf(value: Exclude<RowValue, { kind: 'rows' }>): string[] {
  switch (value.kind) {
    case 'text':
      return readings(value.text)
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
    case 'term':
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

/**
 * Yields the text as encoded, the text as shown if that differs, and host names in letters and in the form of the DNS.
 */
function readings(text: string): string[] {
  const visible = visibleText(text)
  return [text, ...new Set([visible, unicodeForm(text)?.text ?? text, asciiForm(text) ?? text])].filter(
    (each, i) => i === 0 || each !== text,
  )
}

/** The last instant of a JavaScript date (ECMA-262 section 21.4.1.1). */
const lastInstant = 8.64e15

/** Yields `2026-11-25T12:00:00Z`, and the day written out. UTC. */
function timeTexts(instant: number): string[] {
  if (Math.abs(instant) > lastInstant) return []
  const date = new Date(instant)
  const iso = date.toISOString().replace('.000Z', 'Z')
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
  return [iso, iso.replace('T', ' '), day]
}

const months = 'January February March April May June July August September October November December'.split(' ')
