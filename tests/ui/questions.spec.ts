import { expect, it, vi } from 'vitest'
import { Questions } from '../../src/ui/state/questions.ts'
import { Screen } from '../../src/ui/state/screen.svelte.ts'
import type { Phase } from '../../src/ui/state/sitting.svelte.ts'
import type { Wanted } from '../../src/ui/state/turns.ts'
import { EngineStopped, type EngineClient } from '../../src/worker/client.ts'
import { during } from '../support/certificate-builder.ts'
import { directClient, root, server } from './shown.ts'

/**
 * The page's state over the real engine, with a certificate open, and a question whose answer or failure is held back
 * until `come`.
 */
async function asking(wanted: Wanted = () => true, failure?: Error) {
  const client = directClient()
  let come = () => {}
  const held = new Promise<void>((resolve) => (come = resolve))
  const slow: EngineClient = {
    ...client,
    request: async (method, ...args) => {
      if (method === 'octets') {
        await held
        if (failure) throw failure
      }
      const answer = await client.request(method, ...args)
      return answer as never
    },
  }
  const screen = new Screen(slow, () => during)
  await screen.session.addText(root.pem, 'root.cer')
  const range = { start: 0, end: 1 }
  const questions = new Questions(slow, screen.session, screen.waiting)
  const answer = questions.askWhile(wanted, 'octets', 'c1', range)
  return { answer, come, screen, questions }
}

const died = new EngineStopped('out of memory')

it('an answer arrives', async () => {
  const { answer, come } = await asking()
  come()
  expect(await answer).toEqual(Uint8Array.of(0x30))
})

it('an answer arrives although the same files were judged again or more were opened', async () => {
  const { answer, come, screen } = await asking()
  await screen.session.judgeAgain()
  await screen.session.addText(server.pem, 'server.cer')
  come()
  expect(await answer).toEqual(Uint8Array.of(0x30))
})

it('an answer is dropped after a start over', async () => {
  const { answer, come, screen } = await asking()
  await screen.startOver()
  come()
  expect(await answer).toBeUndefined()
})

it('an answer is dropped where something else is wanted by then', async () => {
  const { answer, come } = await asking(() => false)
  come()
  expect(await answer).toBeUndefined()
})

it('an engine that throws loses one answer: everything stays open, and the message is shown once', async () => {
  const thrown = new TypeError('undefined is not a function')
  const { answer, come, screen, questions } = await asking(undefined, thrown)
  come()
  expect(await answer).toBeUndefined()
  expect(await questions.ask('octets', 'c1', { start: 0, end: 1 })).toBeUndefined()
  expect(screen.session).toMatchObject({ phase: 'ready', engines: 0 })
  expect(screen.session.report?.sources.map(({ name }) => name)).toEqual(['root.cer'])
  expect(screen.session.refusals).toEqual([{ name: '', reason: 'not-answered', fault: thrown.message }])
})

it('an engine that is lost is raised anew, without the file that the question was about', async () => {
  const { answer, come, screen } = await asking(undefined, died)
  await screen.session.addText(server.pem, 'server.cer')
  come()
  expect(await answer).toBeUndefined()
  await vi.waitFor(() => expect(screen.session).toMatchObject({ phase: 'ready', engines: 1 }))
  expect(screen.session.report?.sources.map(({ name }) => name)).toEqual(['server.cer'])
  expect(screen.session.refusals).toEqual([{ name: 'root.cer', reason: 'made-it-fail', fault: 'out of memory' }])
})

const unwanted: [when: string, wanted: Wanted, turn: (screen: Screen) => unknown, phase: Phase][] = [
  ['after a start over', () => true, (screen) => screen.startOver(), 'start'],
  ['where something else is wanted by then', () => false, () => undefined, 'ready'],
]

it.each(unwanted)('a failure is nobody’s business %s', async (_, wanted, turn, phase) => {
  const { answer, come, screen } = await asking(wanted, died)
  await turn(screen)
  come()
  expect(await answer).toBeUndefined()
  expect(screen.session.phase).toBe(phase)
})
