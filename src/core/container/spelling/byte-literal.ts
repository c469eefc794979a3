import type { Budget } from '../../lib/budget.ts'
import { hexDigit } from './characters.ts'

/** A string of octets in source code: where it stands in the text, and what it stands for. */
export interface ByteLiteral {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

const [backslash, zero, sequence] = [0x5c, 0x30, 0x30]
/** With it the characters from 80 to BF begin in UTF-8. */
const latin1Lead = 0xc2
const quotes = new Set(Array.from('"\'`', (mark) => mark.charCodeAt(0)))
/**
 * Between two pieces of one literal: white space, what joins them, and the letters before the next (`b`, `r`, `L`,
 * `u8`).
 */
const joints = new Set(Array.from(' \t\r\n+.&,\\()_brRBLuU8', (mark) => mark.charCodeAt(0)))
/** Characters between two pieces: a line break and its indentation. */
const longestJoint = 200
/** Letters behind a backslash and the octets that they stand for, in any of these languages. */
const letters: ReadonlyMap<number, number> = new Map(
  Object.entries({
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    e: 27,
    '"': 34,
    "'": 39,
    '?': 63,
    '`': 96,
    '/': 47,
  }).map(([letter, octet]) => [letter.charCodeAt(0), octet]),
)

/**
 * How a backslash is written and read: how many in a row make one, for JSON and logs double them; and whether `\\01` is
 * one octet, as in C, or two, as in Rust.
 */
interface Dialect {
  readonly run: number
  readonly octal: boolean
}

/**
 * The next literal that begins as a SEQUENCE of 128 octets or more, is as long as that says, and whose octets are
 * `wanted`. Spends the characters that are looked at.
 */
export function nextByteLiteral(
  text: Uint8Array,
  from: number,
  budget: Budget,
  wanted: (octets: Uint8Array) => boolean,
): ByteLiteral | undefined {
  for (let at = from; at < text.length; at++) {
    const octet = text[at]
    if (octet !== backslash && octet !== latin1Lead) continue
    const run = octet === backslash ? runAt(text, at) : 0
    const start = startAt(text, at, run)
    if (start !== undefined && start >= from) {
      for (const octal of [true, false]) {
        const { bytes, length, end } = literalAt(text, start, { run: run || 1, octal })
        if (!budget.spend(length)) return undefined
        if (bytes && wanted(bytes)) return { start, end, bytes }
      }
    }
    at += Math.max(0, run - 1)
  }
  return undefined
}

/** Where a SEQUENCE begins whose long length, or which itself, is the character at `at`. */
function startAt(text: Uint8Array, at: number, run: number): number | undefined {
  const dialect = { run: run || 1, octal: true }
  const first = nextCharacter(text, at, dialect, undefined)
  if (first && isLongLength(first.octet) && text[at - 1] === zero) return at - 1
  if (first?.octet !== sequence) return undefined
  const second = nextCharacter(text, first.end, dialect, undefined)
  return second && isLongLength(second.octet) ? at : undefined
}

const isLongLength = (octet: number | undefined): boolean => octet !== undefined && octet >= 0x81 && octet <= 0x84

function literalAt(
  text: Uint8Array,
  start: number,
  dialect: Dialect,
): { bytes?: Uint8Array<ArrayBuffer>; length: number; end: number } {
  const quote = quotes.has(text[start - 1] ?? 0) ? text[start - 1] : undefined
  let at = start
  const next = (): number | undefined => {
    for (;;) {
      while (text[at] === 0x0a || text[at] === 0x0d) at++
      const character = nextCharacter(text, at, dialect, quote)
      if (!character) return undefined
      at = character.end
      if (character.octet !== undefined) return character.octet
    }
  }
  const head: number[] = []
  for (let wanted = 2; head.length < wanted;) {
    const octet = next()
    if (octet === undefined) return { length: at - start + 16, end: at }
    head.push(octet)
    if (head.length === 2) wanted = 2 + (octet & 0x7f)
  }
  const total = head.length + head.slice(2).reduce((sum, octet) => sum * 256 + octet, 0)
  if (total > text.length - start) return { length: 16, end: at }
  const bytes = new Uint8Array(total)
  bytes.set(head)
  for (let i = head.length; i < total; i++) {
    const octet = next()
    if (octet === undefined) {
      bytes.fill(0) // it may be a key
      return { length: at - start + 16, end: at }
    }
    bytes[i] = octet
  }
  return { bytes, length: at - start + 16, end: at }
}

interface Character {
  /** Undefined where nothing stands for an octet, as between two pieces. */
  readonly octet: number | undefined
  readonly end: number
}

function nextCharacter(
  text: Uint8Array,
  at: number,
  dialect: Dialect,
  quote: number | undefined,
): Character | undefined {
  const octet = text[at]
  if (octet === undefined) return undefined
  if (octet === backslash) return escapeAt(text, at, dialect)
  if (octet === quote) return behindJoint(text, at, quote)
  if (octet < 0x80) return { octet, end: at + 1 }
  // In JavaScript and Java the characters of Latin-1 may stand as they are, in a file of UTF-8.
  const following = text[at + 1] ?? 0
  return (octet === 0xc2 || octet === 0xc3) && following >>> 6 === 2
    ? { octet: ((octet & 3) << 6) | (following & 0x3f), end: at + 2 }
    : undefined
}

/** Behind the end of one piece and the beginning of the next; undefined where no piece follows. */
function behindJoint(text: Uint8Array, from: number, quote: number): Character | undefined {
  for (let at = from + 1; at < from + longestJoint; at++) {
    if (text[at] === quote) return { octet: undefined, end: at + 1 }
    if (!joints.has(text[at] ?? 0)) return undefined
  }
  return undefined
}

/** The octet that an escape means. */
function escapeAt(text: Uint8Array, at: number, { run, octal }: Dialect): Character | undefined {
  const present = runAt(text, at)
  if (present >= 2 * run) return { octet: backslash, end: at + 2 * run }
  const letterAt = at + present
  const letter = text[letterAt] ?? 0
  // of the text around it
  if (present < run) return present === 1 && quotes.has(letter) ? { octet: letter, end: letterAt + 1 } : undefined
  if (present !== run) return undefined
  switch (letter) {
    case 0x78: // x
      return digits(text, letterAt + 1, 1, 2, 16)
    case 0x75: // u
      if (text[letterAt + 1] !== 0x7b) return digits(text, letterAt + 1, 4, 4, 16)
      return behindBrace(text, digits(text, letterAt + 2, 1, 6, 16))
    case 0x55: // U
      return digits(text, letterAt + 1, 8, 8, 16)
    case 0x0a:
      return { octet: undefined, end: letterAt + 1 }
    case 0x0d:
      return { octet: undefined, end: text[letterAt + 1] === 0x0a ? letterAt + 2 : letterAt + 1 }
    default: {
      if (letter >= 0x30 && letter <= 0x37) return digits(text, letterAt, 1, octal ? 3 : 1, 8)
      const octet = letters.get(letter)
      return octet === undefined ? undefined : { octet, end: letterAt + 1 }
    }
  }
}

/** A number of so many digits at least and at most; undefined where it is no octet. */
function digits(text: Uint8Array, at: number, least: number, most: number, base: number): Character | undefined {
  let octet = 0
  let end = at
  for (; end < at + most; end++) {
    const digit = hexDigit(text[end])
    if (digit < 0 || digit >= base) break
    octet = octet * base + digit
  }
  return end - at < least || octet > 0xff ? undefined : { octet, end }
}

const behindBrace = (text: Uint8Array, character: Character | undefined): Character | undefined =>
  character && text[character.end] === 0x7d ? { ...character, end: character.end + 1 } : undefined

function runAt(text: Uint8Array, at: number): number {
  let end = at
  while (text[end] === backslash) end++
  return end - at
}
