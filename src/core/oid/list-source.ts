/** Where the names of a list are from, so that a person can judge how far to rely on them and how new they are. */
export interface ListSource {
  /** The documents and registries, as people would look for them. */
  readonly documents: string
  /** The day on which the list was last compared with them, as `2026-11-25`. */
  readonly date: string
}
