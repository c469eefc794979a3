import type { JudgeSettings, ObjectId, Report, SourceId } from '../../core/index.ts'
import type { EngineClient, EngineStopped } from '../../worker/client.ts'
import type { Given } from './given.ts'
import type { Reading } from './intake.ts'
import { faultOf, isCancelled } from './lost-engine.ts'
import { MOST_SOURCES } from './most-sources.ts'
import { Opener, type Listener } from './opener.ts'
import { withRefusal, type Refusal } from './refusal.ts'
import { Turns } from './turns.ts'
import { unlessAborted } from './unless-aborted.ts'

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

/** How long an engine may take to end what it is at, in milliseconds, before it is stopped. */
const GRACE = 3000

/** Everything that a sitting needs of the page around it. */
export interface Surroundings {
  readonly client: EngineClient
  /** Asked whenever the engine is to judge. */
  readonly settings: () => JudgeSettings
  /** Milliseconds since whenever. */
  readonly ticks: () => number
  /** An engine was lost: the ids that were given so far mean nothing to the next one. */
  readonly lost: () => void
  /** The next Report has ids of its own. */
  readonly renewed: () => void
}

/**
 * The files that are open from the first drop to a start over, and the work on them. A start over ends a sitting and
 * makes the next one: nothing has to be reset, and whatever the old one hears late is shown nowhere.
 */
export class Sitting {
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
  refusals = $state.raw<readonly Refusal[]>([])
  progress = $state.raw<{ readonly fraction: number; readonly name: string }>()
  /** The message when no engine could be started, for a report of the fault. */
  fault = $state<string>()
  readonly busy = $derived(this.phase === 'reading' || this.phase === 'opening' || this.phase === 'judging')

  readonly #around: Surroundings
  readonly #opener: Opener
  /** Aborted, and made anew, where what goes on is to end. */
  #wanted = new AbortController()
  /** One intake after the other, so that ids follow the order of the drops. */
  #queue: Promise<void> = Promise.resolve()
  /** Only the last wish to judge again is worth an answer. */
  readonly #wishes = new Turns()
  #over = false

  constructor(around: Surroundings) {
    this.#around = around
    this.#opener = this.#newOpener()
  }

  /** The sources that are open, in the order of their ids. */
  get given(): readonly Given[] {
    return this.#opener.given
  }

  add(reading: Reading): Promise<void> {
    const { signal } = this.#wanted
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

  /** Judges what is there by what is chosen now. Of several calls in a row the last one counts. */
  judgeAgain(): Promise<void> {
    const last = this.#wishes.next()
    return this.#next(async () => {
      if (!last() || !this.report) return
      await this.#opener.judge(this.#wanted.signal)
      this.judgedAgain = true
    })
  }

  /** Opens again what is open, with an engine of which it is not known whether it can be started. */
  async reopen(): Promise<void> {
    this.fault = undefined
    await this.#next(() => this.#opener.reopen(this.#wanted.signal))
  }

  /**
   * Ends what is being read, opened or judged, and the intakes that wait behind it; what stands on the screen stays.
   * Reading ends at once. The engine ends once it has opened what it is at, or verified a signature; one that does not
   * end soon is stopped, and what stands on the screen is opened again.
   */
  async cancel(): Promise<void> {
    this.#abort()
    this.cancelling = true
    const next = this.#wanted
    const { client } = this.#around
    setTimeout(() => {
      const late = !this.#over && this.cancelling && this.#wanted === next
      if (late && client.mode === 'worker') this.#opener.interrupt()
    }, GRACE)
    await client.request('cancelJudge').catch(() => undefined)
  }

  /** Ends all of it for good. The engine is for the one to stop who asks for this. */
  end(): void {
    this.#over = true
    this.#abort()
  }

  drop(refusal: Refusal): void {
    this.refusals = this.refusals.filter((each) => each !== refusal)
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
    const sources = before ? [] : sourcesOf(this.report, about)
    if (!before && sources.length === 0) this.#refuse({ name: '', reason: 'question-failed' })
    await this.#next(() => this.#opener.raise(new Set(sources), thrown, this.#wanted.signal))
  }

  #abort(): void {
    this.#wanted.abort()
    this.#wanted = new AbortController()
  }

  /** Runs after all work that began before, unless the person starts over. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      if (this.#over) return
      this.cancelled = false
      try {
        await work()
        this.#rest(false)
      } catch (thrown) {
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the person may have started over meanwhile
        if (this.#over) return
        if (isCancelled(thrown)) this.#rest(true)
        else this.#stop(thrown)
      }
    })
    return this.#queue
  }

  #newOpener(): Opener {
    const { client, settings, ticks, lost } = this.#around
    const heard =
      <A extends unknown[]>(hear: (...args: A) => void) =>
      (...args: A) => {
        if (!this.#over) hear(...args)
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
        lost()
        this.raising = true
      }),
    }
    return new Opener(client, settings, listener, ticks, () => !this.#over)
  }

  #show(report: Report | undefined): void {
    if (this.raising || !report) {
      this.#around.renewed()
      this.raising = false
    }
    this.report = report
  }

  #refuse(refusal: Refusal): void {
    this.refusals = withRefusal(this.refusals, refusal)
  }

  #rest(cancelled: boolean): void {
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

/** The files in which something stands, or the file itself; empty for what the Report does not know. */
function sourcesOf(report: Report | undefined, id: ObjectId | SourceId | undefined): readonly SourceId[] {
  const { sources = [], certificates = [], revocationLists = [], ocspResponses = [], others = [] } = report ?? {}
  if (sources.some((source) => source.id === id)) return [id as SourceId]
  for (const list of [certificates, revocationLists, ocspResponses, others]) {
    const found = list.find((each) => each.id === id)
    if (found) return found.sources
  }
  return []
}
