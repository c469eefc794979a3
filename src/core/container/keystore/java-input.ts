/** Something does not stand where it should. */
export class JavaFault extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
    /** How many parts are read at most, where there are more. */
    readonly limit?: number,
  ) {
    super(expected)
  }
}

/**
 * Entries and certificates of one keystore: thousands of times what a Java runtime brings along. Each is an object on
 * the page, and a million of them would take a gigabyte.
 */
const mostParts = 50_000

/** Reads what Java's DataOutputStream writes, from the front to `end`. @throws JavaFault */
export class JavaInput {
  #offset = 0
  #parts = 0

  constructor(
    readonly bytes: Uint8Array,
    readonly end: number,
  ) {}

  get offset(): number {
    return this.#offset
  }

  /** Of so many octets, high octet first, without a sign. */
  number(octets: number, expected: string): number {
    const start = this.#offset
    this.skip(octets, expected)
    return this.bytes.subarray(start, this.#offset).reduce((sum, octet) => sum * 256 + octet, 0)
  }

  /** Counts an entry or a certificate that begins here. */
  part(): void {
    if (++this.#parts > mostParts) throw new JavaFault(this.#offset, 'the end', mostParts)
  }

  skip(octets: number, expected: string): void {
    if (octets > this.end - this.#offset) this.fail(expected)
    this.#offset += octets
  }

  /**
   * A text with its length in two octets before it, in Java's modified UTF-8: each half of a surrogate pair is encoded
   * by itself, and NUL in two octets, which a decoder of UTF-8 refuses. Octets that are none of it become U+FFFD.
   * @see java.io.DataInput
   */
  text(expected: string): string {
    const length = this.number(2, expected)
    const start = this.#offset
    this.skip(length, expected)
    const units: string[] = []
    for (let i = start; i < this.#offset;) {
      const [a = 0, b = 0, c = 0] = this.bytes.subarray(i, this.#offset)
      const size = a < 0x80 ? 1 : a >>> 5 === 0b110 ? 2 : a >>> 4 === 0b1110 ? 3 : 0
      const unit =
        size === 1
          ? a
          : size === 2
            ? ((a & 0x1f) << 6) | (b & 0x3f)
            : ((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)
      units.push(size === 0 || i + size > this.#offset ? '\ufffd' : String.fromCharCode(unit))
      i += size || 1
    }
    return units.join('')
  }

  fail(expected: string): never {
    throw new JavaFault(this.#offset, expected)
  }
}
