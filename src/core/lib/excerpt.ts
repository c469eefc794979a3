/** A text, or the part of it around the words that were looked for. */
export interface Excerpt {
  readonly text: string
  /** The part that was looked for, in UTF-16 units of the text, end-exclusive. */
  readonly start: number
  readonly end: number
  /** Whether text was left out before the excerpt, or after it (`cutAfter`). */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/**
 * UTF-16 units shown on either side of the words that were found, and the most that is shown of those words: two lines
 * of a wide window.
 */
const around = 48
const most = 160

/** Yields the text around a part of it, cut between characters. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  const from = start <= around ? 0 : boundary(text, start - around)
  const matchEnd = end - start <= most ? end : boundary(text, start + most)
  const to = matchEnd < end ? matchEnd : boundary(text, Math.min(text.length, end + around))
  return {
    text: text.slice(from, to),
    start: start - from,
    end: matchEnd - from,
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }
}

/** Yields the place itself, or the one before it if the place is inside a surrogate pair. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

/** Yields the text, or of one of more than `most` UTF-16 units the beginning and `…`. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, boundary(text, most))}…` : text
