/**
 * Measures the time for building and judging paths, beside pkijs' chain engine, which gives no verdict here:
 * `npm run bench:path`. Every engine has a thread of its own for every pool, so that it can be ended; this file is both
 * ends.
 */
import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { pools } from './path-pools.ts'
import { timeEngine, type BenchTask, type Timing } from './path-timing.ts'

/** Milliseconds after which an engine is ended on one pool. */
const cap = 20_000

const widths = [44, 12, 12, 22, 24, 12, 0]
const print = (cells: readonly string[]) =>
  console.log(cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))

if (isMainThread) await benchmark()
else parentPort?.postMessage(await timeEngine(workerData as BenchTask))

/** Prints medians side by side; nothing is asserted. */
async function benchmark(): Promise<void> {
  console.log('Building and judging, the certificates being read; median of up to 15 runs\n')
  print([
    'pool',
    'certificates',
    'ours',
    'ours, signatures known',
    'ours, as the page asks',
    'pkijs',
    'best path, paths listed, Report; as the page asks; pkijs',
  ])
  for (const { name, certificates } of pools()) {
    const [ours, known, page, pkijs] = [
      await time({ engine: 'ours', certificates }),
      await time({ engine: 'known', certificates }),
      await time({ engine: 'page', certificates }),
      await time({ engine: 'pkijs', certificates }),
    ]
    const times = [ours, known, page, pkijs].map((result) =>
      result ? `${result.median.toFixed(1)} ms` : `> ${cap / 1000} s`,
    )
    print([
      name,
      String(certificates.length),
      ...times,
      [ours, page, pkijs].map((result) => result?.found ?? '-').join('; '),
    ])
  }
}

async function time(task: BenchTask): Promise<Timing | undefined> {
  const worker = new Worker(new URL(import.meta.url), { workerData: task })
  try {
    const [result] = (await once(worker, 'message', { signal: AbortSignal.timeout(cap) })) as [Timing]
    return result
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
    return undefined
  } finally {
    await worker.terminate()
  }
}
