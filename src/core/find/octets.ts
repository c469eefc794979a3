import type { ByteRange } from '../lib/byte-range.ts'
import { toHex } from '../lib/hex.ts'
import type { Excerpt } from '../lib/excerpt.ts'

/** Octets to look for. Texts are in lower case as far as they are ASCII, and match in either case. */
export interface OctetPattern {
  readonly form: 'hex' | 'utf-8' | 'utf-16be' | 'latin-1'
  readonly octets: Uint8Array
  /** For an odd number of digits: the last digit, which is the upper half of the octet that follows. */
  readonly high?: number
}

/** Octets shown on either side of the match, and the most that is shown of the match itself. */
const around = 16
const most = 64

/** Yields the first place of the pattern from `from` on and before `until`; undefined where there is none. */
export function findOctets(
  bytes: Uint8Array,
  pattern: OctetPattern,
  from: number,
  until: number,
): ByteRange | undefined {
  const { form, octets, high } = pattern
  const length = octets.length + (high === undefined ? 0 : 1)
  const last = Math.min(until - 1, bytes.length - length)
  // The upper octets of a wide text are mostly zeros, which occur everywhere.
  const anchor = form === 'utf-16be' ? 1 : 0
  const first = octets[anchor] ?? 0
  const upper = form !== 'hex' && first >= 0x61 && first <= 0x7a ? first - 32 : first
  for (let at = from; at <= last; at++) {
    const octet = bytes[at + anchor]
    if ((octet === first || octet === upper) && standsAt(bytes, at, pattern)) return { start: at, end: at + length }
  }
  return undefined
}

function standsAt(bytes: Uint8Array, at: number, { form, octets, high }: OctetPattern): boolean {
  for (let i = 0; i < octets.length; i++) {
    const octet = bytes[at + i] ?? 0
    const letter = form !== 'hex' && (form !== 'utf-16be' || i % 2 === 1) && octet >= 0x41 && octet <= 0x5a
    if ((letter ? octet + 32 : octet) !== octets[i]) return false
  }
  return high === undefined || (bytes[at + octets.length] ?? 0) >> 4 === high
}

/**
 * Yields the octets at a place and their neighbours, as digits or as text with a dot for each octet that is not a
 * letter.
 */
export function octetExcerpt(bytes: Uint8Array, range: ByteRange, { form, high }: OctetPattern): Excerpt {
  const { start } = range
  const end = Math.min(range.end, start + most)
  // The beginning of a wide text is not known: if its neighbours were read as wide text, they would look Chinese.
  const beside = form === 'utf-16be' ? 0 : around
  const from = Math.max(0, start - beside)
  const to = Math.min(bytes.length, end + beside)
  const [before, match, after] = [
    shown(bytes.subarray(from, start), form),
    shown(bytes.subarray(start, end), form),
    shown(bytes.subarray(end, to), form),
  ]
  const length = match.length - (form === 'hex' && high !== undefined && end === range.end ? 1 : 0)
  return {
    text: before + match + after,
    start: before.length,
    end: before.length + length,
    cutBefore: from > 0,
    cutAfter: to < bytes.length,
  }
}

function shown(octets: Uint8Array, form: OctetPattern['form']): string {
  if (form === 'hex') return toHex(octets)
  return decode(octets, form).replace(/[\p{C}\p{Zl}\p{Zp}\ufffd]/gu, '·')
}

function decode(octets: Uint8Array, form: OctetPattern['form']): string {
  if (form === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets)
  const width = form === 'utf-16be' ? 2 : 1
  let text = ''
  for (let at = 0; at + width <= octets.length; at += width) {
    text += String.fromCharCode(width === 2 ? 256 * (octets[at] ?? 0) + (octets[at + 1] ?? 0) : (octets[at] ?? 0))
  }
  return text
}
