import type { Answer, Arguments, Method } from './protocol.ts'

/** An engine that is up and can be asked, wherever it runs. */
export interface Link {
  readonly mode: 'worker' | 'direct'
  /** Rejects with what the engine threw, or with `EngineStopped`. */
  request<K extends Method>(method: K, args: Arguments<K>): Promise<Answer<K>>
  /** Stops the engine for good: what is being waited for, and all that is asked later, rejects with `reason`. */
  stop(reason: EngineStopped): void
}

/**
 * How an engine came to its end.
 * - `restarted`: on purpose
 * - `overdue`: it gave no sign of life for longer than what it was at may take. A worker without memory ends so too:
 *   Chromium says nothing of it
 * - `died`: its worker reported an error, or never started
 * - `gone`: it had ended before it was asked
 */
export type StopCause = 'restarted' | 'overdue' | 'died' | 'gone'

/** The engine is gone and all it had opened with it. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped'

  constructor(
    message: string,
    readonly because: StopCause = 'died',
  ) {
    super(message)
  }
}
