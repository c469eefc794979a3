import { screen as page, waitFor } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { createEngine, type SourceInput } from '../../src/core/index.ts'
import { LARGEST, MOST, readFiles } from '../../src/ui/input/read-files.ts'
import type { EngineClient } from '../../src/worker/client.ts'
import { directClient, headline, issuing, openPage, root, server } from './shown.ts'

const input = (name: string, pem: string): SourceInput => ({ name, bytes: new TextEncoder().encode(pem) })
const intake = (...inputs: SourceInput[]) => Promise.resolve({ inputs, refusals: [] })
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
  const { workspace } = openPage()
  await workspace.addText(server.pem + issuing.pem, 'chain.pem')
  const before = workspace.report
  const never = workspace.add((progress) => {
    progress(0.25, 'slow.pem')
    return new Promise(() => {})
  })
  await waitFor(() => expect(page.getByRole('progressbar', { name: 'Reading' })).toHaveValue(0.25))
  expect(document.body).toHaveTextContent('slow.pem')
  await cancel()
  await never
  expect(workspace.report).toBe(before)
  expect(page.queryByRole('progressbar')).not.toBeInTheDocument()
  expect(said()).toContain('Cancelled. What was open before is open still.')
  await workspace.addText(root.pem, 'root.cer')
  await waitFor(() => expect(headline()).toMatch(/complete/))
  expect(said()).not.toContain('Cancelled. What was open before is open still.')
})

it('what the engine had opened of it is taken out again, and what waited behind it does not begin', async () => {
  const { opened, release } = gate()
  const { held, asked } = heldClient((method, count) => (method === 'open' && count === 3 ? opened : undefined))
  const { workspace } = openPage(held)
  await workspace.addText(server.pem + issuing.pem, 'chain.pem')
  const large = `${root.pem}${' '.repeat(2 ** 21)}`
  const adding = workspace.add(() =>
    intake(input('large.pem', large), input('more.pem', large), input('rest.pem', large)),
  )
  const waiting = workspace.addText(root.pem, 'waiting.pem')
  await waitFor(() => expect(asked.filter((method) => method === 'open')).toHaveLength(3))
  expect(page.getByRole('progressbar', { name: 'Opening' })).toHaveValue(1 / 3)
  await cancel()
  expect(said()).toContain('Cancelling: what is being worked on right now comes to its end …')
  expect(page.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  release()
  await Promise.all([adding, waiting])
  expect(asked.filter((method) => method === 'open')).toHaveLength(3)
  expect(workspace.phase).toBe('ready')
  await workspace.judgeAgain()
  expect(workspace.report?.sources.map(({ name }) => name)).toEqual(['chain.pem'])
  expect(headline()).toMatch(/missing/)
})

it('judging ends between two signatures, and the files that it was for are taken out again', async () => {
  const { opened, release } = gate()
  let pauses = 0
  let holdAt = Infinity
  const engine = createEngine({ pause: () => (++pauses >= holdAt ? opened : Promise.resolve()) })
  const client: EngineClient = {
    mode: 'direct',
    request: (method, ...args) => (engine[method] as (...given: typeof args) => Promise<never>).apply(engine, args),
    restart: () => Promise.resolve(),
  }
  const { workspace } = openPage(client)
  await workspace.addText(server.pem + issuing.pem, 'chain.pem')
  const before = workspace.report
  holdAt = pauses + 2
  const adding = workspace.addText(root.pem, 'root.cer')
  await waitFor(() => expect(pauses).toBe(holdAt))
  expect(page.getByRole('progressbar', { name: /^Building and checking/ })).toBeInTheDocument()
  await cancel()
  holdAt = Infinity
  release()
  await adding
  expect(workspace.report).toBe(before)
  await workspace.judgeAgain()
  expect(workspace.report?.certificates).toHaveLength(2)
})

it('where nothing is open yet, the worker is stopped in the midst of what it does', async () => {
  const { held } = heldClient((method) => (method === 'open' ? new Promise(() => {}) : undefined), 'worker')
  const restart = vi.spyOn(held, 'restart')
  const { workspace } = openPage(held)
  void workspace.addText(root.pem, 'root.cer')
  await cancel()
  expect(restart).toHaveBeenCalledOnce()
  expect(workspace.phase).toBe('start')
  expect(said()).toContain('Cancelled. Nothing was opened.')
})

const MB = 2 ** 20

it('files are read by slices: progress comes with each, and the wish to end is heard after each', async () => {
  const file = new File([new Uint8Array(10 * MB)], 'large.bin')
  const slices = vi.spyOn(file, 'slice')
  const seen: number[] = []
  const { signal } = new AbortController()
  const { inputs } = await readFiles([{ name: 'large.bin', file }], (fraction) => seen.push(fraction), signal)
  expect(inputs[0]?.bytes).toHaveLength(10 * MB)
  expect(seen).toEqual([0, 0.4, 0.8, 1])

  slices.mockClear()
  const ending = new AbortController()
  const reading = readFiles([{ name: 'large.bin', file }], (fraction) => fraction > 0 && ending.abort(), ending.signal)
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  expect(slices.mock.calls.length).toBeLessThan(3)
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
  const { refusals } = await readFiles([huge, ...many], () => {}, new AbortController().signal)
  expect(refusals).toEqual([
    { name: 'disk.img', reason: 'too-large' },
    { name: '3', reason: 'too-much', others: 1 },
    // Their content is not as long as they say.
    { name: '1', reason: 'unreadable' },
    { name: '2', reason: 'unreadable' },
  ])
  expect(huge.slice).not.toHaveBeenCalled()
  expect(many[2]?.slice).not.toHaveBeenCalled()
  expect(2 * LARGEST).toBe(MOST)
})
