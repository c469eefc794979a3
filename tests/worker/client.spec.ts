// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Engine } from '../../src/core/index.ts'
import { connectEngine, connectSecondReader, EngineStopped } from '../../src/worker/client.ts'
import { CORE_SCRIPT, ENGINE_FACTORY } from '../../src/worker/core-script.ts'
import { GREETING } from '../../src/worker/protocol.ts'
import { engineWith, WorkerInHand } from './stand-ins.ts'

const workers: WorkerInHand[] = []

beforeEach(() => {
  const page = globalThis as Record<symbol, unknown>
  page[Symbol.for(CORE_SCRIPT)] = () => undefined
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:core' })
  vi.stubGlobal('Worker', function () {
    const worker = new WorkerInHand()
    workers.push(worker)
    return worker
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  workers.length = 0
  Reflect.deleteProperty(globalThis, ENGINE_FACTORY)
})

/** The core script as it runs in the page. */
function putCoreInPage(create: () => Engine) {
  Object.assign(globalThis, {
    [Symbol.for(CORE_SCRIPT)]: () => {
      Object.defineProperty(globalThis, ENGINE_FACTORY, { value: create, configurable: true })
    },
  })
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

test('requests wait until the worker is up', async () => {
  const engine = connectEngine()
  await turn()
  expect(workers).toEqual([])
  const asked = engine.request('cancelJudge')
  await turn()
  expect(workers[0]!.received).toEqual([])
  workers[0]!.say(GREETING)
  await turn()
  workers[0]!.say({ id: workers[0]!.received[0]!.id, answer: undefined })
  await asked
  expect(engine.mode).toBe('worker')
  expect(document.documentElement.dataset['engine']).toBe('worker')
})

test('an engine that is prepared is there when it is asked, once', async () => {
  const engine = connectEngine()
  engine.prepare()
  engine.prepare()
  await turn()
  expect(workers).toHaveLength(1)
  workers[0]!.say(GREETING)
  await turn()
  engine.request('cancelJudge').catch(() => undefined)
  await turn()
  expect(workers).toHaveLength(1)
  expect(workers[0]!.received).toHaveLength(1)
})

test('where no worker can start, the engine runs in the page', async () => {
  const cancelJudge = vi.fn(() => Promise.resolve())
  putCoreInPage(() => engineWith({ cancelJudge }))
  const engine = connectEngine()
  engine.prepare()
  await turn()
  workers[0]!.onerror?.({ message: 'refused' })
  await engine.request('cancelJudge')
  expect(cancelJudge).toHaveBeenCalledOnce()
  expect(engine.mode).toBe('direct')
  expect(document.documentElement.dataset['engine']).toBe('direct')
})

test('where the browser refuses the worker at once, the engine runs in the page', async () => {
  vi.stubGlobal('Worker', function () {
    throw new DOMException('refused', 'SecurityError')
  })
  putCoreInPage(() => engineWith({ cancelJudge: () => Promise.reject(new RangeError('too far')) }))
  const engine = connectEngine()
  await expect(engine.request('cancelJudge')).rejects.toMatchObject({ name: 'RangeError', message: 'too far' })
  expect(engine.mode).toBe('direct')
})

test('a restart stops a worker in the middle of its work and starts another', async () => {
  const engine = connectEngine()
  engine.prepare()
  await turn()
  workers[0]!.say(GREETING)
  const asked = engine.request('cancelJudge')
  await turn()
  const restarted = engine.restart()
  await expect(asked).rejects.toBeInstanceOf(EngineStopped)
  expect(workers[0]!.terminated).toBe(true)
  await turn()
  workers[1]!.say(GREETING)
  await restarted
  engine.request('cancelJudge').catch(() => undefined)
  await turn()
  expect(workers[1]!.received).toHaveLength(1)
})

test('a restart in the page starts with a fresh engine', async () => {
  const created = vi.fn(() => engineWith({ cancelJudge: () => Promise.resolve() }))
  putCoreInPage(created)
  vi.stubGlobal('Worker', undefined)
  const engine = connectEngine()
  const asked = engine.request('cancelJudge')
  await turn()
  await engine.restart()
  await asked.catch((reason: unknown) => {
    expect(reason).toBeInstanceOf(EngineStopped)
  })
  await engine.request('cancelJudge')
  expect(created).toHaveBeenCalledTimes(2)
})

const octets = () => Uint8Array.of(0x30, 0)
const alike = { outcome: 'alike', values: 9 } as const

test('the second reader has a worker of its own, which starts when it is first asked', async () => {
  const engine = connectEngine()
  engine.prepare()
  await turn()
  workers[0]!.say(GREETING)
  const reader = connectSecondReader()
  await turn()
  expect(workers).toHaveLength(1)
  const asked = reader('readTwice', octets())
  await turn()
  expect(workers).toHaveLength(2)
  workers[1]!.say(GREETING)
  await turn()
  expect(workers[0]!.received).toEqual([])
  const [request] = workers[1]!.received
  expect([request?.method, Array.from((request?.args[0] as { bytes: Uint8Array }).bytes)]).toEqual([
    'readTwice',
    [0x30, 0],
  ])
  workers[1]!.say({ id: workers[1]!.received[0]!.id, answer: alike })
  expect(await asked).toEqual(alike)
})

test('a second reader that takes too long is stopped, and the next certificate gets a fresh one', async () => {
  const reader = connectSecondReader(20)
  const late = reader('readTwice', octets())
  await turn()
  workers[0]!.say(GREETING)
  expect(await late).toBeUndefined()
  expect(workers[0]!.terminated).toBe(true)
  const next = reader('readTwice', octets())
  await turn()
  workers[1]!.say(GREETING)
  await turn()
  workers[1]!.say({ id: workers[1]!.received[0]!.id, answer: alike })
  expect(await next).toEqual(alike)
})

test('where no worker can start, nothing is read twice: the libraries could stop the page', async () => {
  const create = vi.fn(() => engineWith({ readTwice: () => Promise.resolve(alike) }))
  putCoreInPage(create)
  vi.stubGlobal('Worker', undefined)
  expect(await connectSecondReader()('readTwice', octets())).toBeUndefined()
  expect(create).not.toHaveBeenCalled()
})
