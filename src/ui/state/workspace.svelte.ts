import {
  judgedAsUsual,
  type JudgedBy,
  type JudgeSettings,
  type Report,
  type SourceId,
  type SourceInput,
} from '../../core/index.ts'
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
  readonly reason: 'too-large' | 'too-much' | 'unreadable' | 'nothing-handed-over' | 'empty-folder'
  /** How many others share the reason and are not named. */
  readonly others?: number
}

/** What a drop, a choice or a paste yields: reads with progress, one source after the other. */
export interface Intake {
  readonly inputs: readonly SourceInput[]
  readonly refusals: readonly Refusal[]
}
/** Reports how far reading has come, from 0 to 1. */
export type Progress = (fraction: number, name: string) => void
/** `signal` says when nobody wants it any more; what it yields then is not looked at. */
export type Reading = (progress: Progress, signal: AbortSignal) => Promise<Intake>

/**
 * Where the page stands.
 * - `start`: nothing was opened yet
 * - `reading`: files are being read
 * - `opening`: the engine opens them
 * - `judging`: the engine builds and judges paths
 * - `ready`: there is a Report
 * - `stopped`: the engine is gone, and all that it had opened
 */
export type Phase = 'start' | 'reading' | 'opening' | 'judging' | 'ready' | 'stopped'

/** What was opened and what the engine says of it. */
export class Workspace {
  phase = $state<Phase>('start')
  report = $state.raw<Report>()
  /** What the Report was judged by; the person may have chosen something else since. */
  judgedBy = $state.raw<JudgedBy>(judgedAsUsual)
  /** Whether the Report answers another question about the same files: then its answer is read aloud. */
  judgedAgain = $state(false)
  /** Whether what goes on is to end, and does so as soon as the engine can. */
  cancelling = $state(false)
  /** Whether what was begun last was cancelled. */
  cancelled = $state(false)
  refusals = $state.raw<readonly Refusal[]>([])
  progress = $state.raw<{ readonly fraction: number; readonly name: string }>()
  /** What the engine said when it stopped; for whoever reports the fault. */
  fault = $state<string>()
  readonly busy = $derived(this.phase === 'reading' || this.phase === 'opening' || this.phase === 'judging')

  readonly #client: EngineClient
  readonly #question: () => Question
  /** Counts the fresh starts: what was begun before one and ends after it is dropped. */
  #era = 0
  /** Aborted, and made anew, where what goes on is to end. */
  #wanted = new AbortController()
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
    const { signal } = this.#wanted
    this.#queue = this.#queue.then(() => this.#add(reading, signal, era))
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
      this.cancelled = false
      try {
        await this.#judge(era, () => wish === this.#wishes)
        this.judgedAgain = true
      } catch (thrown) {
        if (era !== this.#era) return
        if (isCancelled(thrown)) this.#end()
        else this.stop(thrown)
      }
    })
    return this.#queue
  }

  /**
   * Ends what is being read, opened or judged, and the intakes that wait behind it; what was there before stays. Reading ends at once. The engine, which
   * cannot be asked to begin anew without losing what it holds, ends once it has opened what it is at, or verified a signature; where it holds nothing
   * yet, it is stopped.
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
    await this.#client.request('cancelJudge').catch(() => undefined)
  }

  /** Forgets everything. The engine is stopped, not only told to forget: then it also ends what it was in the middle of. */
  async startOver(): Promise<void> {
    this.#era++
    this.phase = 'start'
    this.report = undefined
    this.judgedBy = judgedAsUsual
    this.judgedAgain = false
    this.cancelling = false
    this.cancelled = false
    this.refusals = []
    this.progress = undefined
    this.fault = undefined
    await this.#client.restart().catch(() => undefined)
  }

  async #add(reading: Reading, signal: AbortSignal, era: number): Promise<void> {
    if (era !== this.#era || signal.aborted) return
    const restart = this.phase === 'stopped'
    this.phase = 'reading'
    this.cancelled = false
    const opened: SourceId[] = []
    try {
      if (restart) await this.#client.restart()
      const { inputs, refusals } = await unlessAborted(reading(this.#reporter(era, signal), signal), signal)
      if (era !== this.#era) return
      if (inputs.length > 0) {
        await this.#open(inputs, opened, signal, era)
        if (era !== this.#era) return
        this.judgedAgain = false
        await this.#judge(era)
        if (era !== this.#era) return
      }
      this.refusals = [...this.refusals, ...refusals]
      this.#end(false)
    } catch (thrown) {
      if (era !== this.#era) return
      if (isCancelled(thrown)) await this.#takeBack(opened, era)
      else this.stop(thrown)
    }
  }

  /** Hands the inputs over a few at a time, so that one can tell how far it is, and end it. Their ids go to `opened`. */
  async #open(inputs: readonly SourceInput[], opened: SourceId[], signal: AbortSignal, era: number): Promise<void> {
    this.phase = 'opening'
    const report = this.#reporter(era, signal)
    const whole = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1
    let done = 0
    for (const batch of batches(inputs)) {
      report(done / whole, batch[0]?.name ?? '')
      done += batch.reduce((sum, { bytes }) => sum + bytes.length, 0)
      const sources = await this.#client.request('open', batch)
      opened.push(...sources.map(({ id }) => id))
      // A worker has its own copy; ours may hold a private key.
      if (this.#client.mode === 'worker') for (const { bytes } of batch) bytes.fill(0)
      if (era !== this.#era) return
      signal.throwIfAborted()
    }
  }

  #reporter(era: number, signal: AbortSignal): Progress {
    return (fraction, name) => {
      if (era === this.#era && !signal.aborted) this.progress = { fraction, name }
    }
  }

  /** What was cancelled leaves nothing behind. */
  async #takeBack(opened: readonly SourceId[], era: number): Promise<void> {
    try {
      if (opened.length > 0) await this.#client.request('withdraw', opened)
      if (era === this.#era) this.#end()
    } catch (thrown) {
      if (era === this.#era) this.stop(thrown)
    }
  }

  #end(cancelled = true): void {
    this.phase = this.report ? 'ready' : 'start'
    this.progress = undefined
    this.cancelling = false
    this.cancelled = cancelled
  }

  /** An answer that is not wanted any more is dropped. */
  async #judge(era: number, wanted = () => true): Promise<void> {
    this.phase = 'judging'
    this.progress = undefined
    const { settings, judgedBy } = this.#question()
    const report = await this.#client.request('judge', settings)
    if (era !== this.#era) return
    this.phase = 'ready'
    this.cancelling = false
    if (!wanted()) return
    this.report = report
    this.judgedBy = judgedBy
  }

  /** What the engine had opened is lost with it, so nothing of it stays on the screen. */
  stop(thrown: unknown): void {
    this.#era++
    this.fault = thrown instanceof Error ? thrown.message : String(thrown)
    this.report = undefined
    this.cancelling = false
    this.phase = 'stopped'
  }
}

/** By the engine, or here before it was asked. */
const isCancelled = (thrown: unknown): boolean => {
  const { name } = thrown as Partial<Error>
  return name === 'Cancelled' || name === 'AbortError'
}

/** Does not wait for a disk or a network that does not answer. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
    promise.then(resolve, reject)
  })
}

/** Octets that are handed over at once, and opened before anybody can end it; a file that has more goes alone. */
const BATCH = 2 ** 21

function* batches(inputs: readonly SourceInput[]): Generator<readonly SourceInput[]> {
  let batch: SourceInput[] = []
  let octets = 0
  for (const input of inputs) {
    if (batch.length > 0 && octets + input.bytes.length > BATCH) {
      yield batch
      batch = []
      octets = 0
    }
    batch.push(input)
    octets += input.bytes.length
  }
  if (batch.length > 0) yield batch
}
