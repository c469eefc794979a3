const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Tells in which line an offset stands. It walks from the offset it was asked for last, so that questions in ascending
 * order cost one pass over the text in all. A line ends with LF, CR LF or CR.
 */
export class LineCounter {
  #offset = 0
  #line = 1
  #bareReturns: boolean | undefined
  /** The last column that was asked for, so that a long line is walked once however many questions it gets. */
  #known = { offset: 0, column: 1 }

  constructor(readonly octets: Uint8Array) {}

  /** One-based. */
  line(offset: number): number {
    const [from, to] = offset > this.#offset ? [this.#offset, offset] : [offset, this.#offset]
    const breaks = this.#breaksBetween(from, to)
    this.#line += offset > this.#offset ? breaks : -breaks
    this.#offset = offset
    return this.#line
  }

  /** One-based, in characters: the continuation octets of UTF-8 do not count. */
  column(offset: number): number {
    let column = 1
    for (let i = offset; i > 0 && !this.#breaksAfter(i - 1); i--) {
      if (i === this.#known.offset) {
        column += this.#known.column - 1
        break
      }
      if (((this.octets[i - 1] ?? 0) & 0xc0) !== 0x80) column++
    }
    this.#known = { offset, column }
    return column
  }

  /** From line feed to line feed; octet by octet only where lines end with CR alone. */
  #breaksBetween(from: number, to: number): number {
    const { octets } = this
    let breaks = 0
    if (!(this.#bareReturns ??= hasBareReturns(octets))) {
      const part = octets.subarray(from, to)
      for (let at = part.indexOf(lineFeed); at !== -1; at = part.indexOf(lineFeed, at + 1)) breaks++
      return breaks
    }
    for (let i = from; i < to; i++) {
      const octet = octets[i]
      if (octet === lineFeed || (octet === carriageReturn && octets[i + 1] !== lineFeed)) breaks++
    }
    return breaks
  }

  /** Whether a line ends with this octet. The CR of a CR LF does not end it, its LF does. */
  #breaksAfter(offset: number): boolean {
    const octet = this.octets[offset]
    return octet === lineFeed || (octet === carriageReturn && this.octets[offset + 1] !== lineFeed)
  }
}

function hasBareReturns(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(carriageReturn); at !== -1; at = octets.indexOf(carriageReturn, at + 1))
    if (octets[at + 1] !== lineFeed) return true
  return false
}
