import type { JudgeSettings, ObjectId, Report, SourceId } from '../../core/index.ts'
import type { EngineClient, EngineStopped } from '../../worker/client.ts'
import { givenText, type Given } from './given.ts'
import type { Reading } from './intake.ts'
import type { Refusal } from './refusal.ts'
import { Sitting, type Phase } from './sitting.svelte.ts'
import { Turns, type Wanted } from './turns.ts'

/** Milliseconds since 1970 UTC. The one place where the page reads the clock; tests hand in their own. */
export type Clock = () => number

/** One sitting after the other: what is open now, and the starts over between. */
export class Session {
  /** How many engines were raised: what a Report calls by its id is something else in the next one's. */
  engines = $state(0)
  /** The sources that a start over closed, until anything else is opened. */
  before = $state.raw<readonly Given[]>([])
  #now: Sitting

  readonly #client: EngineClient
  readonly #begin: () => Sitting
  readonly #forget: (raised: boolean) => void
  /**
   * A start over is a turn, and the end of the engine: what was asked before one and is answered after it is dropped.
   */
  readonly #turns = new Turns()

  /**
   * `settings` is asked whenever the engine is to judge. `forget` drops all that is known of what was open, when ids
   * are given anew; where the engine was `raised` what the person chose without naming any is kept. `ticks` are
   * milliseconds since whenever.
   */
  constructor(
    client: EngineClient,
    settings: () => JudgeSettings,
    forget: (raised: boolean) => void,
    ticks: () => number = () => performance.now(),
  ) {
    this.#client = client
    this.#forget = forget
    this.#begin = () =>
      new Sitting({
        client,
        settings,
        ticks,
        lost: () => this.#turns.next(),
        renewed: () => {
          this.#turns.next()
          forget(true)
          this.engines++
        },
      })
    this.#now = $state.raw(this.#begin())
  }

  get phase(): Phase {
    return this.#now.phase
  }

  get report(): Report | undefined {
    return this.#now.report
  }

  get judgedAgain(): boolean {
    return this.#now.judgedAgain
  }

  get cancelling(): boolean {
    return this.#now.cancelling
  }

  get cancelled(): boolean {
    return this.#now.cancelled
  }

  get raising(): boolean {
    return this.#now.raising
  }

  get refusals(): readonly Refusal[] {
    return this.#now.refusals
  }

  get progress(): Sitting['progress'] {
    return this.#now.progress
  }

  get fault(): string | undefined {
    return this.#now.fault
  }

  get busy(): boolean {
    return this.#now.busy
  }

  /** Has the engine start, for it will be asked soon. */
  prepare(): void {
    this.#client.prepare()
  }

  /** Adds what `reading` yields to what is there and judges all of it now. */
  add(reading: Reading): Promise<void> {
    this.before = []
    return this.#now.add(reading)
  }

  addText(text: string, name: string): Promise<void> {
    // Octets at once: they can be overwritten, and a text that is kept cannot.
    return this.#addGiven([givenText(text, name)])
  }

  /** Tries once more what was set aside. */
  tryAgain(refusal: Refusal): Promise<void> {
    const { given } = refusal
    this.#now.drop(refusal)
    return given ? this.#addGiven([given]) : Promise.resolve()
  }

  /** Judges what is there by what is chosen now. Of several calls in a row the last one counts. */
  judgeAgain(): Promise<void> {
    return this.#now.judgeAgain()
  }

  /** Ends what goes on; what stands on the screen stays. An engine that holds nothing yet is simply stopped. */
  async cancel(): Promise<void> {
    const { busy, cancelling, report } = this.#now
    if (!busy || cancelling) return
    if (report || this.#client.mode !== 'worker') return this.#now.cancel()
    const restarted = this.startOver()
    this.#now.cancelled = true
    return restarted
  }

  /**
   * Forgets everything. The engine is stopped, not only told to forget: then it also ends what it was in the middle of.
   */
  async startOver(): Promise<void> {
    this.#turns.next()
    this.#forget(false)
    this.#now.end()
    this.before = this.#now.given
    this.#now = this.#begin()
    await this.#client.restart().catch(() => undefined)
  }

  /** Opens again what the last start over closed. */
  undoStartOver(): Promise<void> {
    return this.#addGiven(this.before)
  }

  /** Starts an engine once more where none could be started, and opens what was open. */
  startAgain(): Promise<void> {
    return this.#now.reopen()
  }

  /** Yields whether what is asked now is wanted: until the person starts over, or the ids are given anew. */
  current(): Wanted {
    return this.#turns.current()
  }

  /** As in `Sitting`. */
  unanswered(thrown: unknown): void {
    this.#now.unanswered(thrown)
  }

  /** As in `Sitting`. */
  failed(thrown: EngineStopped, about: ObjectId | SourceId | undefined): Promise<void> {
    return this.#now.failed(thrown, about)
  }

  #addGiven(given: readonly Given[]): Promise<void> {
    return this.add(() => Promise.resolve({ given, refusals: [] }))
  }
}
