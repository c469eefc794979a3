import { asciiOf, followsBase64 } from './characters.ts'
import { rewrite, type Replacement, type Rewritten } from './rewriting.ts'

const [ampersand, lessThan, semicolon, greaterThan] = [0x26, 0x3c, 0x3b, 0x3e]

/** References by name that stand for a character of armor or Base64, or for white space. @see HTML section 13.5 */
const named: Readonly<Record<string, number>> = {
  NewLine: 0x0a,
  Tab: 0x09,
  dash: 0x2d, // U+2010, a typographic one
  equals: 0x3d,
  hyphen: 0x2d,
  nbsp: 0x20,
  plus: 0x2b,
  sol: 0x2f,
}
/** The longest reference that is looked at: `&#x0000002B;` and the like. */
const longestReference = 12
/** The longest tag that is taken out: mail programs write whole styles into them. */
const longestTag = 2000
/** Tags that break lines or surround a part of one. */
const lineTag = /^<\/?(b|br|code|div|font|li|o:p|p|pre|span|td|tt|u)\b/i

/**
 * True where a character of armor or Base64 is written as a reference of HTML or XML, or an armor line is followed by a
 * tag.
 */
export function hasMarkup(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(ampersand); at !== -1; at = octets.indexOf(ampersand, at + 1)) {
    const [character, next] = reference(octets, at)
    if (character === undefined || character >= 0x80) continue
    if (followsBase64(octets, at) || (character === 0x2d && reference(octets, next)[0] === character)) return true
  }
  for (let at = octets.indexOf(lessThan); at !== -1; at = octets.indexOf(lessThan, at + 1)) {
    if (octets[at - 1] === 0x2d && octets[at - 2] === 0x2d && lineTag.test(asciiOf(octets, at, at + 8))) return true
  }
  return false
}

/** Resolves the references, and puts a line break in place of every tag. */
export const unmark = (octets: Uint8Array): Rewritten => rewrite(octets, [ampersand, lessThan], resolve)

function resolve(octets: Uint8Array, at: number): Replacement | undefined {
  if (octets[at] === ampersand) {
    const [character, next] = reference(octets, at)
    return character === undefined ? undefined : [[character], next]
  }
  const first = octets[at + 1] ?? 0
  if (first !== 0x2f && !isLetter(first)) return undefined
  const limit = Math.min(octets.length, at + longestTag)
  for (let i = at + 1; i < limit; i++) {
    if (octets[i] === greaterThan) return [[0x0a], i + 1]
    if (octets[i] === lessThan) break
  }
  return undefined
}

/**
 * The character that a reference stands for (0x80 for those beyond ASCII, which mean nothing here), and where the text
 * goes on.
 */
function reference(octets: Uint8Array, at: number): [character: number | undefined, next: number] {
  if (octets[at] !== ampersand) return [undefined, at]
  const end = octets.subarray(at, at + longestReference).indexOf(semicolon)
  if (end === -1) return [undefined, at]
  const name = asciiOf(octets, at + 1, at + end)
  const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name)
  const code = digits ? Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16) : named[name]
  if (code === undefined) return [undefined, at]
  return [code === 0xa0 ? 0x20 : code === 0x2010 ? 0x2d : Math.min(code, 0x80), at + end + 1]
}

const isLetter = (octet: number): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a
