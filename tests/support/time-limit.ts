import { cpuUsage } from 'node:process'
import { Worker } from 'node:worker_threads'
import { expect } from 'vitest'

/** Seconds of processor time within which every input has to be answered, whatever is in it: beyond them people call it a hang. */
const limit = 2

/** Seconds of the clock after which nothing more is hoped for: what takes two on a busy machine is long done. */
const patience = 60

/**
 * Does the work and holds that it ends in time. Processor time is counted, for the clock would also count what else the machine does; work that took
 * too long is done once more, so that neither a compiler nor a collection of garbage that happened to fall into it decides.
 *
 * A loop without end lets no timer of its own thread fire, so that the runner would wait for it for ever: another thread then says what it hangs over, and
 * ends the process, which fails the run. `about` must therefore tell how to do the same again.
 */
export async function inTime<T>(about: string, work: () => T | Promise<T>): Promise<T> {
  watchdog ??= startWatchdog()
  watchdog.postMessage(about)
  try {
    let { seconds, result } = await measured(work)
    if (seconds >= limit) ({ seconds, result } = await measured(work))
    expect(seconds, about).toBeLessThan(limit)
    return result
  } finally {
    watchdog.postMessage(undefined)
  }
}

async function measured<T>(work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const before = cpuUsage()
  const result = await work()
  return { seconds: cpuUsage(before).user / 1_000_000, result }
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
