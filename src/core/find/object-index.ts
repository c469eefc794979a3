import { excerptOf, type Excerpt } from '../lib/excerpt.ts'
import { fold, unfoldedRange } from '../lib/fold.ts'
import type { Term } from '../certificate/term.ts'
import type { Digits, PassageText } from './passages.ts'
import type { Query } from './query.ts'

/**
 * The passages of an object as two strings, one line for each passage, and the terms among them. To search a string is
 * much faster than to decode the object. No mark that is used here can be part of a folded text.
 */
export interface ObjectIndex {
  readonly texts: string
  readonly digits: string
  /** One for each passage. */
  readonly terms: readonly (Term | undefined)[]
}

const line = '\n'
const form = '\u0001'
const octets = '\u0002'
const integer = '\u0003'
const end = '\u0004'

export const indexPassages = (passages: readonly PassageText[]): ObjectIndex => ({
  texts: passages.map(({ texts }) => texts.map(fold).join(form)).join(line),
  digits: passages.map(({ digits }) => digits.map(digitLine).join('')).join(line),
  terms: passages.map(({ term }) => term),
})

const digitLine = (digits: Digits): string =>
  `${digits.integer ? integer + withoutZeros(digits.hex) : octets + digits.hex}${end}`

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '')

const zerosBefore = (digits: string): number => digits.length - withoutZeros(digits).length

const decimalNeedle = ({ decimal }: Query): string | undefined =>
  decimal === undefined ? undefined : integer + decimal + end

/**
 * The number of digits from which on a value is found by its beginning, and the number from which on it is found by any
 * part. Fewer digits would occur by chance in one of every few hundred values, or of every few million.
 */
const digitsOfBeginning = 4
const digitsOfPart = 8

/**
 * Yields the strings to look for in the `digits` of an index: the whole of a number, the beginning of any value, or any
 * part.
 */
function digitNeedles(query: Query): string[] {
  const { digits } = query
  const needles = [decimalNeedle(query) ?? []].flat()
  if (digits === undefined) return needles
  const significant = withoutZeros(digits)
  needles.push(integer + significant + end)
  if (significant.length >= digitsOfBeginning) needles.push(integer + significant)
  if (digits.length >= digitsOfBeginning) needles.push(octets + digits)
  if (digits.length >= digitsOfPart) needles.push(digits)
  return needles
}

/** Yields a function that lists the numbers of the matching passages of an object, ascending. */
export function matcherOf(query: Query): (index: ObjectIndex) => number[] {
  const needles = digitNeedles(query)
  return ({ texts, digits, terms }) => {
    const found = new Set<number>()
    if (query.terms.size > 0) terms.forEach((term, number) => term && query.terms.has(term) && found.add(number))
    for (const needle of query.texts) addLines(texts, needle, found)
    for (const needle of needles) addLines(digits, needle, found)
    return [...found].sort((a, b) => a - b)
  }
}

function addLines(lines: string, needle: string, found: Set<number>): void {
  let [number, lineEnd] = [-1, -1]
  for (let at = lines.indexOf(needle); at >= 0; at = lineEnd < 0 ? -1 : lines.indexOf(needle, lineEnd)) {
    do {
      number++
      lineEnd = lines.indexOf(line, lineEnd + 1)
    } while (lineEnd >= 0 && lineEnd < at)
    found.add(number)
  }
}

/** Yields the words around the match in a passage that a matcher has found. */
export function readingIn({ texts, digits, term }: PassageText, query: Query): { excerpt: Excerpt } | { term: Term } {
  return term && query.terms.has(term) ? { term } : { excerpt: excerptIn(texts, digits, query) }
}

function excerptIn(texts: readonly string[], digits: readonly Digits[], query: Query): Excerpt {
  for (const needle of query.texts) {
    for (const text of texts) {
      const at = fold(text).indexOf(needle)
      if (at < 0) continue
      const { start, end: until } = unfoldedRange(text, at, at + needle.length)
      return excerptOf(text, start, until)
    }
  }
  for (const needle of digitNeedles(query)) {
    for (const each of digits) {
      const at = digitLine(each).indexOf(needle)
      if (at < 0) continue
      const wanted = [...needle].filter((each) => each > end).length
      const zeros = each.integer ? zerosBefore(each.hex) : 0
      // The zeros in front are marked as far as they were typed.
      const typed = at === 0 && needle !== decimalNeedle(query) ? Math.min(zeros, zerosBefore(query.digits ?? '')) : 0
      const start = zeros + Math.max(0, at - 1) - typed
      return excerptOf(each.hex, start, start + wanted + typed)
    }
  }
  return excerptOf(texts[0] ?? '', 0, 0)
}
