import { once } from 'node:events'
import { env } from 'node:process'
import { Worker } from 'node:worker_threads'
import type { Answer } from './judge-case.ts'

/** The outcome of a case: an answer, no answer in time or within the memory, or an error of ours. */
export type Outcome = Answer | { readonly hung: string } | { readonly error: string }

export interface WorkerTask {
  readonly file: string
  /** Without WebCrypto. */
  readonly pure: boolean
}

export type FromWorker = 'ready' | Answer | { readonly error: string }

export interface Limits {
  readonly milliseconds: number
  readonly megabytes: number
}

/**
 * No case may take longer or exhaust memory: conformance/README.md. By the clock, so that CI, whose machine is shared,
 * gets ten times as long: a case of limbo with 100 CAs of one name took 1.3 to 2.4 s with one suite beside it, and more
 * than 4 s with three. A search that never ends takes longer than any of them.
 */
export const caseLimits: Limits = { milliseconds: env['CI'] ? 20_000 : 2_000, megabytes: 512 }

/**
 * Yields the outcome of every case, in order. One worker judges case after case. A worker that does not answer in time
 * or fails is ended, and the next case gets a new one. Starting a worker is not counted.
 */
export async function runCases(worker: URL, task: WorkerTask, cases: number, limits = caseLimits): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let running: Worker | undefined
  for (let at = 0; at < cases; at++) {
    running ??= await start(worker, task, limits)
    const outcome = await ask(running, at, limits)
    outcomes.push(outcome)
    // A worker that hung or crashed is of no more use; one that told of an error goes, too.
    if ('verdict' in outcome) continue
    await running.terminate()
    running = undefined
  }
  await running?.terminate()
  return outcomes
}

async function start(script: URL, workerData: WorkerTask, { megabytes }: Limits): Promise<Worker> {
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  await once(worker, 'message')
  return worker
}

async function ask(worker: Worker, at: number, { milliseconds, megabytes }: Limits): Promise<Outcome> {
  const late = AbortSignal.timeout(milliseconds)
  worker.postMessage(at)
  try {
    return await answerOf(worker, late)
  } catch (error) {
    if (late.aborted) return { hung: `no answer in ${milliseconds} ms` }
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { hung: `more than ${megabytes} MB` }
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Its next message. Rejects with what it did not catch, and where it ends without an answer. */
async function answerOf(worker: Worker, signal: AbortSignal): Promise<Outcome> {
  const settled = new AbortController()
  const ended = AbortSignal.any([signal, settled.signal])
  try {
    return await Promise.race([
      once(worker, 'message', { signal: ended }).then(([answer]) => answer as Exclude<FromWorker, 'ready'>),
      once(worker, 'exit', { signal: ended }).then(([code]) => ({
        error: `the worker ended with code ${String(code)}`,
      })),
    ])
  } finally {
    settled.abort()
  }
}
