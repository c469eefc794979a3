import { asciiOf, hexDigit } from './spelling/characters.ts'
import type { Container } from './contract.ts'
import { dumpOf, longestDump } from './spelling/hex-dump.ts'
import { Material } from './material.ts'
import { assumeSpelling } from './opening.ts'
import { octalDumpOf } from './spelling/octal-dump.ts'
import { takesBinary } from './takes-binary.ts'

/** A row of pairs of hexadecimal digits, and the octets that they stand for. */
interface HexRow {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

/** Longer than any fingerprint: SHA-512 has 64 octets. */
const shortestRow = 65
/** Characters between two octets: `", \` and a line break with its indentation. */
const longestGap = 80
const [hash, dollar] = [0x23, 0x24]
/** Octet -> 1 for what may stand between two octets: white space, punctuation of lists and literals. */
const between = new Uint8Array(256)
for (const character of ' \t\r\n\v\f:,;.-_+&"\'\\(){}[]|') between[character.charCodeAt(0)] = 1

/**
 * Hexadecimal in any of its dialects: plain, in pairs with colons, blanks or line breaks, `0x30, 0x82` of C, with the
 * casts that Java needs, `&H30, &H82` of Visual Basic, `16#30, 16#82` of IEC 61131-3, `$30, $82` of Pascal,
 * `\x30\x82` of strings, `hex:30,82` of the Windows registry, and the dumps of xxd, hexdump, od (octal, decimal and
 * characters, too), certutil and PowerShell. Behind a prefix one digit is enough, as Go prints it. Rows that begin as
 * nothing that we read are left.
 */
export const hexadecimalContainer = {
  id: 'hexadecimal',
  detect: ({ text }) => rowsOf(text.octets).next().done === false,
  open(material, opening) {
    assumeSpelling(material, opening)
    const { length } = material.text.octets
    if (length > longestDump && dumpOf(material.text.octets))
      opening.say('search-stopped', material.textPlace(longestDump, length), { octets: length })
    for (const { start, end, bytes } of rowsOf(material.text.octets)) {
      if (opening.full) return
      opening.enterAs('hexadecimal', bytes, material.textPlace(start, end))
    }
  },
} as const satisfies Container

/** The rows that hold something, or that of the whole text where it is a dump. */
function* rowsOf(octets: Uint8Array): Generator<HexRow> {
  const dump = dumpOf(octets)
  const bytes = dump && isOfUse(dump) ? dump : octalDumpOf(octets)
  if (bytes && isOfUse(bytes)) yield { start: 0, end: octets.length, bytes }
  if (bytes ?? dump) return
  for (let at = 0; at < octets.length;) {
    const row = hexDigit(octets[at]) < 0 ? undefined : rowAt(octets, at)
    const bytes = row && row.bytes.length >= shortestRow ? usable(row.bytes) : undefined
    if (row && bytes) yield { ...row, bytes }
    at = row ? row.end : at + 1
  }
}

/** The octets, or each two of them the other way round: od -An -x writes 8230 for 30 82. */
function usable(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[1] !== 0x30 || bytes[0] === 0x30) return isOfUse(bytes) ? bytes : undefined
  for (let i = 0; i + 1 < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse()
  return isOfUse(bytes) ? bytes : undefined
}

const isOfUse = (bytes: Uint8Array): boolean => takesBinary(new Material(bytes, undefined, 0))

/**
 * The octets from here on; a row ends where a word of an odd number of digits, or of letters, or a long gap follows.
 */
function rowAt(octets: Uint8Array, start: number): HexRow {
  const { length, end } = walkRow(octets, start, undefined)
  const bytes = new Uint8Array(length >= shortestRow ? length : 0)
  if (bytes.length > 0) walkRow(octets, start, bytes)
  return { start, end: Math.max(end, start + 1), bytes }
}

/** Walks a row and yields how many octets it has and where it ends; writes them where it is given room. */
function walkRow(octets: Uint8Array, start: number, bytes: Uint8Array | undefined): { length: number; end: number } {
  let length = 0
  let end = start
  for (let at: number | undefined = start; at !== undefined;) {
    let wordEnd = at
    while (hexDigit(octets[wordEnd]) >= 0) wordEnd++
    const single = wordEnd - at === 1 && isPrefix(octets[at - 1])
    if ((!single && (wordEnd - at) % 2 !== 0) || isWord(octets[wordEnd]))
      return { length, end: length > 0 ? end : behindWord(octets, wordEnd) }
    for (; at < wordEnd; at += 2, length++) {
      if (bytes) bytes[length] = single ? hexDigit(octets[at]) : hexDigit(octets[at]) * 16 + hexDigit(octets[at + 1])
    }
    end = wordEnd
    at = nextPair(octets, wordEnd)
  }
  return { length, end }
}

/**
 * Where the next digits stand behind what may separate them and behind their prefix; undefined where the row ends.
 */
function nextPair(octets: Uint8Array, from: number): number | undefined {
  let at = from
  for (const limit = from + longestGap; at < limit;) {
    if (between[octets[at] ?? 0] === 1) at++
    else if (asciiOf(octets, at, at + 5) === 'byte)') at += 5
    else break
  }
  if (at === from) return undefined
  if ((octets[at] ?? 0) === 0x30 && isX(octets[at + 1])) at += 2
  else if (isX(octets[at]) && octets[at - 1] === 0x5c) at++
  else if (((octets[at] ?? 0) | 0x20) === 0x68 && octets[at - 1] === 0x26) at++
  else if (asciiOf(octets, at, at + 3) === '16#') at += 3
  else if (octets[at] === dollar) at++
  return hexDigit(octets[at]) >= 0 ? at : undefined
}

/** The last character of `0x`, `\x`, `&H`, `16#` and `$`. */
const isPrefix = (octet = 0): boolean => isX(octet) || (octet | 0x20) === 0x68 || octet === hash || octet === dollar
const isX = (octet = 0): boolean => (octet | 0x20) === 0x78
const isWord = (octet = 0): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a

/** At `0x`, behind the `0`, so that what follows is read; at any other word behind it. */
function behindWord(octets: Uint8Array, from: number): number {
  let at = from
  if (isX(octets[at])) return at + 1
  while (isWord(octets[at]) || hexDigit(octets[at]) >= 0) at++
  return at
}
