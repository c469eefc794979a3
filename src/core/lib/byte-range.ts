/** A stretch of bytes: zero-based offsets, `end` exclusive. Each use says from where the offsets count. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}
