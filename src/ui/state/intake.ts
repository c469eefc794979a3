import type { Given } from './given.ts'
import type { Refusal } from './refusal.ts'

/** The files of a drop, a choice or a paste, before any is read. */
export interface Intake {
  readonly given: readonly Given[]
  readonly refusals: readonly Refusal[]
}

/** `signal` says when nobody wants it any more; what it yields then is not looked at. */
export type Reading = (signal: AbortSignal) => Promise<Intake>
