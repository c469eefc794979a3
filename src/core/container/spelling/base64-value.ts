import { decodeBase64 } from '../../lib/base64.ts'
import { asciiOf, isBase64Character } from './characters.ts'

/** A value of Base64 amid other text, from its first character to behind its last one. */
export interface Base64Value {
  /**
   * `encoding`: a SEQUENCE, whose length says where the value ends; `file`: what begins as a file does that we open.
   */
  readonly kind: 'encoding' | 'file'
  readonly start: number
  readonly end: number
  /** Nothing but its Base64. The caller's to overwrite. */
  readonly characters: Uint8Array
  /** False where an encoding ended before its length said so. */
  readonly complete: boolean
}

/**
 * How Base64 begins of PEM (with a mark of UTF-8 or not), of what openssl pkcs12 prints, of gzip, zip, JKS, JCEKS and
 * those of Bouncy Castle.
 */
const files = [
  'LS0tLS1CRUdJTi',
  '77u/LS0tLS1CRUdJTi',
  'QmFnIEF0dHJpYnV0ZX',
  'H4sIA',
  'UEsDBA',
  'UEsDBB',
  'UEsDBC',
  '/u3+7QAAAA',
  'zs7OzgAAAA',
  'AAAAAQAAAB',
  'AAAAAgAAAB',
]
/**
 * Characters that say how long an encoding is: identifier, five octets of length, and the first element's identifier.
 */
const headLength = 12
/** Characters between two string literals that are one value: `" +`, `" & _`, `",`, line breaks and indentation. */
const longestJoint = 200
/** A line of Base64 that was wrapped is at least this long; a shorter one is the last. */
const shortestWrappedLine = 40
type Part = readonly [start: number, end: number]
const quotes = '"\'`'
const marks = new Set(Array.from('>|#*', (mark) => mark.charCodeAt(0)))

/** The next value at or behind `from`; undefined where there is none. The character before it is none of Base64. */
export function nextBase64Value(text: Uint8Array, from: number, to: number): Base64Value | undefined {
  for (let at = from; at < to; at = behindRun(text, at, to) + 1) {
    if (!isBase64Character(text[at])) continue
    const head = asciiOf(text, at, Math.min(to, at + headLength * 2))
    if (head.startsWith('M') && head.length > headLength) {
      const needed = charactersNeeded(head)
      if (needed !== undefined)
        return needed === Infinity ? fileAt(text, at, to, 'encoding') : encodingAt(text, at, to, needed)
    }
    if (files.some((beginning) => head.startsWith(beginning))) return fileAt(text, at, to, 'file')
  }
  return undefined
}

/**
 * Characters of an encoding that begins with these; Infinity for an indefinite length; undefined where it is none of
 * ours. @see X.690 section 8.1.3
 */
function charactersNeeded(head: string): number | undefined {
  const decoded = decodeBase64(Uint8Array.from(head.slice(0, headLength), (character) => character.charCodeAt(0)))
  if (!decoded.ok) return undefined
  const [identifier, initial = 0, ...rest] = decoded.value
  if (identifier !== 0x30 || initial < 0x80 || initial > 0x84) return undefined
  const first = rest[initial & 0x7f]
  if (first !== 0x30 && first !== 0x02 && first !== 0x06) return undefined
  if (initial === 0x80) return Infinity
  const length = rest.slice(0, initial & 0x7f).reduce((sum, octet) => sum * 256 + octet, 0)
  return Math.ceil(((2 + (initial & 0x7f) + length) * 4) / 3)
}

/**
 * As many characters as the length asks for, across line breaks, marks of quoted mail and the joints of string
 * literals.
 */
function encodingAt(text: Uint8Array, start: number, to: number, needed: number): Base64Value {
  const parts: Part[] = []
  let length = 0
  let at = start
  const quote = quotes.includes(asciiOf(text, start - 1, start)) ? text[start - 1] : undefined
  for (let next: number | undefined = start; next !== undefined;) {
    at = behindRun(text, next, to)
    parts.push([next, at])
    length += at - next
    next = length < needed ? behindJoint(text, at, to, quote) : undefined
  }
  return {
    kind: 'encoding',
    start,
    end: behindPadding(text, at, to),
    characters: joined(text, parts, length),
    complete: length >= needed,
  }
}

/** Lines of Base64 and nothing else, as long as they are long. */
function fileAt(text: Uint8Array, start: number, to: number, kind: Base64Value['kind']): Base64Value {
  const parts: Part[] = []
  let length = 0
  for (let at = start; ;) {
    const end = behindRun(text, at, to)
    parts.push([at, end])
    length += end - at
    if (end - at < shortestWrappedLine) break
    const next = behindBlanks(text, end, to)
    if (next === end || !isBase64Character(text[next])) break
    const nextEnd = behindRun(text, next, to)
    const behind = text[nextEnd]
    if (nextEnd < to && behind !== 0x3d && !isWhite(behind) && behind !== 0x3c && behind !== 0x22) break
    at = next
  }
  const end = behindPadding(text, parts.at(-1)?.[1] ?? start, to)
  return { kind, start, end, characters: joined(text, parts, length), complete: true }
}

function joined(text: Uint8Array, parts: readonly Part[], length: number): Uint8Array {
  const characters = new Uint8Array(length)
  let filled = 0
  for (const [from, to] of parts) {
    characters.set(text.subarray(from, to), filled)
    filled += to - from
  }
  return characters
}

function behindPadding(text: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && text[at] === 0x3d) at++
  return at
}

/**
 * Where the value goes on behind white space, marks, or the end of one string literal and the beginning of the next;
 * undefined where it does not.
 */
function behindJoint(text: Uint8Array, from: number, to: number, quote: number | undefined): number | undefined {
  let at = from
  let closed = false
  for (const limit = Math.min(to, from + longestJoint); at < limit; at++) {
    const octet = text[at]
    if (quote !== undefined && octet === quote) {
      if (closed && isBase64Character(text[at + 1])) return at + 1
      closed = true
    } else if (isWhite(octet)) continue
    else if (closed ? !'+.&,_\\();'.includes(asciiOf(text, at, at + 1)) : !marks.has(octet ?? 0)) break
  }
  return at > from && !closed && at < to && isBase64Character(text[at]) ? at : undefined
}

function behindRun(text: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && isBase64Character(text[at])) at++
  return at
}

function behindBlanks(text: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && isWhite(text[at])) at++
  return at
}

const isWhite = (octet: number | undefined): boolean =>
  octet === 0x20 || (octet !== undefined && octet >= 0x09 && octet <= 0x0d)
