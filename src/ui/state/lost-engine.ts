import type { RefusalReason } from '../../core/index.ts'
import { EngineStopped } from '../../worker/client.ts'
import type { Given } from './given.ts'

/** Some of what was handed over was not opened; `cause` says how that came. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened'

  constructor(
    readonly given: readonly Given[],
    override readonly cause: unknown,
  ) {
    super('Some of it was not opened')
  }
}

/** The person did not want to wait until the engine was between two pieces of work. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Not lost yet, but others wait to be shown. */
export const SLOW = new Error('It takes long')

/** Seconds that one file may keep its neighbours from the screen before it has to wait until they are shown. */
const SLOW_AFTER = 3

/** Counts seconds without an answer. They are counted and not measured: a machine that slept has not been waiting. */
export function impatience(impatient: boolean) {
  let seconds = 0
  let reject: (reason: Error) => void = () => undefined
  const over = new Promise<never>((_, fail) => (reject = fail))
  over.catch(() => undefined)
  const timer = impatient
    ? setInterval(() => {
        if (++seconds > SLOW_AFTER) reject(SLOW)
      }, 1000)
    : undefined
  return {
    /** Rejects with `SLOW`. */
    over,
    answered() {
      seconds = 0
    },
    end() {
      clearInterval(timer)
    },
  }
}

/** Whether the engine ended what it was at because the person wanted so, or never began. */
export function isCancelled(thrown: unknown): boolean {
  if (thrown instanceof Interrupted) return true
  const { name } = thrown as Partial<Error>
  return name === 'Cancelled' || name === 'AbortError'
}

/** Whether what the engine had open is gone. */
export const isLost = (thrown: unknown): boolean =>
  thrown instanceof EngineStopped || (thrown instanceof NotOpened && isLost(thrown.cause))

/** Why what made an engine end so is set aside. */
export function reasonOf(cause: unknown): RefusalReason {
  if (cause === SLOW) return 'not-tried'
  return cause instanceof EngineStopped && cause.because === 'overdue' ? 'overdue' : 'made-it-fail'
}

/** The last message of the engine, for a report of the fault. */
export const faultOf = (cause: unknown): string | undefined =>
  cause instanceof Error && reasonOf(cause) === 'made-it-fail' ? cause.message : undefined
