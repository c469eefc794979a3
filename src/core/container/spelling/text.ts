import { LineCounter } from './line-counter.ts'
import { spellings, type SpellingId } from './spelling.ts'
import { singleOctets, type TextEncoding } from './unicode.ts'
import type { Place } from '../encoded-object.ts'

/**
 * Bytes read as text: one octet per character, UTF-16 transcoded, escapes and other ways of writing undone. Readers of
 * text formats work on `octets`; `place` and `position` lead back to the source as it came.
 */
export class Text {
  readonly octets: Uint8Array
  readonly encoding: TextEncoding
  /** The ways of writing that were undone. */
  readonly spellings: readonly SpellingId[]
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
    const undone: SpellingId[] = []
    let plain = octets
    let origin = (offset: number): number => offset
    for (const { id, applies, undo } of spellings) {
      if (!applies(plain)) continue
      undone.push(id)
      const rewritten = undo(plain)
      const outer = origin
      if (plain.buffer !== octets.buffer) plain.fill(0) // it may hold a key
      plain = rewritten.octets
      origin = (offset) => outer(rewritten.origin(offset))
    }
    this.spellings = undone
    this.octets = plain
    this.#origin = origin
  }

  /** The characters as they were written, before any way of writing was undone. */
  get written(): Uint8Array {
    return this.#lines.octets
  }

  /** Where characters of {@link written} stand in the source. */
  writtenPlace(start: number, end: number): Place {
    return {
      range: { start: this.#start + start * this.#width, end: this.#start + end * this.#width },
      lines: { first: this.#lines.line(start), last: this.#lines.line(Math.max(start, end - 1)) },
    }
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
