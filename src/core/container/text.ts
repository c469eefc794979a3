import { hasEscapedBreaks, unescape } from './escapes.ts'
import { LineCounter } from './line-counter.ts'
import { singleOctets, type TextEncoding } from './unicode.ts'
import type { Place } from './encoded-object.ts'

/**
 * Bytes read as text: one octet per character, UTF-16 transcoded, escaped line breaks resolved. Readers of text formats work on `octets`;
 * `place` and `position` lead back to the source as it came.
 */
export class Text {
  readonly octets: Uint8Array
  readonly encoding: TextEncoding
  /** Line breaks were written as `\n`. */
  readonly escaped: boolean
  readonly #origin: (offset: number) => number
  readonly #lines: LineCounter
  readonly #start: number
  readonly #width: number

  constructor(readonly source: Uint8Array) {
    const { octets, encoding, width, start } = singleOctets(source)
    this.encoding = encoding
    this.#start = start
    this.#width = width
    this.#lines = new LineCounter(octets)
    this.escaped = hasEscapedBreaks(octets)
    const plain = this.escaped ? unescape(octets) : { octets, origin: (offset: number) => offset }
    this.octets = plain.octets
    this.#origin = plain.origin
  }

  /** Where characters from `start` to `end` stand in the source. */
  place(start: number, end: number): Place {
    const first = this.#origin(start)
    const behind = Math.max(first, this.#origin(end))
    return {
      range: { start: this.#start + first * this.#width, end: this.#start + behind * this.#width },
      lines: { first: this.#lines.line(first), last: this.#lines.line(Math.max(first, behind - 1)) },
    }
  }

  /** One-based line and column of a character. */
  position(offset: number): { line: number; column: number } {
    const origin = this.#origin(offset)
    return { line: this.#lines.line(origin), column: this.#lines.column(origin) }
  }

  /** Overwrites the copies that were made for reading; the source itself is its owner's. */
  forget(): void {
    for (const copy of [this.octets, this.#lines.octets]) if (copy.buffer !== this.source.buffer) copy.fill(0)
  }
}
