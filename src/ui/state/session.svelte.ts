import type { JudgeSettings, ObjectId, Report, SourceId } from '../../core/index.ts'
import type { EngineClient, EngineStopped } from '../../worker/client.ts'
import { givenText, type Given } from './given.ts'
import type { Reading } from './intake.ts'
import { faultOf, isCancelled } from './lost-engine.ts'
import { Opener, type Listener } from './opener.ts'
import { withRefusal, type Refusal } from './refusal.ts'
import { Turns, type Wanted } from './turns.ts'
import { unlessAborted } from './unless-aborted.ts'

/** Milliseconds since 1970 UTC. The one place where the page reads the clock; tests hand in their own. */
export type Clock = () => number

/**
 * Where the page stands.
 * - `start`: nothing was opened yet
 * - `reading`: files are being read
 * - `opening`: the engine opens them
 * - `judging`: the engine builds and judges paths
 * - `ready`: there is a Report
 * - `stopped`: no engine can be started; what was open is opened again as soon as one can
 */
export type Phase = 'start' | 'reading' | 'opening' | 'judging' | 'ready' | 'stopped'

/** More than anybody has: beyond it the Report itself would keep the page busy. */
export const MOST_SOURCES = 25_000

/** How long an engine may take to end what it is at, in milliseconds, before it is stopped. */
const GRACE = 3000

/** The open files and the engine's Report about them. */
export class Session {
  phase = $state<Phase>('start')
  report = $state.raw<Report>()
  /** Whether the Report answers another question about the same files: then its answer is read aloud. */
  judgedAgain = $state(false)
  /** Whether what goes on is to end, and does so as soon as the engine can. */
  cancelling = $state(false)
  /** Whether what was begun last was cancelled. */
  cancelled = $state(false)
  /**
   * Whether an engine was lost and another one opens what was open; until it has, the Report on the screen is the last
   * one's.
   */
  raising = $state(false)
  /** How many engines were raised: what a Report calls by its id is something else in the next one's. */
  engines = $state(0)
  refusals = $state.raw<readonly Refusal[]>([])
  /** The sources that a start over closed, until anything else is opened. */
  before = $state.raw<readonly Given[]>([])
  progress = $state.raw<{ readonly fraction: number; readonly name: string }>()
  /** The message when no engine could be started, for a report of the fault. */
  fault = $state<string>()
  readonly busy = $derived(this.phase === 'reading' || this.phase === 'opening' || this.phase === 'judging')

  readonly #client: EngineClient
  readonly #settings: () => JudgeSettings
  readonly #forget: (raised: boolean) => void
  readonly #ticks: () => number
  /** Until the person starts over. */
  readonly #lives = new Turns()
  /**
   * A start over is a turn, and the end of the engine: what was asked before one and is answered after it is dropped.
   */
  readonly #turns = new Turns()
  /** Aborted, and made anew, where what goes on is to end. */
  #wanted = new AbortController()
  /** One intake after the other, so that ids follow the order of the drops. */
  #queue: Promise<void> = Promise.resolve()
  #opener: Opener
  /** Only the last wish to judge again is worth an answer. */
  readonly #wishes = new Turns()

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
    this.#settings = settings
    this.#forget = forget
    this.#ticks = ticks
    this.#opener = this.#newOpener()
  }

  /** Has the engine start, for it will be asked soon. */
  prepare(): void {
    this.#client.prepare()
  }

  /** Adds what `reading` yields to what is there and judges all of it now. */
  add(reading: Reading): Promise<void> {
    const { signal } = this.#wanted
    this.before = []
    return this.#next(async () => {
      if (signal.aborted) return
      this.phase = 'reading'
      const { given, refusals } = await unlessAborted(reading(signal), signal)
      for (const refusal of refusals) this.#refuse(refusal)
      const room = Math.max(0, MOST_SOURCES - this.#opener.count)
      const [beyond] = given.slice(room)
      if (beyond) this.#refuse({ name: beyond.name, reason: 'too-many', others: given.length - room - 1 })
      if (given.length === 0) return
      this.judgedAgain = false
      await this.#opener.open(given.slice(0, room), signal)
    })
  }

  addText(text: string, name: string): Promise<void> {
    return this.add(() => Promise.resolve({ given: [givenText(text, name)], refusals: [] }))
  }

  /** Tries once more what was set aside. */
  tryAgain(refusal: Refusal): Promise<void> {
    const { given } = refusal
    this.refusals = this.refusals.filter((each) => each !== refusal)
    return given ? this.add(() => Promise.resolve({ given: [given], refusals: [] })) : Promise.resolve()
  }

  /** Judges what is there by what is chosen now. Of several calls in a row the last one counts. */
  judgeAgain(): Promise<void> {
    const last = this.#wishes.next()
    return this.#next(async () => {
      if (!last() || !this.report) return
      await this.#opener.judge(this.#wanted.signal)
      this.judgedAgain = true
    })
  }

  /**
   * Ends what is being read, opened or judged, and the intakes that wait behind it; what stands on the screen stays.
   * Reading ends at once. The engine ends once it has opened what it is at, or verified a signature. Where it holds
   * nothing yet, or does not end soon, it is stopped, and what stands on the screen is opened again.
   */
  async cancel(): Promise<void> {
    if (!this.busy || this.cancelling) return
    this.#wanted.abort()
    this.#wanted = new AbortController()
    if (!this.report && this.#client.mode === 'worker') {
      const restarted = this.startOver()
      this.cancelled = true
      return restarted
    }
    this.cancelling = true
    const wanted = this.#lives.current()
    const next = this.#wanted
    setTimeout(() => {
      const late = wanted() && this.cancelling && this.#wanted === next
      if (late && this.#client.mode === 'worker') this.#opener.interrupt()
    }, GRACE)
    await this.#client.request('cancelJudge').catch(() => undefined)
  }

  /**
   * Forgets everything. The engine is stopped, not only told to forget: then it also ends what it was in the middle of.
   */
  async startOver(): Promise<void> {
    this.#lives.next()
    this.#turns.next()
    this.#forget(false)
    this.before = this.#opener.given
    this.#opener = this.#newOpener()
    this.#queue = Promise.resolve()
    this.report = undefined
    this.phase = 'start'
    this.judgedAgain = false
    this.cancelling = false
    this.cancelled = false
    this.raising = false
    this.refusals = []
    this.progress = undefined
    this.fault = undefined
    await this.#client.restart().catch(() => undefined)
  }

  /** Opens again what the last start over closed. */
  undoStartOver(): Promise<void> {
    const given = this.before
    return this.add(() => Promise.resolve({ given, refusals: [] }))
  }

  /** Starts an engine once more where none could be started, and opens what was open. */
  async startAgain(): Promise<void> {
    this.fault = undefined
    await this.#next(() => this.#opener.reopen(this.#wanted.signal))
  }

  /** Yields whether what is asked now is wanted: until the person starts over, or the ids are given anew. */
  current(): Wanted {
    return this.#turns.current()
  }

  /** An engine threw over a question. Everything stays open, and one such message is enough. */
  unanswered(thrown: unknown): void {
    if (this.refusals.some(({ reason }) => reason === 'not-answered')) return
    const fault = faultOf(thrown)
    this.#refuse({ name: '', reason: 'not-answered', ...(fault && { fault }) })
  }

  /**
   * An engine was lost over a question: it is raised anew, without what the question was about. One that had ended
   * before says nothing about it, and what is being opened finds out by itself.
   */
  async failed(thrown: EngineStopped, about: ObjectId | SourceId | undefined): Promise<void> {
    if (this.busy) return
    const before = thrown.because === 'gone'
    const sources = before ? [] : this.#sourcesOf(about)
    if (!before && sources.length === 0) this.#refuse({ name: '', reason: 'question-failed' })
    await this.#next(() => this.#opener.raise(new Set(sources), thrown, this.#wanted.signal))
  }

  #sourcesOf(id: ObjectId | SourceId | undefined): readonly SourceId[] {
    const { sources = [], certificates = [], revocationLists = [], ocspResponses = [], others = [] } = this.report ?? {}
    if (sources.some((source) => source.id === id)) return [id as SourceId]
    for (const list of [certificates, revocationLists, ocspResponses, others]) {
      const found = list.find((each) => each.id === id)
      if (found) return found.sources
    }
    return []
  }

  /** Runs after all work that began before, unless the person starts over. */
  #next(work: () => Promise<void>): Promise<void> {
    const wanted = this.#lives.current()
    this.#queue = this.#queue.then(async () => {
      if (!wanted()) return
      this.cancelled = false
      try {
        await work()
        if (wanted()) this.#end(false)
      } catch (thrown) {
        if (!wanted()) return
        if (isCancelled(thrown)) this.#end(true)
        else this.#stop(thrown)
      }
    })
    return this.#queue
  }

  #newOpener(): Opener {
    const wanted = this.#lives.current()
    const settings = () => this.#settings()
    const heard =
      <A extends unknown[]>(hear: (...args: A) => void) =>
      (...args: A) => {
        if (wanted()) hear(...args)
      }
    const listener: Listener = {
      phase: heard((phase) => (this.phase = phase)),
      progress: heard((fraction, name) => (this.progress = { fraction, name })),
      report: heard((report) => {
        this.#show(report)
      }),
      setAside: heard((given, reason, fault) => {
        this.#refuse({ name: given.name, reason, ...(fault && { fault }), ...(!given.letGo && { given }) })
      }),
      raised: heard(() => {
        this.#turns.next()
        this.raising = true
      }),
    }
    return new Opener(this.#client, settings, listener, this.#ticks, wanted)
  }

  #show(report: Report | undefined): void {
    if (this.raising || !report) {
      this.#turns.next()
      this.#forget(true)
      this.engines++
      this.raising = false
    }
    this.report = report
  }

  #refuse(refusal: Refusal): void {
    this.refusals = withRefusal(this.refusals, refusal)
  }

  #end(cancelled: boolean): void {
    this.phase = this.report ? 'ready' : 'start'
    this.progress = undefined
    this.cancelling = false
    this.cancelled = cancelled
  }

  /** Nothing is asked of an engine that is not there; what was open is known still. */
  #stop(thrown: unknown): void {
    this.fault = thrown instanceof Error ? thrown.message : String(thrown)
    this.cancelling = false
    this.phase = 'stopped'
  }
}
