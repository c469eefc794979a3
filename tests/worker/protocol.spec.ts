import { expect, test } from 'vitest'
import { ALIVE, fromFailure, GREETING, PING, serve, toFailure, type Port } from '../../src/worker/protocol.ts'
import { engineWith } from './stand-ins.ts'

/** A port that clones what is posted, as a real one does. */
function portFor(engine: Parameters<typeof serve>[0]) {
  const posted: unknown[] = []
  const port: Port = { onmessage: null, postMessage: (message) => void posted.push(structuredClone(message)) }
  serve(engine, port)
  const ask = async (request: object | string) => {
    port.onmessage?.({ data: request } as unknown as Parameters<NonNullable<Port['onmessage']>>[0])
    await new Promise((resolve) => setTimeout(resolve))
    return posted.at(-1)
  }
  return { posted, ask }
}

test('greets first', () => {
  expect(portFor(engineWith({})).posted).toEqual([GREETING])
})

test('answers under the number of the request', async () => {
  const { ask } = portFor(engineWith({ cancelJudge: () => Promise.resolve() }))
  expect(await ask({ id: 7, method: 'cancelJudge', args: [] })).toEqual({ id: 7, answer: undefined })
})

test('gives a sign of life when it is asked for one', async () => {
  const { ask } = portFor(engineWith({}))
  expect(await ask(PING)).toBe(ALIVE)
})

test('sends what the engine throws, by name and message', async () => {
  const { ask } = portFor(engineWith({ cancelJudge: () => Promise.reject(new RangeError('too far')) }))
  expect(await ask({ id: 1, method: 'cancelJudge', args: [] })).toEqual({
    id: 1,
    failure: { name: 'RangeError', message: 'too far' },
  })
})

test('sends what the engine throws before it promises anything', async () => {
  const cancelJudge = () => {
    throw new TypeError('at once')
  }
  const { ask } = portFor(engineWith({ cancelJudge }))
  expect(await ask({ id: 2, method: 'cancelJudge', args: [] })).toMatchObject({
    id: 2,
    failure: { message: 'at once' },
  })
})

test('says so when an answer cannot be cloned', async () => {
  const { ask } = portFor(engineWith({ cancelJudge: () => Promise.resolve(() => 1) as unknown as Promise<void> }))
  expect(await ask({ id: 3, method: 'cancelJudge', args: [] })).toMatchObject({
    id: 3,
    failure: { name: 'DataCloneError' },
  })
})

test('says so when there is no such function', async () => {
  const { ask } = portFor(engineWith({}))
  expect(await ask({ id: 4, method: 'nothing', args: [] })).toMatchObject({ id: 4, failure: { name: 'TypeError' } })
})

test('a failure crosses and comes back as an Error', () => {
  const error = fromFailure(toFailure(new RangeError('too far')))
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'RangeError', message: 'too far' })
  expect(toFailure('a bare string')).toEqual({ name: 'Error', message: 'a bare string' })
})
