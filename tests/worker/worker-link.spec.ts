import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SourceInput } from '../../src/core/index.ts'
import { EngineStopped, type Link } from '../../src/worker/link.ts'
import { ALIVE, GREETING, PING } from '../../src/worker/protocol.ts'
import { linkWorker } from '../../src/worker/worker-link.ts'
import { WorkerInHand } from './stand-ins.ts'

const links: Link[] = []

async function linked() {
  const worker = new WorkerInHand()
  const linking = linkWorker(worker.asWorker())
  worker.say(GREETING)
  const link = await linking
  links.push(link)
  return { worker, link }
}

/** A link that still waits would be overdue in the midst of another test. */
afterEach(() => {
  for (const link of links.splice(0)) link.stop(new EngineStopped('the test is over'))
})

/** Asks, and does not mind that no answer comes. */
const ask = (link: Link, files: SourceInput[]) => {
  link.request('open', [files]).catch(() => undefined)
}

test('is up once the worker has greeted', async () => {
  expect((await linked()).link.mode).toBe('worker')
})

test('a worker that reports an error before it greets is given up', async () => {
  const worker = new WorkerInHand()
  const linking = linkWorker(worker.asWorker())
  worker.onerror?.({ message: '' })
  await expect(linking).rejects.toThrow('The worker could not start')
  expect(worker.terminated).toBe(true)
})

test('a worker that never greets is given up', async () => {
  const worker = new WorkerInHand()
  await expect(linkWorker(worker.asWorker(), 5)).rejects.toThrow('in time')
  expect(worker.terminated).toBe(true)
})

test('answers find their requests in any order', async () => {
  const { worker, link } = await linked()
  const first = link.request('cancelJudge', [])
  const second = link.request('cancelJudge', [])
  const [a, b] = worker.received
  worker.say({ id: b!.id, answer: 'second' })
  worker.say({ id: a!.id, answer: 'first' })
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
})

test('a failure rejects its request only', async () => {
  const { worker, link } = await linked()
  const asked = link.request('cancelJudge', [])
  worker.say({ id: worker.received[0]!.id, failure: { name: 'RangeError', message: 'too far' } })
  await expect(asked).rejects.toMatchObject({ name: 'RangeError', message: 'too far' })
  expect(worker.terminated).toBe(false)
})

test('arguments that cannot be cloned reject', async () => {
  const { link } = await linked()
  await expect(link.request('open', [[(() => 1) as never]])).rejects.toMatchObject({ name: 'DataCloneError' })
})

test('octets are moved to the worker: the page has none of them afterwards', async () => {
  const { worker, link } = await linked()
  const [first, second] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
  ask(link, [
    { name: 'key.pem', bytes: first },
    { name: 'chain.pem', bytes: second },
  ])
  expect(worker.received[0]?.args).toEqual([
    [
      { name: 'key.pem', bytes: Uint8Array.of(1, 2, 3) },
      { name: 'chain.pem', bytes: Uint8Array.of(4, 5) },
    ],
  ])
  expect([first.buffer.byteLength, second.buffer.byteLength]).toEqual([0, 0])
})

test('two views of one buffer are moved together', async () => {
  const { worker, link } = await linked()
  const whole = Uint8Array.of(1, 2, 3, 4)
  const halves = [whole.subarray(0, 2), whole.subarray(2)].map((bytes, i) => ({ name: `half ${i}`, bytes }))
  ask(link, halves)
  expect(worker.received[0]?.args).toMatchObject([[{ bytes: Uint8Array.of(1, 2) }, { bytes: Uint8Array.of(3, 4) }]])
  expect(whole.length).toBe(0)
})

test('a worker that dies rejects what is waited for, and all that is asked later', async () => {
  const { worker, link } = await linked()
  const asked = link.request('cancelJudge', [])
  worker.onerror?.({ message: 'out of memory' })
  await expect(asked).rejects.toBeInstanceOf(EngineStopped)
  await expect(link.request('cancelJudge', [])).rejects.toThrow('out of memory')
  expect(worker.terminated).toBe(true)
})

test('stopping is for good, and its reason is the first', async () => {
  const { worker, link } = await linked()
  const asked = link.request('cancelJudge', [])
  link.stop(new EngineStopped('enough'))
  link.stop(new EngineStopped('again'))
  await expect(asked).rejects.toThrow('enough')
  expect(worker.terminated).toBe(true)
})

describe('deadlines', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  const source = (megabytes = 0) => ({ name: 'file', bytes: new Uint8Array(megabytes * 2 ** 20) })

  test('a source that is not opened in time ends the worker, however much life it shows', async () => {
    const { worker, link } = await linked()
    vi.useFakeTimers()
    const asked = link.request('open', [[source()]]).catch((thrown: unknown) => thrown)
    for (let second = 0; second < 9; second++) {
      await vi.advanceTimersByTimeAsync(1000)
      worker.say(ALIVE)
    }
    expect(worker.terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await asked).toMatchObject({ name: 'EngineStopped', because: 'overdue' })
    expect(worker.terminated).toBe(true)
    await expect(link.request('cancelJudge', [])).rejects.toMatchObject({ because: 'gone' })
  })

  test('a large source has longer, and each answer begins a new term', async () => {
    const { worker, link } = await linked()
    vi.useFakeTimers()
    void link.request('open', [[source(20)]]).catch(() => {})
    await vi.advanceTimersByTimeAsync(29_000)
    expect(worker.terminated).toBe(false)
    void link.request('open', [[source()]]).catch(() => {})
    worker.say({ id: worker.received[0]!.id, answer: [] })
    await vi.advanceTimersByTimeAsync(9_000)
    expect(worker.terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(worker.terminated).toBe(true)
  })

  test('work that is slow by nature may last as long as the worker gives signs of life', async () => {
    const { worker, link } = await linked()
    vi.useFakeTimers()
    void link.request('unlock', ['s1', { octets: new Uint8Array(6) }]).catch(() => {})
    for (let second = 0; second < 300; second++) {
      await vi.advanceTimersByTimeAsync(1000)
      worker.say(ALIVE)
    }
    expect(worker.received).toContain(PING)
    expect(worker.terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(21_000)
    expect(worker.terminated).toBe(true)
  })

  test('a worker with no open request is never asked for a sign of life and not ended', async () => {
    const { worker, link } = await linked()
    vi.useFakeTimers()
    const asked = link.request('cancelJudge', [])
    worker.say({ id: worker.received[0]!.id, answer: undefined })
    await asked
    await vi.advanceTimersByTimeAsync(600_000)
    expect(worker.terminated).toBe(false)
    expect(worker.received).not.toContain(PING)
  })
})

test('an idle worker that is restarted overwrites what it keeps before it is terminated', async () => {
  const { worker, link } = await linked()
  link.stop(new EngineStopped('enough', 'restarted'))
  expect(worker.received.map(({ method }) => method)).toEqual(['forget'])
  expect(worker.terminated).toBe(false)
  worker.say({ id: worker.received[0]?.id ?? 0, answer: undefined })
  expect(worker.terminated).toBe(true)
})

test('an idle worker that is restarted and says nothing is terminated soon', async () => {
  const { worker, link } = await linked()
  link.stop(new EngineStopped('enough', 'restarted'))
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(worker.terminated).toBe(true)
})
