import { asciiOf } from './spelling/characters.ts'
import type { Container } from './contract.ts'
import { Material } from './material.ts'
import { assumeSpelling } from './opening.ts'
import { takesBinary } from './takes-binary.ts'

/** A row of numbers, and the octets that they stand for. */
interface DecimalRow {
  readonly start: number
  readonly end: number
  /** Where the next may begin. */
  readonly next: number
  readonly bytes: Uint8Array
}

/** Shorter ones are tables and dates: no certificate has so few octets. */
const shortestRow = 65
/** Characters between two numbers: a comma, a line break and its indentation, a cast, or the next number's index. */
const longestGap = 80
/** Octet -> 1 for what may stand between two numbers. */
const between = new Uint8Array(256)
for (const character of ' \t\r\n\v\f,;_&') between[character.charCodeAt(0)] = 1
const [quote, parenthesis, dash, plus, dot] = [0x22, 0x28, 0x2d, 0x2b, 0x2e]

/**
 * Octets as decimal numbers: arrays in source code, `@(48,130,...)` of PowerShell and one a line as it prints them,
 * `Buffer` of Node in JSON, typed arrays in JSON (`"0":48,"1":130`), and signed ones of Java and its kin (`48, -126`).
 * Rows that begin as nothing that we read are left.
 */
export const decimalContainer = {
  id: 'decimal',
  detect: ({ text }) => rowsOf(text.octets).next().done === false,
  open(material, opening) {
    assumeSpelling(material, opening)
    for (const { start, end, bytes } of rowsOf(material.text.octets)) {
      if (opening.full) return
      opening.enterAs('decimal', bytes, material.textPlace(start, end))
    }
  },
} as const satisfies Container

function* rowsOf(octets: Uint8Array): Generator<DecimalRow> {
  for (let at = 0; at < octets.length;) {
    const row = isDigit(octets[at]) ? rowAt(octets, at) : undefined
    if (row && row.bytes.length > 0 && takesBinary(new Material(row.bytes, undefined, 0))) yield row
    at = row ? row.next : at + 1
  }
}

/** The octets from here on; none where they are too few. */
function rowAt(octets: Uint8Array, start: number): DecimalRow {
  const { length, end, next } = walkRow(octets, start, undefined)
  const bytes = new Uint8Array(length >= shortestRow ? length : 0)
  if (bytes.length > 0) walkRow(octets, start, bytes)
  return { start, end, next, bytes }
}

/** Walks a row and yields how many octets it has, and where it ends; writes them where it is given room. */
function walkRow(octets: Uint8Array, start: number, bytes: Uint8Array | undefined) {
  let length = 0
  let end = start
  for (let at: number | undefined = start; at !== undefined;) {
    const negative = octets[at] === dash
    let digits = negative ? at + 1 : at
    let value = 0
    const limit = digits + 3
    while (digits < limit && isDigit(octets[digits])) value = value * 10 + (octets[digits++] ?? 0) - 0x30
    if (isPartOfMore(octets[digits]) || value > (negative ? 128 : 255))
      return { length, end, next: behindNumber(octets, digits) }
    if (bytes) bytes[length] = negative ? -value : value
    length++
    end = digits
    at = nextNumber(octets, digits, length)
  }
  return { length, end, next: end }
}

/** Where the next number stands, its sign included, behind what may separate two; undefined where the row ends. */
function nextNumber(octets: Uint8Array, from: number, index: number): number | undefined {
  let at = from
  for (const limit = from + longestGap; at < limit;) {
    if (between[octets[at] ?? 0] === 1) at++
    else if (octets[at] === parenthesis && asciiOf(octets, at, at + 6) === '(byte)') at += 6
    else if (octets[at] === quote) {
      const key = `"${index}":`
      if (asciiOf(octets, at, at + key.length) !== key) return undefined
      at += key.length
    } else break
  }
  if (at === from) return undefined
  return isDigit(octets[octets[at] === dash ? at + 1 : at]) ? at : undefined
}

const isLetter = (octet: number): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a
const isDigit = (octet = 0): boolean => octet >= 0x30 && octet <= 0x39
/**
 * Right behind the digits of an octet none of these stands: they make it a longer number, a fraction, a date or a word.
 */
const isPartOfMore = (octet = 0): boolean =>
  isDigit(octet) || octet === dot || octet === dash || octet === plus || isLetter(octet)

/** Behind a number that ended a row, so that none of its digits begins another. */
function behindNumber(octets: Uint8Array, from: number): number {
  let at = from
  while (isDigit(octets[at]) || octets[at] === dot) at++
  return at
}
