import { asciiOf, followsBase64 } from './characters.ts'
import { rewrite, type Replacement, type Rewritten } from './rewriting.ts'

const backslash = 0x5c
const dash = 0x2d
/** The characters that may follow a backslash within Base64: `n`, `r`, `u`, `/` or the end of a line. */
const isEscape = new Uint8Array(256)
for (const letter of [0x6e, 0x72, 0x75, 0x2f, 0x0a, 0x0d]) isEscape[letter] = 1

/**
 * True where an armor line ends with an escaped line break: `-----BEGIN CERTIFICATE-----\n`, or Base64 goes on behind
 * an escape, as in JSON, in the source of most programming languages and in environment files. The backslashes
 * themselves may be escaped again.
 */
export function hasEscapedBreaks(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(backslash); at !== -1; at = octets.indexOf(backslash, at + 1)) {
    const letter = octets[afterBackslashes(octets, at)] ?? 0
    const behindArmor = octets[at - 1] === dash && octets[at - 2] === dash
    if (behindArmor ? letter === 0x6e || letter === 0x72 : isEscape[letter] && followsBase64(octets, at, 16))
      return true
  }
  return false
}

/**
 * Resolves the escapes of JSON, C and Java: a break for `\n` and `\r`, a blank for `\t`, the character for a \u with
 * four digits (ASCII only; System.Text.Json writes + so), nothing for a backslash at the end of a line, and what
 * follows it for any other (JSON of PHP writes `\/`). A run of backslashes counts as one, so that a text which was
 * escaped twice is read, too.
 */
export const unescape = (octets: Uint8Array): Rewritten => rewrite(octets, [backslash], resolve)

/** The octet that an escape means. */
function resolve(octets: Uint8Array, backslashAt: number): Replacement {
  const at = afterBackslashes(octets, backslashAt)
  const octet = octets[at]
  switch (octet) {
    case 0x6e: // n
      return [[0x0a], at + 1]
    case 0x72: // r
      return [[0x0d], at + 1]
    case 0x74: // t
      return [[0x09], at + 1]
    case 0x75: // u
      return [[unicodeEscape(octets, at + 1)], at + 5]
    case 0x0d:
      return [[], octets[at + 1] === 0x0a ? at + 2 : at + 1]
    case 0x0a:
    case undefined:
      return [[], at + 1]
    default:
      return [[octet], at + 1]
  }
}

/** The ASCII character behind four hexadecimal digits; 0x80, which means nothing here, for any other. */
function unicodeEscape(octets: Uint8Array, at: number): number {
  const code = Number.parseInt(asciiOf(octets, at, at + 4), 16)
  return code < 0x80 ? code : 0x80
}

function afterBackslashes(octets: Uint8Array, at: number): number {
  while (octets[at] === backslash) at++
  return at
}
