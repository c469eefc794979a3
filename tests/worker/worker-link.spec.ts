import { expect, test } from 'vitest'
import { EngineStopped } from '../../src/worker/link.ts'
import { GREETING } from '../../src/worker/protocol.ts'
import { linkWorker } from '../../src/worker/worker-link.ts'
import { WorkerInHand } from './stand-ins.ts'

async function linked() {
  const worker = new WorkerInHand()
  const linking = linkWorker(worker.asWorker())
  worker.say(GREETING)
  return { worker, link: await linking }
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
  const first = link.request('clear', [])
  const second = link.request('clear', [])
  const [a, b] = worker.received
  worker.say({ id: b!.id, answer: 'second' })
  worker.say({ id: a!.id, answer: 'first' })
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
})

test('a failure rejects its request only', async () => {
  const { worker, link } = await linked()
  const asked = link.request('clear', [])
  worker.say({ id: worker.received[0]!.id, failure: { name: 'RangeError', message: 'too far' } })
  await expect(asked).rejects.toMatchObject({ name: 'RangeError', message: 'too far' })
  expect(worker.terminated).toBe(false)
})

test('arguments that cannot be cloned reject', async () => {
  const { link } = await linked()
  await expect(link.request('open', [[(() => 1) as never]])).rejects.toMatchObject({ name: 'DataCloneError' })
})

test('a worker that dies rejects what is waited for, and all that is asked later', async () => {
  const { worker, link } = await linked()
  const asked = link.request('clear', [])
  worker.onerror?.({ message: 'out of memory' })
  await expect(asked).rejects.toBeInstanceOf(EngineStopped)
  await expect(link.request('clear', [])).rejects.toThrow('out of memory')
  expect(worker.terminated).toBe(true)
})

test('stopping is for good, and its reason is the first', async () => {
  const { worker, link } = await linked()
  const asked = link.request('clear', [])
  link.stop(new EngineStopped('enough'))
  link.stop(new EngineStopped('again'))
  await expect(asked).rejects.toThrow('enough')
  expect(worker.terminated).toBe(true)
})
