import { cpuUsage } from 'node:process'
import { Worker } from 'node:worker_threads'
import { expect } from 'vitest'

/**
 * Seconds of processor time within which every input must be answered, whatever its content: a longer wait looks like a
 * hang.
 */
const limit = 2

/** Seconds of the clock after which nothing more is hoped for: what takes two on a busy machine is long done. */
const patience = 180

/**
 * Does the work and expects that it ends within `seconds` of processor time: the clock would also count the other work
 * of the machine. Work that took too long is done once more, so that neither a compiler nor a collection of garbage in
 * that moment decides.
 *
 * A loop without end lets no timer of its own thread fire, so that the runner would wait for it for ever. Therefore
 * another thread names the work that hangs, and ends the process, which fails the run. `about` must therefore tell how
 * to repeat it.
 */
export async function inTime<T>(about: string, work: () => T | Promise<T>, seconds = limit): Promise<T> {
  watchdog ??= startWatchdog()
  watchdog.postMessage(about)
  try {
    let { took, result } = await measured(work)
    if (took >= seconds) ({ took, result } = await measured(work))
    expect(took, about).toBeLessThan(seconds)
    return result
  } finally {
    watchdog.postMessage(undefined)
  }
}

async function measured<T>(work: () => T | Promise<T>): Promise<{ took: number; result: T }> {
  const before = cpuUsage()
  const result = await work()
  return { took: cpuUsage(before).user / 1_000_000, result }
}

let watchdog: Worker | undefined

/** Barks `patience` seconds after a message that no other message followed. */
function startWatchdog(): Worker {
  const program = `
    let timer
    require('node:worker_threads').parentPort.on('message', (about) => {
      clearTimeout(timer)
      if (about === undefined) return
      timer = setTimeout(() => {
        require('node:fs').writeSync(2, 'Does not end: ' + about + '\\n')
        process.kill(process.pid, 'SIGKILL')
      }, ${patience * 1000})
    })`
  const worker = new Worker(program, { eval: true, execArgv: [] })
  worker.unref()
  return worker
}
