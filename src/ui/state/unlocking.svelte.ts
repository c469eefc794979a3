import type { Lock, Report, SourceId, SourceSummary } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import type { Questions } from './questions.ts'
import type { Session } from './session.svelte.ts'
import type { Waiting } from './waiting.svelte.ts'

/** A source that takes a password. */
export type LockedSource = SourceSummary & { readonly locked: Lock }

export const isLocked = (source: SourceSummary): source is LockedSource => source.locked !== undefined

/** Fewer iterations than these nobody notices, however slow the machine. */
const UNNOTICED = 50_000

/**
 * Iterations of the first measurement. Where that is over too soon to say anything, each further one makes five times
 * as many.
 */
const FIRST_MEASURED = 20_000

/** The shortest measurement that counts, in milliseconds: ten times what asking an engine takes. */
const BELIEVED = 100

/**
 * Above so many iterations the person is asked first: half a minute of plain JavaScript, and no program makes such
 * files by itself.
 */
const ASKED_ABOVE = 5_000_000

/**
 * The password dialog: which source it asks about, and how that goes. Passwords pass through, as octets that are moved
 * to the engine.
 */
export class Unlocking {
  /** Undefined while nothing is asked. */
  source = $state.raw<LockedSource>()
  /**
   * - `asking` for a password
   * - `confirming`: whether it is to be tried, for that takes long
   * - `working` on it
   * - `wrong`: it was none of the source; it can be tried again
   */
  phase = $state<'asking' | 'confirming' | 'working' | 'wrong'>('asking')
  /** How long trying one password takes on this machine, in seconds; undefined while that is not measured. */
  seconds = $state<number>()

  readonly #client: EngineClient
  readonly #questions: Questions
  readonly #session: Session
  readonly #waiting: Waiting
  readonly #ticks: () => number
  readonly #offered = new Set<SourceId>()
  readonly #confirmed = new Set<SourceId>()
  /** Of sources that were measured, the seconds. */
  readonly #measured = new Map<SourceId, number>()

  /** `ticks` are milliseconds since whenever; only differences count. */
  constructor(client: EngineClient, questions: Questions, session: Session, waiting: Waiting, ticks: () => number) {
    this.#client = client
    this.#questions = questions
    this.#session = session
    this.#waiting = waiting
    this.#ticks = ticks
  }

  ask(source: LockedSource): void {
    this.source = source
    this.phase = 'asking'
    this.seconds = this.#measured.get(source.id)
    if (this.seconds === undefined) void this.#measure(source)
  }

  /** Asks by itself about the first source that cannot be read without a password; about each only once. */
  offer(report: Report | undefined): void {
    if (this.source) return
    for (const source of report?.sources ?? []) {
      if (!isLocked(source) || source.locked.guards !== 'certificates' || this.#offered.has(source.id)) continue
      this.#offered.add(source.id)
      this.ask(source)
      return
    }
  }

  /** `typed` yields `passwordOctets` of what is typed; it is asked only when they are wanted. */
  async tryPassword(typed: () => Uint8Array): Promise<void> {
    const { source } = this
    if (!source || this.phase === 'working') return
    if (this.phase === 'confirming') this.#confirmed.add(source.id)
    if (source.locked.work > ASKED_ABOVE && !this.#confirmed.has(source.id)) {
      this.phase = 'confirming'
      return
    }
    this.phase = 'working'
    const octets = typed()
    const answer = await this.#questions.askWhile(() => this.source === source, 'unlock', source.id, { octets })
    // An engine that took them left none.
    if (octets.length > 0) octets.fill(0)
    if (this.source !== source) return
    if (answer?.status === 'wrong-password') {
      this.phase = 'wrong'
      return
    }
    this.close()
    // Not locked: it was opened before, and the Report does not know yet.
    if (answer && answer.status !== 'cancelled') await this.#session.judgeAgain()
  }

  /** Ends the work on a password, and the question. */
  cancel(): void {
    if (this.phase === 'working') {
      void this.#client.request('cancelUnlock').catch(() => undefined)
      this.#waiting.cancel()
    }
    this.close()
  }

  forget(): void {
    this.close()
    this.#offered.clear()
    this.#confirmed.clear()
    this.#measured.clear()
  }

  close(): void {
    this.source = undefined
    this.phase = 'asking'
    this.seconds = undefined
  }

  /** Has the engine derive the source's own keys with fewer iterations, and sees how long that takes. */
  async #measure(source: LockedSource): Promise<void> {
    const { id, locked } = source
    if (locked.work < UNNOTICED) return
    try {
      for (let iterations = FIRST_MEASURED; this.source === source; iterations *= 5) {
        const began = this.#ticks()
        const made = await this.#client.request('rehearseUnlock', id, iterations)
        const took = this.#ticks() - began
        if (made === 0) return
        if (took < BELIEVED && made < locked.work) continue
        const seconds = ((took / made) * locked.work) / 1000
        this.#measured.set(id, seconds)
        if (this.source === source) this.seconds = seconds
        return
      }
    } catch {
      // The engine stopped; whoever asks it next will hear why.
    }
  }
}
