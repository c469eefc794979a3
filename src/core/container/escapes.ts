const backslash = 0x5c
const dash = 0x2d

/** Escapes that are resolved; what stands behind them stays as it is. 200,000 certificates have 4.4 million line breaks. */
const maximumEscapes = 2 ** 23

/** Text without its escapes, and the way back to where each character stood. */
export interface Unescaped {
  readonly octets: Uint8Array
  /** Offset in `octets` -> offset in the text that was unescaped. */
  origin(offset: number): number
}

/**
 * True where an armor line ends with an escaped line break: `-----BEGIN CERTIFICATE-----\n`, as in JSON, in the source of most programming
 * languages and in environment files. The backslashes themselves may be escaped again.
 */
export function hasEscapedBreaks(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(backslash); at !== -1; at = octets.indexOf(backslash, at + 1)) {
    if (octets[at - 1] !== dash || octets[at - 2] !== dash) continue
    const letter = octets[afterBackslashes(octets, at)]
    if (letter === 0x6e || letter === 0x72) return true
  }
  return false
}

/**
 * Resolves the escapes of JSON, C and Java: a break for `\n` and `\r`, a blank for `\t`, the character for a \u with four digits (ASCII only;
 * System.Text.Json writes + so), nothing for a backslash at the end of a line, and what follows it for any other (JSON of PHP writes `\/`).
 * A run of backslashes counts as one, so that a text which was escaped twice is read, too.
 */
export function unescape(octets: Uint8Array): Unescaped {
  const plain = new Uint8Array(octets.length)
  // Behind the offset resolved[i] of the plain text everything has moved so that it stood at origins[i].
  const resolved: number[] = []
  const origins: number[] = []
  let length = 0
  for (let at = 0; at < octets.length;) {
    const octet = octets[at] ?? 0
    if (octet !== backslash || resolved.length === maximumEscapes) {
      plain[length++] = octet
      at++
      continue
    }
    const letterAt = afterBackslashes(octets, at)
    const [character, next] = resolve(octets, letterAt)
    if (character !== undefined) plain[length++] = character
    at = next
    resolved.push(length)
    origins.push(at)
  }
  return { octets: plain.subarray(0, length), origin: (offset) => originOf(offset, resolved, origins) }
}

/** The character that an escape stands for, undefined where for none, and where the text goes on. `at` is the octet behind the backslash. */
function resolve(octets: Uint8Array, at: number): [number | undefined, number] {
  switch (octets[at]) {
    case 0x6e: // n
      return [0x0a, at + 1]
    case 0x72: // r
      return [0x0d, at + 1]
    case 0x74: // t
      return [0x09, at + 1]
    case 0x75: // u
      return [unicodeEscape(octets, at + 1), at + 5]
    case 0x0d:
      return [undefined, octets[at + 1] === 0x0a ? at + 2 : at + 1]
    case 0x0a:
    case undefined:
      return [undefined, at + 1]
    default:
      return [octets[at], at + 1]
  }
}

/** The ASCII character behind four hexadecimal digits; 0x80, which means nothing here, for any other. */
function unicodeEscape(octets: Uint8Array, at: number): number {
  const code = Number.parseInt(String.fromCharCode(...octets.subarray(at, at + 4)), 16)
  return code < 0x80 ? code : 0x80
}

function afterBackslashes(octets: Uint8Array, at: number): number {
  while (octets[at] === backslash) at++
  return at
}

/** Binary search for the last escape before the offset. */
function originOf(offset: number, resolved: readonly number[], origins: readonly number[]): number {
  let low = 0
  let high = resolved.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((resolved[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? offset : (origins[low - 1] ?? 0) + offset - (resolved[low - 1] ?? 0)
}
