import { latin1 } from '../../lib/characters.ts'

/** Octet -> 1 for a character of either Base64 alphabet and for the dash of armor, which is one of them. */
const isBase64 = new Uint8Array(256)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  isBase64[character.charCodeAt(0)] = 1
}

/** True for a character of either Base64 alphabet, padding not among them. */
export const isBase64Character = (octet: number | undefined): boolean => octet !== undefined && isBase64[octet] === 1

/**
 * True where this many characters of Base64, or dashes, stand right before the offset: in front of an escape they say
 * that it matters to us.
 */
export function followsBase64(octets: Uint8Array, offset: number, count = 8): boolean {
  for (let i = 1; i <= count; i++) if (!isBase64Character(octets[offset - i])) return false
  return true
}

/** The character of two hexadecimal digits; undefined where there are none. */
export function hexCharacter(octets: Uint8Array, at: number): number | undefined {
  const [high, low] = [hexDigit(octets[at]), hexDigit(octets[at + 1])]
  return high < 0 || low < 0 ? undefined : high * 16 + low
}

/** 0 to 15; -1 for any other octet. */
export function hexDigit(octet = 0): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30
  const letter = octet | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Of a few octets only, one character each. */
export const asciiOf = (octets: Uint8Array, start: number, end: number): string => latin1(octets.subarray(start, end))
