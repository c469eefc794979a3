import type { RefusalReason } from '../../core/index.ts'
import type { Given } from './given.ts'

/** Something that was given and is not open. */
export interface Refusal {
  readonly name: string
  readonly reason: RefusalReason
  /** How many others share the reason and are not named. */
  readonly others?: number
  /** The last message of the engine, for a report of the fault. */
  readonly fault?: string
  /** The sources that can be tried once more. */
  readonly given?: Given
}

/** Of one reason so many are named; thousands that cannot be read say no more by the rest. */
const NAMED = 100

/** The list with one more; from some number on it only counts as one of the others that share the reason. */
export function withRefusal(refusals: readonly Refusal[], refusal: Refusal): readonly Refusal[] {
  const alike = refusals.filter(({ reason }) => reason === refusal.reason)
  const last = alike.at(-1)
  if (!last || alike.length < NAMED) return [...refusals, refusal]
  const { given: _, ...named } = last
  const counting = { ...named, others: (last.others ?? 0) + 1 + (refusal.others ?? 0) }
  return refusals.map((each) => (each === last ? counting : each))
}
