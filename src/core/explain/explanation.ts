import type { FindingCode, ParamsOf } from '../finding/finding.ts'
import type { Acting } from '../finding/who.ts'
import type { CheckId } from '../report/report.ts'

/** The sentences of a finding. They claim only what was found. */
export interface Explanation {
  readonly what: string
  readonly why: string
  readonly toDo: string
}

/** The words for one code; what to do names the one who acts. */
export type Explain<C extends FindingCode> = (params: ParamsOf<C>, acting: Acting) => Explanation

/** The words for some of the codes. `english.ts` joins them and asks for every code. */
export type Explanations = { readonly [C in FindingCode]?: Explain<C> }

export interface CheckWords {
  /** The title of the check. */
  readonly title: string
  /** The question that it answers. */
  readonly asks: string
}

/**
 * The words for some of the checks, beside those for what they find. `check-words.ts` joins them and asks for every
 * check.
 */
export type ChecksInWords = Readonly<Partial<Record<CheckId, CheckWords>>>
