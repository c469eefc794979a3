import type { Outcome } from './run-cases.ts'
import type { Case } from './suite.ts'

/** In what way the engine says something else than the suite. */
export type Divergence = 'wrongly accepted' | 'wrongly rejected' | 'hung' | 'policies wrong' | 'error'

/** A divergence that we stand by. */
export interface Exception {
  readonly suite: string
  readonly id: string
  readonly says: Divergence
  readonly reason: string
  /** The standard and section that decides it. */
  readonly section: string
}

export interface Tally {
  readonly passed: readonly string[]
  readonly diverged: readonly { readonly id: string; readonly says: Divergence; readonly exception?: Exception }[]
  /** Exceptions whose case passes, diverges otherwise, or is not in the suite any more. */
  readonly stale: readonly Exception[]
}

/**
 * Compares the outcomes of the cases with the expected ones and with the exceptions that are listed for their suite.
 */
export function tally(cases: readonly Case[], outcomes: readonly Outcome[], exceptions: readonly Exception[]): Tally {
  const passed: string[] = []
  const diverged: Tally['diverged'][number][] = []
  cases.forEach((example, at) => {
    const says = divergenceOf(example, outcomes[at])
    if (!says) return passed.push(example.id)
    const exception = exceptions.find((listed) => listed.id === example.id && listed.says === says)
    return diverged.push({ id: example.id, says, ...(exception && { exception }) })
  })
  const used = new Set(diverged.map(({ exception }) => exception))
  return { passed, diverged, stale: exceptions.filter((exception) => !used.has(exception)) }
}

/** Whether every divergence is listed and every listed one is there. */
export const isAsListed = ({ diverged, stale }: Tally): boolean =>
  stale.length === 0 && diverged.every(({ exception }) => exception !== undefined)

export function divergenceOf(example: Case, outcome: Outcome | undefined): Divergence | undefined {
  if (!outcome || 'error' in outcome) return 'error'
  if ('hung' in outcome) return 'hung'
  if (outcome.verdict !== example.expected) return outcome.verdict === 'valid' ? 'wrongly accepted' : 'wrongly rejected'
  const { userConstrainedPolicies: expected } = example
  if (!expected || outcome.verdict !== 'valid') return undefined
  return [...expected].sort().join() === outcome.policies.join() ? undefined : 'policies wrong'
}
