import type { FindingCode, ParamsOf } from '../finding/finding.ts'

/** What a finding says to a person. Plain sentences, true of exactly what was found. */
export interface Explanation {
  readonly what: string
  readonly why: string
  readonly toDo: string
}

/** The words for one code. */
export type Explain<C extends FindingCode> = (params: ParamsOf<C>) => Explanation
