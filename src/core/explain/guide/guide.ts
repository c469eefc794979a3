import type { Sentence } from '../text/sentence.ts'

/** Instructions for something that a person does in another program. Plain data: the page decides how it looks. */
export interface Guide {
  readonly title: string
  /** Its purpose and when to use it. */
  readonly intro: Sentence
  /** The steps, in order. */
  readonly steps: readonly Sentence[]
  /** Further facts: limits, pitfalls, reasons. Empty when there is nothing. */
  readonly notes: readonly Sentence[]
  /** The documents that the facts rest on. */
  readonly sources: readonly string[]
}
