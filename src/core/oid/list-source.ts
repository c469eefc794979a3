/** The source of the names of a list, so that a person can judge how reliable and how new they are. */
export interface ListSource {
  /** The documents and registries, under names that people can search for. */
  readonly documents: string
  /** The day on which the list was last compared with its source, such as `2026-11-25`. */
  readonly date: string
}
