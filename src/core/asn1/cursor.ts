/**
 * Walks over encodings without making an object of each: for lists of a million entries, where nodes would cost more than the bytes. Knows
 * definite lengths and one-octet tags, which is all that DER lists are made of; for anything else `moveTo` answers false, and whoever wants to know why
 * reads the place with `readNode`.
 */
export class Cursor {
  /** The first identifier octet of the encoding it stands on. */
  identifier = 0
  start = 0
  contentStart = 0
  /** Exclusive. */
  end = 0

  constructor(readonly source: Uint8Array) {}

  /** Goes to the encoding at `start`. False, and no move, where none ends within `limit`. @see X.690 section 8.1.3 */
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

  /** Whether it stands on an encoding with this identifier octet. */
  is(identifier: number): boolean {
    return this.identifier === identifier
  }

  /** Goes to the first encoding inside the one it stands on. */
  enter(): boolean {
    return this.moveTo(this.contentStart, this.end)
  }
}
