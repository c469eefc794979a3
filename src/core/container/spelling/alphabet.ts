import { decodeBase64, type Base64Fault } from '../../lib/base64.ts'
import { failure, type Result } from '../../lib/result.ts'

const [plus, slash, dash, underscore] = [0x2b, 0x2f, 0x2d, 0x5f]

/** Which Base64 a text is in, told by the characters that only one of the two has. */
export type Alphabet =
  | { readonly kind: 'standard' } // RFC 4648 section 4; also where neither's characters occur
  | { readonly kind: 'url' } // section 5
  | { readonly kind: 'mixed'; readonly offset: number } // the first character that is not the standard's

const standard: Alphabet = { kind: 'standard' }

/**
 * A text with characters of both is in neither: a dash that strayed into a certificate would otherwise be read as six
 * bits, and the result would look like a certificate.
 */
export function alphabetOf(text: Uint8Array, start: number, end: number): Alphabet {
  const part = text.subarray(start, end)
  if (!part.includes(dash) && !part.includes(underscore)) return standard
  const [first] = [part.indexOf(dash), part.indexOf(underscore)].filter((index) => index !== -1).sort((a, b) => a - b)
  if (first === undefined) return standard
  return part.includes(plus) || part.includes(slash) ? { kind: 'mixed', offset: start + first } : { kind: 'url' }
}

/**
 * The octets that a text stands for in either alphabet; the first character of the other one is a fault where both
 * occur.
 */
export function decodeOneAlphabet(
  text: Uint8Array,
  start: number,
  end: number,
): Result<Uint8Array<ArrayBuffer>, Base64Fault> {
  const alphabet = alphabetOf(text, start, end)
  if (alphabet.kind === 'mixed') return failure({ kind: 'foreign-character', offset: alphabet.offset })
  return decodeBase64(text, start, end)
}
