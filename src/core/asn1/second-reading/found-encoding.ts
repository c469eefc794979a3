/**
 * One encoding as a reader found it: its place, its tag, and its value where it has a type whose values are decoded.
 */
export interface FoundEncoding {
  /** Offsets from the beginning of the outermost encoding; the end is exclusive. */
  readonly start: number
  readonly end: number
  /** 0 universal, 1 application, 2 context-specific, 3 private. */
  readonly tagClass: number
  readonly tagNumber: number
  readonly constructed: boolean
  /**
   * Object identifiers in dots, texts as decoded, instants in ISO 8601, BOOLEANs as `true` or `false`. Undefined for
   * all other types, whose octets are compared by their place, and where the reader found no value.
   */
  readonly value: string | undefined
}
