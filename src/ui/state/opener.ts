import type { JudgeSettings, RefusalReason, Report, SourceId, SourceSummary } from '../../core/index.ts'
import { EngineStopped, type EngineClient } from '../../worker/client.ts'
import { batchesOf, isLarge } from './batches.ts'
import type { Given } from './given.ts'
import { faultOf, impatience, Interrupted, isCancelled, isLost, NotOpened, reasonOf, SLOW } from './lost-engine.ts'
import { Progressing } from './progressing.ts'
import { nextStep, tasksOf, together, type Task } from './recovery.ts'
import type { Wanted } from './turns.ts'
import { unlessAborted } from './unless-aborted.ts'

/** The progress of an opening, for the one who asked for it. */
export interface Listener {
  phase(phase: 'reading' | 'opening' | 'judging'): void
  progress(fraction: number, name: string): void
  /** Of everything that is open by now; undefined where that is nothing. */
  report(report: Report | undefined): void
  /** `fault`: what the engine said. */
  setAside(given: Given, reason: RefusalReason, fault?: string): void
  /** The engine is started anew: ids are given anew, and the next Report has them. */
  raised(): void
}

/**
 * So many engines are raised one culprit at a time; then what was not opened is set aside, so that the rest comes to
 * its end.
 */
const MOST_RAISINGS = 16

/**
 * The open files are shown after so many milliseconds, although more are being opened, and again once this took so many
 * times as long.
 */
const FIRST_SHOWN = 4000
const LONGER = 3

/**
 * Has the engine open what a person gives, small things first, a few at a time, and judge it. An engine that does not
 * bear something is raised anew: what made it fail is looked for, named and set aside, and everything else is read and
 * opened again.
 */
export class Opener {
  readonly #client: EngineClient
  readonly #settings: () => JudgeSettings
  readonly #tells: Listener
  readonly #ticks: () => number
  readonly #wanted: Wanted
  /** The sources that this engine has open, in the order of their ids. */
  #opened: { readonly given: Given; readonly id: SourceId }[] = []
  /** The part of them that this engine has judged without harm. */
  #proven = new Set<Given>()
  /** The sources in the Report on the screen, also while an engine is being started. */
  #shown = new Set<Given>()
  /** By which it was judged last, without harm. */
  #settled: JudgeSettings | undefined
  /** Whether to judge by that again, and not by what is chosen. */
  #keepsSettled = false
  /** The number of the engine. */
  #engine = 0
  /** The sources that waited when no engine could be started. */
  #left: readonly Given[] = []
  #raisings = 0
  /** When what goes on began, and when it is to be shown again. */
  #began = 0
  #due = 0
  /** The sources that were set aside. */
  readonly #refused = new WeakSet<Given>()
  #interrupt: () => void = () => undefined

  /** The sources that are open, in the order of their ids. */
  get given(): readonly Given[] {
    return this.#opened.map(({ given }) => given)
  }

  /** `wanted` until the person starts over; what ends after that is nobody's business. */
  constructor(
    client: EngineClient,
    settings: () => JudgeSettings,
    tells: Listener,
    ticks: () => number,
    wanted: Wanted,
  ) {
    this.#client = client
    this.#settings = settings
    this.#tells = tells
    this.#ticks = ticks
    this.#wanted = wanted
  }

  /** How many files and texts are open. */
  get count(): number {
    return Math.max(this.#opened.length, this.#shown.size)
  }

  /**
   * Adds all of it to what is open. Rejects with what `signal` says once it is aborted: then only what was shown is
   * open.
   */
  async open(given: readonly Given[], signal: AbortSignal): Promise<void> {
    const small = given.filter((each) => !isLarge(each))
    const large = given.filter(isLarge).sort((a, b) => a.octets - b.octets)
    await this.#work(tasksOf([small, ...large.map((each) => [each])]), signal)
  }

  /** Judges what is open by what is chosen now. */
  async judge(signal: AbortSignal): Promise<void> {
    this.#keepsSettled = false
    await this.#work([together([])], signal)
  }

  /** Raises an engine that was lost over a question, without the sources that it was about. */
  async raise(about: ReadonlySet<SourceId>, lost: unknown, signal: AbortSignal): Promise<void> {
    const others: Given[] = []
    for (const { given, id } of this.#opened) {
      if (about.has(id)) this.#setAside(given, reasonOf(lost), faultOf(lost))
      else others.push(given)
    }
    await this.#renew()
    await this.#work([together(others)], signal)
  }

  /** Opens again what stands on the screen, with an engine of which it is not known whether it can be started. */
  async reopen(signal: AbortSignal): Promise<void> {
    await this.#renew()
    await this.#work([together([...new Set([...this.#shown, ...this.#left])])], signal)
  }

  /** Stops the engine wherever it is; what goes on ends as if it had been aborted. */
  interrupt(): void {
    this.#interrupt()
  }

  async #work(tasks: Task[], signal: AbortSignal): Promise<void> {
    const interrupted = new Promise<never>((_, reject) => {
      this.#interrupt = () => {
        reject(new Interrupted())
      }
    })
    interrupted.catch(() => undefined)
    const progress = new Progressing(
      tasks.flatMap(({ given }) => given),
      (fraction, name) => {
        this.#tells.progress(fraction, name)
      },
    )
    this.#raisings = 0
    this.#began = this.#ticks()
    this.#due = this.#began + FIRST_SHOWN
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      try {
        await Promise.race([interrupted, this.#take(task, tasks.length > 0, progress, signal)])
      } catch (thrown) {
        if (!this.#wanted()) return
        if (isCancelled(thrown) || signal.aborted) {
          await this.#takeBack(thrown)
          throw thrown
        }
        const again = await this.#recover(task, tasks, thrown)
        for (const each of [...again].reverse()) tasks.unshift(each)
      }
    }
  }

  async #take(task: Task, more: boolean, progress: Progressing, signal: AbortSignal): Promise<void> {
    const batches = task.alone ? task.given.map((each) => [each]) : [...batchesOf(task.given)]
    let ahead = this.#read(batches[0] ?? [], progress, signal)
    try {
      for (const [i, batch] of batches.entries()) {
        if (batch.some(isLarge)) this.#tells.phase('reading')
        const read = await ahead
        ahead = this.#read(batches[i + 1] ?? [], progress, signal)
        this.#tells.phase('opening')
        // Without neighbours to be shown there is nothing to be impatient for.
        const neighbours = more || task.given.length > 1 || this.#opened.length > 0
        await this.#handOver(read, neighbours && !task.alone)
        signal.throwIfAborted()
        if (this.#ticks() > this.#due && i + 1 < batches.length) await this.#judge()
      }
    } finally {
      // Nobody takes what was read ahead of a failure.
      void ahead.then(overwrite, () => undefined)
    }
    if (task.given.length === 0 || this.#opened.length > this.#proven.size) await this.#judge()
  }

  #read(batch: readonly Given[], progress: Progressing, signal: AbortSignal): Promise<readonly Read[]> {
    const all = Promise.all(
      batch.map(async (given) => {
        const bytes = await given.read(signal, (octets) => {
          progress.at(given, octets)
        })
        progress.through(given)
        return { given, bytes }
      }),
    )
    const reading = unlessAborted(all, signal)
    // The one who waits for it is told; there is none if the source before was not opened.
    reading.catch(() => undefined)
    return reading
  }

  /** Each is a request of its own, so that one knows how far the engine came. */
  async #handOver(read: readonly Read[], impatient: boolean): Promise<void> {
    const answered = new Map<Given, SourceSummary>()
    const engine = this.#engine
    const patience = impatience(impatient && this.#client.mode === 'worker')
    const asked = read.map(async ({ given, bytes }) => {
      if (!bytes) return
      try {
        const [summary] = await this.#client.request('open', [{ name: given.name, bytes }])
        patience.answered()
        if (summary) answered.set(given, summary)
      } catch (thrown) {
        throw thrown instanceof EngineStopped ? thrown : new NotOpened([given], thrown)
      }
    })
    try {
      await Promise.race([Promise.all(asked), patience.over])
    } catch (thrown) {
      const unanswered = read.flatMap(({ given, bytes }) => (bytes && !answered.has(given) ? [given] : []))
      throw thrown instanceof NotOpened ? thrown : new NotOpened(unanswered, thrown)
    } finally {
      patience.end()
      overwrite(read.filter(({ given }) => !answered.has(given)))
      // The sources of another engine say nothing about this one.
      if (this.#wanted() && engine === this.#engine)
        for (const { given, bytes } of read) this.#note(given, bytes && answered.get(given), !bytes)
    }
  }

  #note(given: Given, summary: SourceSummary | undefined, unreadable: boolean): void {
    if (unreadable) this.#setAside(given, given.letGo ? 'key-not-kept' : 'unreadable')
    if (!summary) return
    this.#opened.push({ given, id: summary.id })
    // A private key has one place, and that is not here.
    if (holdsKey(summary)) given.letGo?.()
  }

  async #judge(): Promise<void> {
    if (this.#opened.length === 0) {
      this.#shown.clear()
      this.#tells.report(undefined)
      return
    }
    this.#tells.phase('judging')
    const kept = this.#keepsSettled ? withoutIds(this.#settled) : undefined
    const settings = kept ?? this.#settings()
    const report = await this.#client.request('judge', settings)
    if (!this.#wanted()) return
    this.#settled = settings
    this.#proven = new Set(this.#opened.map(({ given }) => given))
    this.#shown = new Set(this.#proven)
    this.#tells.report(report)
    const now = this.#ticks()
    this.#due = now + LONGER * (now - this.#began)
  }

  /** Raises the engine again and takes the next step of the recovery. */
  async #recover(task: Task, later: Task[], thrown: unknown): Promise<readonly Task[]> {
    const inOpening = thrown instanceof NotOpened
    const cause = inOpening ? thrown.cause : thrown
    const step = nextStep({
      task,
      unopened: inOpening ? thrown.given : undefined,
      tooSlow: cause === SLOW,
      opened: this.#opened.map(({ given }) => given),
      proven: this.#proven,
      refused: this.#refused,
      tired: ++this.#raisings > MOST_RAISINGS,
    })
    this.#keepsSettled ||= step.keepsSettings
    for (const each of step.culprits) this.#setAside(each, reasonOf(cause), faultOf(cause))
    this.#left = [...step.left, ...later.flatMap(({ given }) => given)]
    await this.#renew()
    for (const each of step.notTried) this.#setAside(each, 'not-tried')
    if (step.last) later.push(step.last)
    return step.tasks
  }

  async #renew(): Promise<void> {
    this.#engine++
    this.#opened = []
    this.#proven.clear()
    this.#tells.raised()
    await this.#client.restart()
  }

  /** Cancelled work leaves nothing behind. The files on the screen are opened again if necessary. */
  async #takeBack(thrown: unknown): Promise<void> {
    const again = new AbortController().signal
    try {
      if (thrown instanceof Interrupted || isLost(thrown)) await this.#renew()
      else {
        const dropped = this.#opened.filter(({ given }) => !this.#shown.has(given)).map(({ id }) => id)
        if (dropped.length > 0) await this.#client.request('withdraw', dropped)
        this.#opened = this.#opened.filter(({ given }) => this.#shown.has(given))
      }
    } catch (lost) {
      if (!this.#wanted()) return
      if (!isLost(lost)) throw lost
      await this.#renew()
    }
    const open = new Set(this.#opened.map(({ given }) => given))
    const missing = [...this.#shown].filter((given) => !open.has(given))
    if (missing.length > 0) await this.#work([together(missing)], again)
  }

  #setAside(given: Given, reason: RefusalReason, fault?: string): void {
    // Whether there is a key in it nobody knows.
    given.letGo?.()
    this.#refused.add(given)
    this.#tells.setAside(given, reason, fault)
  }
}

/** An id may name another certificate after the engine was started again. */
function withoutIds(settings: JudgeSettings | undefined): JudgeSettings | undefined {
  if (!settings) return undefined
  const { anchors: _, focus: __, ...others } = settings
  return others
}

interface Read {
  readonly given: Given
  /** Undefined where it cannot be read. */
  readonly bytes: Uint8Array | undefined
}

/** The octets that no engine took: there may be a private key in them. */
function overwrite(read: readonly Read[]): void {
  for (const { bytes } of read) if (bytes && bytes.length > 0) bytes.fill(0)
}

const holdsKey = ({ findings, locked, objects }: SourceSummary): boolean =>
  locked !== undefined ||
  findings.some(({ code }) => code === 'private-key-present') ||
  objects.some(({ kind }) => kind === 'private-key' || kind === 'secret')
