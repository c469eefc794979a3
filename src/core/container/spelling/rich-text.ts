import { asciiOf, hexCharacter } from './characters.ts'
import { rewrite, type Replacement, type Rewritten } from './rewriting.ts'

const [backslash, opening, closing, lineFeed, carriageReturn, blank, dash] = [0x5c, 0x7b, 0x7d, 0x0a, 0x0d, 0x20, 0x2d]
/** `{\rtf` */
const beginning = [0x7b, 0x5c, 0x72, 0x74, 0x66]
/** Letters and digits of a control word: the longest in use has 20. */
const longestWord = 40

/** Words and symbols that stand for characters of armor, or for white space. All others are about looks. */
const words: Readonly<Record<string, readonly number[]>> = {
  cell: [lineFeed],
  emdash: [dash, dash],
  endash: [dash],
  line: [lineFeed],
  par: [lineFeed],
  pard: [lineFeed],
  row: [lineFeed],
  tab: [0x09],
}

/** True for a document in the Rich Text Format, as WordPad and mail programs write it. */
export const isRichText = (octets: Uint8Array): boolean => beginning.every((octet, i) => octets[i] === octet)

/**
 * Takes out control words and the braces of groups, and puts line breaks where paragraphs end. What is in groups for
 * fonts and styles stays, as text before the first paragraph. Line breaks of the file itself mean nothing.
 * @see Rich Text Format Specification 1.9.1, Conventions of an RTF Reader
 */
export const unformat = (octets: Uint8Array): Rewritten =>
  rewrite(octets, [backslash, opening, closing, lineFeed, carriageReturn], resolve)

function resolve(octets: Uint8Array, at: number): Replacement {
  if (octets[at] !== backslash) return [[], at + 1]
  const symbol = octets[at + 1] ?? 0
  if (isLetter(symbol)) return resolveWord(octets, at + 1)
  switch (symbol) {
    case 0x27: // an octet in hexadecimal
      return [[hexCharacter(octets, at + 2) ?? 0x80], at + 4]
    case 0x5f: // a hyphen at which no line ends
      return [[dash], at + 2]
    case 0x7e: // a blank at which no line ends
      return [[blank], at + 2]
    case lineFeed:
    case carriageReturn:
      return [[lineFeed], at + 2]
    case backslash:
    case opening:
    case closing:
      return [[symbol], at + 2]
    default: // a hyphen that may be, the star before groups that may be skipped
      return [[], at + 2]
  }
}

/**
 * A word of letters, perhaps a number, and one blank that belongs to it. `\u8211?` is a character and what to show
 * where it is not known.
 */
function resolveWord(octets: Uint8Array, start: number): Replacement {
  let at = start
  while (at - start < longestWord && isLetter(octets[at])) at++
  const word = asciiOf(octets, start, at)
  const numberAt = at
  if (octets[at] === dash) at++
  while (at - start < longestWord && isDigit(octets[at])) at++
  const number = Number.parseInt(asciiOf(octets, numberAt, at), 10)
  if (octets[at] === blank) at++
  if (word !== 'u') return [words[word] ?? [], at]
  const behind = octets[at] === backslash && octets[at + 1] === 0x27 ? at + 4 : at + 1
  return [[dashes.has(number) ? dash : number === 0xa0 ? blank : number < 0x80 ? number : 0x80], behind]
}

/** U+2010 to U+2015, and the minus sign. */
const dashes = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212])

const isLetter = (octet = 0): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a
const isDigit = (octet = 0): boolean => octet >= 0x30 && octet <= 0x39
