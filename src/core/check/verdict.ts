import type { CheckStatus } from './contract.ts'

/**
 * `invalid`: a required check failed. `undetermined`: a required one could not be made. `valid` never means that
 * anybody relies on the top.
 */
export type Verdict = 'valid' | 'invalid' | 'undetermined'

/** The verdict of a path from its outcomes. What is not required never changes it. */
export function verdictOf(outcomes: readonly { readonly required: boolean; readonly status: CheckStatus }[]): Verdict {
  const required = outcomes.filter((outcome) => outcome.required)
  if (required.some((outcome) => outcome.status === 'failed')) return 'invalid'
  return required.some((outcome) => outcome.status === 'not-checked') ? 'undetermined' : 'valid'
}
