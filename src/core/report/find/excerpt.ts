import type { Excerpt } from './hit.ts'

/** UTF-16 units that are shown on either side of what was found, and at most of that itself: two lines of a wide window. */
const around = 48
const most = 160

/** The text around a part of it, cut between characters. */
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

/** The place itself, or the one before it where it is inside of a surrogate pair. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}
