import { screen as page, waitFor } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { createEngine } from '../../src/core/index.ts'
import { filesGiven, LARGEST, MOST } from '../../src/ui/input/read-files.ts'
import { givenText, type Given } from '../../src/ui/state/given.ts'
import type { EngineClient } from '../../src/worker/client.ts'
import { directClient, headline, issuing, openPage, root, server } from './shown.ts'

const MB = 2 ** 20
const intake = (...given: Given[]) => Promise.resolve({ given, refusals: [] })
const cancel = async () => userEvent.setup().click(await page.findByRole('button', { name: 'Cancel' }))
const said = () => page.getAllByRole('status').map(({ textContent }) => textContent.trim())

/** A gate that work comes to and waits at. */
function gate() {
  let release = () => {}
  const opened = new Promise<void>((resolve) => (release = resolve))
  return { opened, release }
}

/** The real engine, in which some requests are held up; notes all requests. */
function heldClient(
  hold: (method: string, count: number) => Promise<void> | undefined,
  mode: EngineClient['mode'] = 'direct',
) {
  const client = directClient()
  const asked: string[] = []
  const held: EngineClient = {
    ...client,
    mode,
    request: async (method, ...args) => {
      asked.push(method)
      await hold(method, asked.filter((each) => each === method).length)
      const answer = await client.request(method, ...args)
      return answer as never
    },
  }
  return { held, asked }
}

it('reading ends at once, whatever the disk does, and what was there before stays', async () => {
  const { session } = openPage()
  await session.addText(server.pem + issuing.pem, 'chain.pem')
  const before = session.report
  const slow: Given = {
    name: 'slow.pem',
    octets: 3 * MB,
    read: (_, onRead) => {
      onRead(MB)
      return new Promise(() => {})
    },
  }
  const never = session.add(() => intake(slow))
  await waitFor(() =>
    expect(page.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading' }).value).toBeCloseTo(1 / 3, 2),
  )
  expect(document.body).toHaveTextContent('slow.pem')
  await cancel()
  await never
  expect(session.report).toBe(before)
  await waitFor(() => expect(page.queryByRole('progressbar')).not.toBeInTheDocument())
  expect(said()).toContain('Cancelled. What was open before is open still.')
  await session.addText(root.pem, 'root.cer')
  await waitFor(() => expect(headline()).toMatch(/complete/))
  expect(said()).not.toContain('Cancelled. What was open before is open still.')
})

it('files that the engine had opened are taken out again, and files that waited are not begun', async () => {
  const { opened, release } = gate()
  const { held, asked } = heldClient((method, count) => (method === 'open' && count === 67 ? opened : undefined))
  const { session } = openPage(held)
  await session.addText(server.pem + issuing.pem, 'chain.pem')
  const adding = session.add(() => intake(...Array.from({ length: 150 }, (_, i) => givenText(root.pem, `${i}.pem`))))
  const waiting = session.addText(root.pem, 'waiting.pem')
  await waitFor(() => expect(asked.filter((method) => method === 'open')).toHaveLength(1 + 2 * 64))
  await waitFor(() =>
    expect(page.getByRole<HTMLProgressElement>('progressbar', { name: 'Opening' }).value).toBeGreaterThan(0.3),
  )
  await cancel()
  expect(said()).toContain('Cancelling: the current step must end first.')
  expect(page.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  release()
  await Promise.all([adding, waiting])
  expect(asked.filter((method) => method === 'open')).toHaveLength(1 + 2 * 64)
  expect(session.phase).toBe('ready')
  await session.judgeAgain()
  expect(session.report?.sources.map(({ name }) => name)).toEqual(['chain.pem'])
  expect(headline()).toMatch(/missing/)
})

it('a large file comes last, and what is shown before it stays where it is cancelled', async () => {
  const { opened, release } = gate()
  const { held } = heldClient((method, count) => (method === 'open' && count === 3 ? opened : undefined))
  const { session } = openPage(held)
  const large = givenText(`${root.pem}${' '.repeat(2 ** 21)}`, 'large.pem')
  const adding = session.add(() =>
    intake(large, givenText(server.pem, 'server.pem'), givenText(issuing.pem, 'issuing.pem')),
  )
  await waitFor(() => expect(session.report?.sources).toHaveLength(2))
  await cancel()
  release()
  await adding
  expect(session.report?.sources.map(({ name }) => name)).toEqual(['server.pem', 'issuing.pem'])
  expect(session.phase).toBe('ready')
})

it('judging ends between two signatures, and the files that it was for are taken out again', async () => {
  const { opened, release } = gate()
  let pauses = 0
  let holdAt = Infinity
  const engine = createEngine({ pause: () => (++pauses >= holdAt ? opened : Promise.resolve()) })
  const client: EngineClient = {
    mode: 'direct',
    request: (method, ...args) => (engine[method] as (...given: typeof args) => Promise<never>).apply(engine, args),
    prepare: () => undefined,
    restart: () => Promise.resolve(),
  }
  const { session } = openPage(client)
  await session.addText(server.pem + issuing.pem, 'chain.pem')
  const before = session.report
  holdAt = pauses + 2
  const adding = session.addText(root.pem, 'root.cer')
  await waitFor(() => expect(pauses).toBe(holdAt))
  expect(page.getByRole('progressbar', { name: /^Building and checking/ })).toBeInTheDocument()
  await cancel()
  holdAt = Infinity
  release()
  await adding
  expect(session.report).toBe(before)
  await session.judgeAgain()
  expect(session.report?.certificates).toHaveLength(2)
})

it('where nothing is open yet, the worker is stopped in the midst of what it does', async () => {
  const { held } = heldClient((method) => (method === 'open' ? new Promise(() => {}) : undefined), 'worker')
  const restart = vi.spyOn(held, 'restart')
  const { session } = openPage(held)
  void session.addText(root.pem, 'root.cer')
  await cancel()
  expect(restart).toHaveBeenCalledOnce()
  expect(session.phase).toBe('start')
  expect(said()).toContain('Cancelled. Nothing was opened.')
})

it('an engine that does not end its work is stopped, and the earlier files are opened again', async () => {
  const { held } = heldClient(
    (method, count) => (method === 'open' && count === 2 ? new Promise(() => {}) : undefined),
    'worker',
  )
  const client = directClient()
  let restarted = false
  const stuck: EngineClient = {
    ...held,
    request: (method, ...args) => (restarted ? client.request(method, ...args) : held.request(method, ...args)),
    restart: () => {
      restarted = true
      return Promise.resolve()
    },
  }
  const { session } = openPage(stuck)
  await session.addText(server.pem + issuing.pem, 'chain.pem')
  void session.addText(root.pem, 'endless.pem')
  await cancel()
  await waitFor(() => expect(restarted).toBe(true), { timeout: 10_000 })
  await waitFor(() => expect(session.phase).toBe('ready'), { timeout: 10_000 })
  expect(session.report?.sources.map(({ name }) => name)).toEqual(['chain.pem'])
  await waitFor(() => expect(page.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument())
  expect(said()).toContain('Cancelled. What was open before is open still.')
})

it('files are read by slices: progress comes with each, and the wish to end is heard after each', async () => {
  const file = new File([new Uint8Array(10 * MB)], 'large.bin')
  const slices = vi.spyOn(file, 'slice')
  const seen: number[] = []
  const { signal } = new AbortController()
  const [given] = (await filesGiven([{ name: 'large.bin', file }], signal)).given
  expect(await given?.read(signal, (octets) => seen.push(octets / MB))).toHaveLength(10 * MB)
  expect(seen).toEqual([4, 8, 10])

  slices.mockClear()
  const ending = new AbortController()
  const reading = given?.read(ending.signal, () => ending.abort())
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  expect(slices.mock.calls.length).toBeLessThan(3)
})

it('thousands of files are asked for their sizes once each, in parts, and the wish to end is heard between them', async () => {
  let asked = 0
  const sizedOnce = (i: number) => {
    const file = new File(['x'], `${i}.txt`)
    // A browser takes its time for each.
    const size = () => {
      for (const end = performance.now() + 1; performance.now() < end;);
      asked++
      return 1
    }
    Object.defineProperty(file, 'size', { get: size })
    return { name: file.name, file }
  }
  const files = Array.from({ length: 30_000 }, (_, i) => sizedOnce(i))
  const ending = new AbortController()
  const ended = filesGiven(files, ending.signal)
  expect(asked).toBeLessThan(100)
  ending.abort()
  await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
  expect(asked).toBeLessThan(100)

  asked = 0
  const { given, refusals } = await filesGiven(files.slice(0, 300), new AbortController().signal)
  await given[0]?.read(new AbortController().signal, () => undefined)
  expect([given.length, refusals, asked]).toEqual([300, [], 300])
})

it('a file of a gigabyte is refused by its size alone, and so is what is too much together', async () => {
  const sized = (name: string, size: number) => {
    const file = new File(['x'], name)
    const slice = vi.spyOn(file, 'slice')
    Object.defineProperty(file, 'size', { value: size })
    return { name, file, slice }
  }
  const huge = sized('disk.img', 2 ** 30)
  const many = ['1', '2', '3', '4'].map((name) => sized(name, LARGEST))
  const { given, refusals } = await filesGiven([huge, ...many], new AbortController().signal)
  expect(given.map(({ name }) => name)).toEqual(['1', '2'])
  expect(refusals).toEqual([
    { name: 'disk.img', reason: 'too-large' },
    { name: '3', reason: 'too-much', others: 1 },
  ])
  const { session } = openPage()
  await session.add(() => intake(...given))
  // Their content is not as long as they say.
  expect(session.refusals.map(({ name, reason }) => [name, reason])).toEqual([
    ['1', 'unreadable'],
    ['2', 'unreadable'],
  ])
  expect(huge.slice).not.toHaveBeenCalled()
  expect(many[2]?.slice).not.toHaveBeenCalled()
  expect(2 * LARGEST).toBe(MOST)
})
