import { judgedAsUsual, type JudgedBy, type JudgeSettings, type Report, type SourceInput } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'

/** Milliseconds since 1970 UTC. The one place where the page reads the clock; tests hand in their own. */
export type Clock = () => number

/** What the engine is to judge by, and the same as far as words depend on it. */
export interface Question {
  readonly settings: JudgeSettings
  readonly judgedBy: JudgedBy
}

/** Something that was given but did not get as far as the engine. */
export interface Refusal {
  readonly name: string
  readonly reason: 'too-large' | 'unreadable' | 'nothing-handed-over' | 'empty-folder'
}

/** What a drop, a choice or a paste yields: reads with progress, one source after the other. */
export interface Intake {
  readonly inputs: readonly SourceInput[]
  readonly refusals: readonly Refusal[]
}
/** Reports how far reading has come, from 0 to 1. */
export type Progress = (fraction: number, name: string) => void
export type Reading = (progress: Progress) => Promise<Intake>

/**
 * Where the page stands.
 * - `start`: nothing was opened yet
 * - `reading`: files are being read
 * - `judging`: the engine works
 * - `ready`: there is a Report
 * - `stopped`: the engine is gone, and all that it had opened
 */
export type Phase = 'start' | 'reading' | 'judging' | 'ready' | 'stopped'

/** What was opened and what the engine says of it. */
export class Workspace {
  phase = $state<Phase>('start')
  report = $state.raw<Report>()
  /** What the Report was judged by; the person may have chosen something else since. */
  judgedBy = $state.raw<JudgedBy>(judgedAsUsual)
  /** Whether the Report answers another question about the same files: then its answer is read aloud. */
  judgedAgain = $state(false)
  refusals = $state.raw<readonly Refusal[]>([])
  progress = $state.raw<{ readonly fraction: number; readonly name: string }>()
  /** What the engine said when it stopped; for whoever reports the fault. */
  fault = $state<string>()
  readonly busy = $derived(this.phase === 'reading' || this.phase === 'judging')

  readonly #client: EngineClient
  readonly #question: () => Question
  /** Counts the fresh starts: what was begun before one and ends after it is dropped. */
  #era = 0
  /** One intake after the other, so that ids follow the order of the drops. */
  #queue: Promise<void> = Promise.resolve()
  /** Counts the wishes to judge again: only the last one is worth an answer. */
  #wishes = 0

  /** `question` is asked whenever the engine is to judge. */
  constructor(client: EngineClient, question: () => Question) {
    this.#client = client
    this.#question = question
  }

  /** Adds what `reading` yields to what is there and judges all of it now. */
  add(reading: Reading): Promise<void> {
    const era = this.#era
    this.#queue = this.#queue.then(() => this.#add(reading, era))
    return this.#queue
  }

  addText(text: string, name: string): Promise<void> {
    return this.add(() => Promise.resolve({ inputs: [{ name, bytes: new TextEncoder().encode(text) }], refusals: [] }))
  }

  /** Judges what is there by what is chosen now. Of several calls in a row the last one counts. */
  judgeAgain(): Promise<void> {
    const era = this.#era
    const wish = ++this.#wishes
    this.#queue = this.#queue.then(async () => {
      if (era !== this.#era || wish !== this.#wishes || !this.report) return
      try {
        await this.#judge(era, () => wish === this.#wishes)
        this.judgedAgain = true
      } catch (thrown) {
        if (era === this.#era) this.stop(thrown)
      }
    })
    return this.#queue
  }

  /** Forgets everything. The engine is stopped, not only told to forget: then it also ends what it was in the middle of. */
  async startOver(): Promise<void> {
    this.#era++
    this.phase = 'start'
    this.report = undefined
    this.judgedBy = judgedAsUsual
    this.judgedAgain = false
    this.refusals = []
    this.progress = undefined
    this.fault = undefined
    await this.#client.restart().catch(() => undefined)
  }

  async #add(reading: Reading, era: number): Promise<void> {
    if (era !== this.#era) return
    const restart = this.phase === 'stopped'
    this.phase = 'reading'
    try {
      if (restart) await this.#client.restart()
      const { inputs, refusals } = await reading((fraction, name) => {
        if (era === this.#era) this.progress = { fraction, name }
      })
      if (era !== this.#era) return
      this.refusals = [...this.refusals, ...refusals]
      this.progress = undefined
      if (inputs.length > 0) await this.#open(inputs, era)
      else this.phase = this.report ? 'ready' : 'start'
    } catch (thrown) {
      if (era !== this.#era) return
      this.stop(thrown)
    }
  }

  async #open(inputs: readonly SourceInput[], era: number): Promise<void> {
    this.phase = 'judging'
    await this.#client.request('open', inputs)
    // A worker has its own copy; ours may hold a private key.
    if (this.#client.mode === 'worker') for (const { bytes } of inputs) bytes.fill(0)
    this.judgedAgain = false
    await this.#judge(era)
  }

  /** An answer that is not wanted any more is dropped. */
  async #judge(era: number, wanted = () => true): Promise<void> {
    this.phase = 'judging'
    const { settings, judgedBy } = this.#question()
    const report = await this.#client.request('judge', settings)
    if (era !== this.#era) return
    this.phase = 'ready'
    if (!wanted()) return
    this.report = report
    this.judgedBy = judgedBy
  }

  /** What the engine had opened is lost with it, so nothing of it stays on the screen. */
  stop(thrown: unknown): void {
    this.#era++
    this.fault = thrown instanceof Error ? thrown.message : String(thrown)
    this.report = undefined
    this.phase = 'stopped'
  }
}
