/** A stretch of bytes: zero-based offsets, `end` exclusive. What it counts from is said where it is used. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}
