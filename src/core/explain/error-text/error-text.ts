import type { ProgramId } from './programs.ts'
import type { SituationId } from './situations.ts'

/** One message, with every spelling of it: symbolic name, number, text. */
export interface ErrorText {
  /**
   * As the program writes it; the first is the name that is shown. Letters and digits alone count: case, spaces, line
   * breaks, quotes, `_` and `:` do not, and neither does the text around it.
   */
  readonly says: readonly [string, ...string[]]
  /** Spellings too common to mean it amid other text: they count where they are all that was typed. */
  readonly alone?: readonly string[]
  readonly situation: SituationId
  /** It stands around another message that says more; that one comes first. */
  readonly wraps?: true
  /** Its own meaning, where it is narrower than that of the situation. */
  readonly means?: string
  /** Where it differs from that of the family. */
  readonly source?: string
}

/** The messages of one program. */
export interface ErrorTextFamily {
  readonly program: ProgramId
  /** The document that names and spellings rest on. */
  readonly source: string
  /**
   * Others use this library and print its messages: where the text names one of them, the answer is for that program.
   */
  readonly library?: true
  readonly entries: readonly ErrorText[]
}
