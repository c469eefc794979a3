import type { TermId } from '../glossary.ts'

/** The words on the screen for a term. */
export interface Label {
  /** The everyday word. */
  readonly label: string
  /** The name in the standard, if it differs. It is shown next to the label. */
  readonly rfc?: string
  /** One plain sentence on what it means, or two: what stands below the heading of an extension. */
  readonly meaning?: string
  /** The glossary entry that explains it. */
  readonly glossary?: TermId
}
