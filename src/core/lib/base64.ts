import { fixedOctets } from './secrets.ts'
import { failure, success, type Result } from './result.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const padding = 0x3d
const blank = 254
const foreign = 255

/**
 * Maps an octet of the text to its six bits, or to {@link blank} or {@link foreign}. The URL-safe `-` and `_` also mean
 * 62 and 63 (RFC 4648 section 5).
 */
const sextets = new Uint8Array(256).fill(foreign)
for (let i = 0; i < alphabet.length; i++) sextets[alphabet.charCodeAt(i)] = i
sextets[0x2d] = 62
sextets[0x5f] = 63
for (const white of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]) sextets[white] = blank

/** The reason why a text is not Base64, and the zero-based offset in the text at which that shows. */
export interface Base64Fault {
  readonly kind: 'foreign-character' | 'text-after-padding' | 'incomplete-group'
  readonly offset: number
}

/**
 * Decodes the octets that a Base64 text stands for. Reads the octets of the text itself: ASCII or a superset of it.
 * White space is skipped everywhere. Missing padding is accepted, as browsers and Windows do. Left-over bits need not
 * be zero, because OpenSSL does not require it either.
 * @see RFC 4648 section 4
 */
export function decodeBase64(
  text: Uint8Array,
  start = 0,
  end = text.length,
): Result<Uint8Array<ArrayBuffer>, Base64Fault> {
  const bytes = fixedOctets(Math.floor(((end - start) * 3) / 4) + 3)
  let length = 0
  let group = 0
  let count = 0
  let padded = 0
  for (let i = start; i < end; i++) {
    // Within a line whole groups follow one another.
    while (count === 0 && padded === 0 && i + 3 < end) {
      const a = sextets[text[i] ?? 0] ?? foreign
      const b = sextets[text[i + 1] ?? 0] ?? foreign
      const c = sextets[text[i + 2] ?? 0] ?? foreign
      const d = sextets[text[i + 3] ?? 0] ?? foreign
      if ((a | b | c | d) >= 64) break
      bytes[length++] = (a << 2) | (b >>> 4)
      bytes[length++] = (b << 4) | (c >>> 2)
      bytes[length++] = (c << 6) | d
      i += 4
    }
    if (i === end) break
    const octet = text[i] ?? 0
    const sextet = sextets[octet] ?? foreign
    if (sextet < 64) {
      if (padded > 0) return failure({ kind: 'text-after-padding', offset: i })
      group = (group << 6) | sextet
      if (++count === 4) {
        bytes[length++] = group >>> 16
        bytes[length++] = group >>> 8
        bytes[length++] = group
        group = 0
        count = 0
      }
    } else if (octet === padding) {
      if (++padded > 2) return failure({ kind: 'text-after-padding', offset: i })
    } else if (sextet === foreign) {
      return failure({ kind: 'foreign-character', offset: i })
    }
  }
  if (count === 1) return failure({ kind: 'incomplete-group', offset: end })
  if (count > 1) bytes[length++] = group >>> (count === 2 ? 4 : 10)
  if (count === 3) bytes[length++] = group >>> 2
  const decoded = fixedOctets(length)
  decoded.set(bytes.subarray(0, length))
  bytes.fill(0) // These may be a private key, and the caller cannot clear this copy.
  return success(decoded)
}

/** Yields the standard Base64 of the bytes, with padding, on one line. @see RFC 4648 section 4 */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    text += alphabet.charAt(a >>> 2) + alphabet.charAt(((a & 3) << 4) | ((b ?? 0) >>> 4))
    text += b === undefined ? '=' : alphabet.charAt(((b & 15) << 2) | ((c ?? 0) >>> 6))
    text += c === undefined ? '=' : alphabet.charAt(c & 63)
  }
  return text
}
