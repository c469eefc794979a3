import type { Answer, Arguments, Method } from './protocol.ts'

/** An engine that is up and can be asked, wherever it runs. */
export interface Link {
  readonly mode: 'worker' | 'direct'
  /** Rejects with what the engine threw, or with `EngineStopped`. */
  request<K extends Method>(method: K, args: Arguments<K>): Promise<Answer<K>>
  /** Stops the engine for good: what is being waited for, and all that is asked later, rejects with `reason`. */
  stop(reason: EngineStopped): void
}

/** The engine is gone and all it had opened with it: stopped on purpose by a restart, or because its worker died. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped'
}
