import { against } from '../../report/question/checks.ts'
import type { PolicyState } from '../../report/question/path-policies.ts'
import type { PathSummary, Verdict } from '../../report/report.ts'
import { checkWords } from '../check-words.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  valid: 'Valid',
  invalid: 'Invalid',
  undetermined: 'Not decided',
}

/** Each verdict with its reason, in a sentence. */
export const verdictSentences: Readonly<Record<Verdict, string>> = {
  valid: 'Valid: every required check passed.',
  invalid: 'Invalid: a required check failed.',
  undetermined: 'Not decided: a required check could not be made.',
}

/** The checks that speak against a path, by their titles; empty where none does. */
export function againstWords(path: PathSummary): string {
  const titles = against(path).map((check) => checkWords[check].title)
  if (path.verdict === 'valid') return ''
  return `${path.verdict === 'invalid' ? 'Failed' : 'Not checked'}: ${titles.join(', ')}`
}

/**
 * The policies of a path, in the form that follows “Policies:”; the names of policies follow. Without any named or
 * required policy there are no words.
 */
export const policyWords: Readonly<Record<Exclude<PolicyState, 'none'>, string>> = {
  refused: 'not valid for a policy, although one is required.',
  any: 'valid for any policy.',
  some: 'valid for',
  'some-alone': 'valid as far as policies go, for',
}
