const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Tells in which line an offset stands. It walks from the offset it was asked for last, so that questions in ascending order cost one pass
 * over the text in all. A line ends with LF, CR LF or CR.
 */
export class LineCounter {
  #offset = 0
  #line = 1
  /** The last column that was asked for, so that a long line is walked once however many questions it gets. */
  #known = { offset: 0, column: 1 }

  /** Where the line that was asked for last ends, unless lines end with CR alone: then they are counted octet by octet. */
  #nextFeed: number
  readonly #hasLoneReturns: boolean

  constructor(readonly octets: Uint8Array) {
    this.#nextFeed = this.#feedFrom(0)
    this.#hasLoneReturns = hasLoneReturns(octets)
  }

  /** One-based. */
  line(offset: number): number {
    if (this.#hasLoneReturns) {
      while (this.#offset < offset) if (this.#breaksAfter(this.#offset++)) this.#line++
    } else {
      for (; this.#nextFeed < offset; this.#nextFeed = this.#feedFrom(this.#nextFeed + 1)) this.#line++
      this.#offset = Math.max(this.#offset, offset)
    }
    while (this.#offset > offset) {
      if (!this.#breaksAfter(--this.#offset)) continue
      this.#line--
      this.#nextFeed = this.#offset
    }
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

  #feedFrom(offset: number): number {
    const feed = this.octets.indexOf(lineFeed, offset)
    return feed === -1 ? Infinity : feed
  }

  /** Whether a line ends with this octet. The CR of a CR LF does not end it, its LF does. */
  #breaksAfter(offset: number): boolean {
    const octet = this.octets[offset]
    return octet === lineFeed || (octet === carriageReturn && this.octets[offset + 1] !== lineFeed)
  }
}

function hasLoneReturns(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(carriageReturn); at !== -1; at = octets.indexOf(carriageReturn, at + 1)) {
    if (octets[at + 1] !== lineFeed) return true
  }
  return false
}
