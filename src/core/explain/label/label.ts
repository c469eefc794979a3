import type { TermId } from '../glossary/entry.ts'

/** What stands on the screen for a term. */
export interface Label {
  /** The everyday word. */
  readonly label: string
  /** What the standard calls it, where that is something else: shown beside the label. */
  readonly rfc?: string
  /** One plain sentence on what it means, or two: what stands below the heading of an extension. */
  readonly meaning?: string
  /** The glossary entry that explains it. */
  readonly glossary?: TermId
}
