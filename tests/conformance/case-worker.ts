/**
 * Judges cases of one suite in a thread of its own, one after the other: reports that it is ready, then answers each
 * number with the engine's answer to the case of that number. `run-cases.ts` is the other end.
 */
import { webcrypto } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from '../../src/core/index.ts'
import { judgeCase } from './judge-case.ts'
import type { FromWorker, WorkerTask } from './run-cases.ts'
import { readSuite } from './suite.ts'

const { file, pure } = workerData as WorkerTask
const suite = readSuite(file)
// Node's types and the DOM's describe one SubtleCrypto.
const subtle = pure ? undefined : (webcrypto.subtle as SubtleCrypto)
const say = (message: FromWorker) => parentPort?.postMessage(message)

parentPort?.on('message', (at: number) => {
  judgeCase(suite, suite.cases[at]!, createEngine({ subtle })).then(say, (error: unknown) =>
    say({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
say('ready')
