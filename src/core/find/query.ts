import { fromHex } from '../lib/hex.ts'
import { fold } from '../lib/fold.ts'
import type { Term } from '../certificate/term.ts'
import type { OctetPattern } from './octets.ts'

/** A typed text, in every meaning that it can have. */
export interface Query {
  /** The terms whose words contain the text. */
  readonly terms: ReadonlySet<Term>
  /** Folded texts; each is looked for in texts. Empty where nothing was typed. */
  readonly texts: readonly string[]
  /** Hexadecimal digits, lowercase, without the separators between them. */
  readonly digits?: string
  /** If the digits are read as a decimal number: that number in hexadecimal. */
  readonly decimal?: string
  readonly patterns: readonly OctetPattern[]
}

/**
 * Longer texts are cut. No value is shown with more characters, even in hexadecimal with a separator for each octet.
 */
export const longestQuery = 32 * 1024

/** Octets that do not occur by chance: once in 2^32 random ones. */
const fewestOctets = 4

/** An INTEGER is shown in decimal up to 21 octets: 50 digits, and an octet of sign. */
const decimalDigits = 51

export function readQuery(typed: string, matching: readonly Term[]): Query {
  const text = fold(typed.slice(0, longestQuery)).trim()
  const terms = new Set(matching)
  if (text === '') return { terms, texts: [], patterns: [] }
  const oid = /^(?:urn:)?oid[.: ] ?(\d+(?:\.\d+)+)$/.exec(text)?.[1]
  const digits = digitsOf(text)
  const decimal = /^\d+$/.test(text) && text.length <= decimalDigits ? BigInt(text).toString(16) : undefined
  return {
    terms,
    texts: oid === undefined ? [text] : [text, oid],
    ...(digits !== undefined && { digits }),
    ...(decimal !== undefined && { decimal }),
    patterns: [...textPatterns(typed.slice(0, longestQuery).trim().normalize('NFC')), ...digitPatterns(digits)],
  }
}

/** Accepts `0x` at the beginning or before each octet, and colons, hyphens, commas or spaces in between. */
function digitsOf(text: string): string | undefined {
  const digits = text.replace(/(?<![0-9a-f])0x(?=[0-9a-f])/g, '').replace(/[:\-, ]/g, '')
  return /^[0-9a-f]+$/.test(digits) ? digits : undefined
}

function digitPatterns(digits = ''): OctetPattern[] {
  if (digits.length < 2 * fewestOctets) return []
  const octets = fromHex(digits.slice(0, digits.length & ~1))
  if (!octets) return []
  const half = digits.length % 2 === 1 ? { high: Number.parseInt(digits.slice(-1), 16) } : {}
  return [{ form: 'hex', octets, ...half }]
}

/**
 * Yields the text as UTF8String, IA5String and so on; as BMPString; and, where it has such letters, as TeletexString,
 * which is read as Latin-1.
 */
function textPatterns(text: string): OctetPattern[] {
  const utf8 = new TextEncoder().encode(text)
  if (utf8.length < fewestOctets) return []
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  const patterns: OctetPattern[] = [
    { form: 'utf-8', octets: lowered(utf8) },
    { form: 'utf-16be', octets: lowered(Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]))) },
  ]
  const ascii = units.length === utf8.length
  return ascii || units.some((unit) => unit > 0xff)
    ? patterns
    : [...patterns, { form: 'latin-1', octets: lowered(Uint8Array.from(units)) }]
}

const lowered = (octets: Uint8Array): Uint8Array =>
  octets.map((octet) => (octet >= 0x41 && octet <= 0x5a ? octet + 32 : octet))
