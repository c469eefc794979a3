/**
 * Walks over encodings without making an object of each. Meant for lists of a million entries, where nodes would cost
 * more than the bytes. Reads definite lengths and one-octet tags, which is all that DER lists use; for anything else
 * `moveTo` yields false. To learn the reason, read the place with `readNode`.
 */
export class Cursor {
  /** The first identifier octet of the current encoding. */
  identifier = 0
  start = 0
  contentStart = 0
  /** Exclusive. */
  end = 0

  constructor(readonly source: Uint8Array) {}

  /**
   * Moves to the encoding at `start`. Yields false and does not move if no encoding ends within `limit`.
   * @see X.690 section 8.1.3
   */
  moveTo(start: number, limit: number): boolean {
    const { source } = this
    if (start + 2 > limit) return false
    const identifier = source[start] ?? 0
    if ((identifier & 0x1f) === 0x1f) return false
    let length = source[start + 1] ?? 0
    let contentStart = start + 2
    if (length >= 0x80) {
      const octets = length & 0x7f
      // Four octets reach 4 GiB, beyond any buffer that was opened.
      if (octets === 0 || octets > 4 || contentStart + octets > limit) return false
      length = 0
      for (let i = 0; i < octets; i++) length = length * 256 + (source[contentStart++] ?? 0)
    }
    if (length > limit - contentStart) return false
    this.identifier = identifier
    this.start = start
    this.contentStart = contentStart
    this.end = contentStart + length
    return true
  }

  /** True where the current encoding has this identifier octet. */
  is(identifier: number): boolean {
    return this.identifier === identifier
  }

  /** Moves to the first encoding inside the current one. */
  enter(): boolean {
    return this.moveTo(this.contentStart, this.end)
  }
}
