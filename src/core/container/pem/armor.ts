import { promiseOf } from './labels.ts'
import { maximumArmorLine } from '../limits.ts'

const dash = 0x2d
const space = 0x20
const tab = 0x09
const begin = [0x62, 0x65, 0x67, 0x69, 0x6e]
const end = [0x65, 0x6e, 0x64]

/** A BEGIN or END line, or as much of one as is there. Offsets into the text. */
export interface ArmorLine {
  readonly kind: 'begin' | 'end'
  readonly label: string
  readonly start: number
  readonly end: number
  /** True where the dashes of the next armor line follow at once. */
  readonly glued: boolean
  /** As RFC 7468 spells it. Others are told apart from prose by a label that we know. */
  readonly exact: boolean
}

/**
 * The next armor line at or behind `from`, wherever on its line it stands; undefined where there is none. @see RFC 7468
 * section 3
 */
export function nextArmorLine(text: Uint8Array, from: number): ArmorLine | undefined {
  for (let start = text.indexOf(dash, from); start !== -1;) {
    const dashes = skip(text, start, dash)
    const line = readArmorLine(text, start, dashes)
    if (line) return line
    start = text.indexOf(dash, dashes)
  }
  return undefined
}

/** `dashes` is the end of the dashes that begin at `start`. */
function readArmorLine(text: Uint8Array, start: number, dashes: number): ArmorLine | undefined {
  const wordAt = skipBlanks(text, dashes)
  const kind = isWord(text, wordAt, begin) ? 'begin' : isWord(text, wordAt, end) ? 'end' : undefined
  if (!kind) return undefined

  const labelAt = wordAt + (kind === 'begin' ? 5 : 3)
  const limit = Math.min(text.length, dashes + maximumArmorLine)
  const labelEnd = endOfLabel(text, labelAt, limit)
  const written = ascii(text, dashes, labelEnd)
  const label = written.slice(labelAt - dashes).trim()
  const closing = skip(text, labelEnd, dash) - labelEnd
  // Where a file's last line has no break, the next file's first line follows at once: five dashes are ours, five the
  // next line's.
  const glued = closing >= 10
  const lineEnd = labelEnd + (glued ? 5 : closing)
  const cutOff = kind === 'end' && lineEnd === text.length
  if (labelEnd === limit && limit < text.length) return undefined

  const spelled = written === `${kind.toUpperCase()} ${label}` && label !== ''
  if (spelled && dashes - start === 5 && (closing === 5 || glued))
    return { kind, label, start, end: lineEnd, glued, exact: true }
  if (dashes - start < 2 || !(cutOff || promiseOf(label) !== undefined)) return undefined
  return { kind, label: label.replace(/\s+/g, ' ').toUpperCase(), start, end: lineEnd, glued, exact: false }
}

/**
 * A label ends before two dashes (one may stand inside, RFC 7468 section 3), at the end of the line or at the limit.
 */
function endOfLabel(text: Uint8Array, start: number, limit: number): number {
  for (let i = start; i < limit; i++) {
    const octet = text[i] ?? 0
    if (octet < 0x20 || octet > 0x7e || (octet === dash && text[i + 1] === dash)) return i
  }
  return limit
}

/** True where the word, given in small letters, stands here in either case. */
function isWord(text: Uint8Array, at: number, word: readonly number[]): boolean {
  return word.every((letter, i) => ((text[at + i] ?? 0) | 0x20) === letter)
}

function skip(text: Uint8Array, from: number, octet: number): number {
  while (text[from] === octet) from++
  return from
}

function skipBlanks(text: Uint8Array, from: number): number {
  while (text[from] === space || text[from] === tab) from++
  return from
}

/** Of a few characters only. */
function ascii(text: Uint8Array, start: number, end: number): string {
  let characters = ''
  for (let i = start; i < end; i++) characters += String.fromCharCode(text[i] ?? 0)
  return characters
}
