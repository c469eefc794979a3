import { excerptOf } from './excerpt.ts'
import { fold, unfoldedRange } from './fold.ts'
import type { Excerpt } from './hit.ts'
import type { Digits, PassageText } from './passages.ts'
import type { Query } from './query.ts'

/**
 * The passages of an object as two strings, one line a passage, which are searched much faster than the object is decoded. No mark that is used here can
 * stand in a folded text.
 */
export interface ObjectIndex {
  readonly texts: string
  readonly digits: string
}

const line = '\n'
const form = '\u0001'
const octets = '\u0002'
const integer = '\u0003'
const end = '\u0004'

export const indexPassages = (passages: readonly PassageText[]): ObjectIndex => ({
  texts: passages.map(({ texts }) => texts.map(fold).join(form)).join(line),
  digits: passages.map(({ digits }) => digits.map(digitLine).join('')).join(line),
})

const digitLine = (digits: Digits): string =>
  `${digits.integer ? integer + withoutZeros(digits.hex) : octets + digits.hex}${end}`

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '')

/** Digits from which on a value is found by its beginning, and by any part of it: fewer stand in one of every few hundred, or of every few million. */
const digitsOfBeginning = 4
const digitsOfPart = 8

/** What stands in `digits` of an index where a query does: the whole of a number, the beginning of any value, or any part. */
function digitNeedles({ digits, decimal }: Query): string[] {
  const needles = decimal === undefined ? [] : [integer + decimal + end]
  if (digits === undefined) return needles
  const significant = withoutZeros(digits)
  needles.push(integer + significant + end)
  if (significant.length >= digitsOfBeginning) needles.push(integer + significant)
  if (digits.length >= digitsOfBeginning) needles.push(octets + digits)
  if (digits.length >= digitsOfPart) needles.push(digits)
  return needles
}

/** Yields what tells the numbers of an object's passages that have what was asked for, ascending. */
export function matcherOf(query: Query): (index: ObjectIndex) => number[] {
  const needles = digitNeedles(query)
  return ({ texts, digits }) => {
    const found = new Set<number>()
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

/** The part of a passage that has what was asked for. It is one that a matcher has told. */
export function passageExcerpt({ texts, digits }: PassageText, query: Query): Excerpt {
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
      const zeros = each.integer ? each.hex.length - withoutZeros(each.hex).length : 0
      const start = zeros + Math.max(0, at - 1)
      return excerptOf(each.hex, start, start + wanted)
    }
  }
  return excerptOf(texts[0] ?? '', 0, 0)
}
