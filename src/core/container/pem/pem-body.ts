import type { Base64Fault } from '../../lib/base64.ts'
import { latin1 } from '../../lib/characters.ts'
import type { Result } from '../../lib/result.ts'
import { decodeOneAlphabet } from '../spelling/alphabet.ts'

const lineFeed = 0x0a
const carriageReturn = 0x0d
const colon = 0x3a

/** Marks and blanks before BEGIN that are looked at. */
const longestPrefix = 64

/** The text before BEGIN on its line. It may repeat before every line of the body. */
export interface Dress {
  /** Marks such as `>`, `#`, ` *` or `//`, blanks left out; empty for none. */
  readonly marks: readonly number[]
  /**
   * The quotation mark right before BEGIN: then the lines of the body may be string literals, and only what they quote
   * counts.
   */
  readonly quote: number | undefined
  readonly indented: boolean
}

/** Letters and digits are never marks, so that a line of Base64 loses nothing but a mark that BEGIN has, too. */
const possibleMarks = octetSet('>|#*;:/+%!-')
const quotes = octetSet('"\'`')

const plain: Dress = { marks: [], quote: undefined, indented: false }

export function dressOf(text: Uint8Array, begin: number): Dress {
  const marks: number[] = []
  let start = begin
  for (; start > 0 && !isBreak(text[start - 1]); start--) {
    const octet = text[start - 1] ?? 0
    if (isBlank(octet)) continue
    if (marks.length === 0 && quotes.has(octet)) return { ...plain, quote: octet }
    if (!possibleMarks.has(octet) || begin - start >= longestPrefix) return plain
    marks.unshift(octet)
  }
  return marks.length > 0 ? { ...plain, marks } : start < begin ? { ...plain, indented: true } : plain
}

/** The octets of a body's Base64. The offset of a fault is one in `text`, whatever was taken off the lines. */
export function decodeBody(
  text: Uint8Array,
  start: number,
  end: number,
  dress: Dress,
): { result: Result<Uint8Array<ArrayBuffer>, Base64Fault>; undressed: boolean } {
  const asItIs = () => ({ result: decodeOneAlphabet(text, start, end), undressed: false })
  if (dress.marks.length === 0 && dress.quote === undefined) return asItIs()
  if (dress.marks.length === 0) {
    const plain = asItIs()
    if (plain.result.ok) return plain
  }
  const bare = undress(text, start, end, dress)
  if (bare.length === end - start) return asItIs()
  const result = decodeOneAlphabet(bare.octets, 0, bare.length)
  bare.octets.fill(0) // it may be a key
  if (result.ok) return { result, undressed: true }
  const offset = undress(text, start, end, dress, result.error.offset).offset
  return { result: { ok: false, error: { kind: result.error.kind, offset } }, undressed: true }
}

/**
 * The body without marks, or only what its lines quote. Stops at the character that would be number `count` and says
 * where it stands.
 */
function undress(text: Uint8Array, start: number, end: number, dress: Dress, count = Infinity) {
  const octets = new Uint8Array(end - start)
  let length = 0
  let quoting = true
  let offset = start
  while (offset < end) {
    if (dress.marks.length > 0 && isBreak(text[offset - 1])) offset = behindMarks(text, offset, end, dress.marks)
    const octet = text[offset] ?? 0
    if (octet === dress.quote) quoting = !quoting
    else if (quoting && offset < end) {
      if (length === count) break
      octets[length++] = octet
    }
    offset++
  }
  return { octets, length, offset: Math.min(offset, end) }
}

function behindMarks(text: Uint8Array, lineStart: number, end: number, marks: readonly number[]): number {
  let offset = lineStart
  for (const mark of marks) {
    while (offset < end && isBlank(text[offset])) offset++
    if (text[offset] !== mark) return lineStart
    offset++
  }
  return Math.min(offset, end)
}

/**
 * Header fields before a body, as privacy-enhanced mail had them and encrypted keys of OpenSSL have them still. They
 * end with an empty line, or with the first line that is neither a field nor the continuation of one.
 * @see RFC 1421 section 4.4
 */
export function skipHeaders(text: Uint8Array, start: number, end: number): { bodyStart: number; encrypted: boolean } {
  let offset = start
  while (offset < end && (isBlank(text[offset]) || isBreak(text[offset]))) offset++
  let encrypted = false
  let bodyStart = start
  for (let first = true; offset < end; first = false) {
    let lineEnd = offset
    let field = !first && isBlank(text[offset])
    while (lineEnd < end && !isBreak(text[lineEnd])) if (text[lineEnd++] === colon) field = true
    if (!field || lineEnd === offset) break
    encrypted ||= latin1(text.subarray(offset, Math.min(lineEnd, offset + 80))).includes('ENCRYPTED')
    offset = text[lineEnd] === carriageReturn && text[lineEnd + 1] === lineFeed ? lineEnd + 2 : lineEnd + 1
    bodyStart = Math.min(offset, end)
  }
  return { bodyStart, encrypted }
}

/**
 * Where the Base64 begins that ends at `end`, for a block without BEGIN: line by line backwards, not before `floor`.
 * The last line may be short; those above it have at least 40 characters, which keeps words out.
 */
export function startOfBase64Before(text: Uint8Array, end: number, floor: number): number {
  let start = end
  while (start > floor && (isBlank(text[start - 1]) || isBreak(text[start - 1]))) start--
  for (let lineEnd = start, first = true; lineEnd > floor; first = false) {
    let lineStart = lineEnd
    while (lineStart > floor && isBase64(text[lineStart - 1])) lineStart--
    const whole = lineStart === floor || isBreak(text[lineStart - 1])
    if (!whole || lineStart === lineEnd || (!first && lineEnd - lineStart < 40)) break
    start = lineStart
    lineEnd = lineStart
    while (lineEnd > floor && isBreak(text[lineEnd - 1])) lineEnd--
  }
  return start
}

export const isBreak = (octet: number | undefined): boolean => octet === lineFeed || octet === carriageReturn
export const isBlank = (octet: number | undefined): boolean => octet === 0x20 || octet === 0x09

const base64Octets = octetSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=')
const isBase64 = (octet: number | undefined): boolean => octet !== undefined && base64Octets.has(octet)

function octetSet(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}
