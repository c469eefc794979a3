import { fixedOctets } from './secrets.ts'

/** True where both hold the same octets. Not constant-time: nothing that is compared here is secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Joins the parts, in order, in a new buffer, which stays where it is: there may be a secret in it. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0
  for (const part of parts) length += part.length
  const whole = fixedOctets(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/**
 * Yields a 32-bit hash to find equal byte strings quickly (FNV-1a over the length, the first 64 and the last 64
 * octets). Unequal inputs may have the same hash: always follow with {@link equalBytes}. The octets in the middle would
 * add nothing, because the last octets of a certificate are its signature, which is as good as random.
 */
export function quickHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 ^ bytes.length
  for (let i = 0; i < bytes.length; i++) {
    if (i === 64) i = Math.max(64, bytes.length - 64)
    hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  }
  return hash >>> 0
}
