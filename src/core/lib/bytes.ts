/** True where both hold the same octets. Not constant-time: nothing compared here is secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** The parts behind one another, in a buffer of their own. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/**
 * A 32-bit hash to find equal byte strings quickly (FNV-1a over the length, the first 64 and the last 64 octets).
 * Equal inputs collide by design, unequal ones may: always follow with {@link equalBytes}. A certificate's last octets are
 * its signature, which is as good as random, so the middle adds nothing.
 */
export function quickHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 ^ bytes.length
  const mix = (from: number, to: number): void => {
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  }
  const head = Math.min(64, bytes.length)
  mix(0, head)
  mix(Math.max(head, bytes.length - 64), bytes.length)
  return hash >>> 0
}
