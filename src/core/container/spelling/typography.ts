import { asciiOf, isBase64Character } from './characters.ts'
import { rewrite, type Replacement, type Rewritten } from './rewriting.ts'

const [dash, blank] = [0x2d, 0x20]

/** UTF-8 as a number -> what a typist had meant. Characters that are not seen stand for nothing. */
const meanings: ReadonlyMap<number, readonly number[]> = new Map([
  [0xe28090, [dash]], // hyphen
  [0xe28091, [dash]], // non-breaking hyphen
  [0xe28092, [dash]], // figure dash
  [0xe28093, [dash]], // en dash
  [0xe28094, [dash, dash]], // em dash, which word processors make of two
  [0xe28095, [dash, dash]], // horizontal bar
  [0xe28892, [dash]], // minus sign
  [0xe28098, [0x27]],
  [0xe28099, [0x27]],
  [0xe2809c, [0x22]],
  [0xe2809d, [0x22]],
  [0xe2808b, []], // zero width space
  [0xe2808d, []], // zero width joiner
  [0xe280af, [blank]], // narrow no-break space
  [0xefbbbf, []], // byte order mark, or zero width no-break space
  [0xc2a0, [blank]], // no-break space
  [0xc2ad, []], // soft hyphen
])
/**
 * Typographic dashes in Windows-1252, for the lines of armor only: its octets are parts of other characters in UTF-8.
 */
const windows: ReadonlyMap<number, readonly number[]> = new Map([
  [0x96, [dash]],
  [0x97, [dash]],
])
const leads = [0xe2, 0xef, 0xc2, 0x96, 0x97]

/**
 * True where the dashes of an armor line are typographic ones, or characters that are not seen stand amid Base64: text
 * that went through a word processor or a chat.
 */
export function hasTypography(octets: Uint8Array): boolean {
  for (const lead of leads) {
    for (let at = octets.indexOf(lead); at !== -1; at = octets.indexOf(lead, at + 1)) {
      const [characters, next] = resolve(octets, at) ?? []
      if (!characters || next === undefined) continue
      if (characters[0] === dash ? beginsArmor(octets, next) : isAmidBase64(octets, at, next)) return true
    }
  }
  return false
}

/** Writes plain dashes, blanks and quotation marks for the typographic ones, and takes out what is not seen. */
export const untypeset = (octets: Uint8Array): Rewritten => rewrite(octets, leads, resolve)

function resolve(octets: Uint8Array, at: number): Replacement | undefined {
  const [a = 0, b = 0, c = 0] = [octets[at], octets[at + 1], octets[at + 2]]
  const three = meanings.get((a << 16) | (b << 8) | c)
  if (three) return [three, at + 3]
  const two = meanings.get((a << 8) | b)
  if (two) return [two, at + 2]
  const one = windows.get(a)
  return one && (isDashOrWord(octets[at + 1]) || isDashOrWord(octets[at - 1])) ? [one, at + 1] : undefined
}

/** Beside a dash, a blank or a capital: not inside a character of UTF-8. */
const isDashOrWord = (octet = 0): boolean =>
  octet === dash || octet === blank || windows.has(octet) || (octet >= 0x41 && octet <= 0x5a)

/** A few dashes of any kind, and a word of armor. */
function beginsArmor(octets: Uint8Array, at: number): boolean {
  for (let i = 0; i < 8; i++) {
    if (octets[at] === dash || octets[at] === blank) at++
    else {
      const dashed = resolve(octets, at)
      if (dashed?.[0][0] !== dash) break
      at = dashed[1]
    }
  }
  return /^(BEGIN|END) /i.test(asciiOf(octets, at, at + 6))
}

/** Long Base64 on one side of it, and Base64 or the end of a line on the other. */
function isAmidBase64(octets: Uint8Array, start: number, end: number): boolean {
  for (let i = 1; i <= 16; i++) if (!isBase64Character(octets[start - i])) return false
  return isBase64Character(octets[end]) || octets[end] === 0x0a || octets[end] === 0x0d
}
