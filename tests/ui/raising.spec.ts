import { screen as page, waitFor } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createEngine, type ExportSelection, type SourceInput } from '../../src/core/index.ts'
import type { Given } from '../../src/ui/state/given.ts'
import { Screen } from '../../src/ui/state/screen.svelte.ts'
import { EngineStopped, type EngineClient } from '../../src/worker/client.ts'
import { addFiles, fileOf, headline, issuing, openPage, root, server } from './shown.ts'

/**
 * How an engine ends over a question: undefined where it does not end. `names` are those of the sources that it has
 * open or is to open.
 */
type Fate = (method: string, names: readonly string[], args: readonly unknown[]) => Error | 'never' | undefined

/** The real engine as in a worker that some requests are too much for: it ends, and what is asked of it later fails. */
function mortalClient(fate: Fate) {
  let engine = createEngine()
  let gone: Error | undefined
  let names: string[] = []
  let reject: ((reason: Error) => void)[] = []
  const log = { restarts: 0, opened: [] as string[] }
  const client: EngineClient = {
    mode: 'worker',
    prepare: () => {},
    request: (method, ...args) =>
      new Promise<never>((resolve, fail) => {
        reject.push(fail)
        if (gone) throw new EngineStopped(gone.message, 'gone')
        if (method === 'open') {
          const [inputs] = args as unknown as [SourceInput[]]
          names.push(...inputs.map(({ name }) => name))
          log.opened.push(...inputs.map(({ name }) => name))
        }
        const end = fate(method, names, args)
        if (end === 'never') return
        if (end) {
          gone = end
          for (const each of reject) each(end)
          return
        }
        const run = engine[method] as (...given: typeof args) => Promise<never>
        run.apply(engine, args).then(resolve, fail)
      }),
    restart: () => {
      log.restarts++
      const restarted = new EngineStopped('restarted', 'restarted')
      for (const each of reject) each(restarted)
      engine = createEngine()
      gone = undefined
      names = []
      reject = []
      return Promise.resolve()
    },
  }
  return { client, log }
}

const octets = (text: string) => new Uint8Array(Buffer.from(text))
const file = (name: string, pem: string) => fileOf(name, octets(pem))
const overdue = () => new EngineStopped('no sign of life', 'overdue')
const alert = () => page.getByRole('alert').textContent.replaceAll(/\s+/g, ' ')

describe('an engine that a file ends', () => {
  it('is raised by itself; the file is named and set aside, and its neighbours are shown', async () => {
    const { client, log } = mortalClient((method, names) =>
      method === 'open' && names.at(-1) === 'bomb.der' ? overdue() : undefined,
    )
    const screen = openPage(client)
    await addFiles(
      screen,
      file('server.cer', server.pem),
      file('bomb.der', 'x'),
      file('rest.pem', issuing.pem + root.pem),
    )
    await waitFor(() => expect(headline()).toMatch(/complete/))
    await waitFor(() => expect(alert()).toMatch(/bomb\.der takes this page too long, so it was set aside/))
    expect(screen.session.report?.sources.map(({ name }) => name).sort()).toEqual(['rest.pem', 'server.cer'])
    expect(log.restarts).toBeLessThan(4)
  })

  it('in the judgement, is found among many by halves', async () => {
    const { client } = mortalClient((method, names) =>
      method === 'judge' && names.includes('7.pem') ? new EngineStopped('out of memory') : undefined,
    )
    const screen = openPage(client)
    await addFiles(screen, ...Array.from({ length: 12 }, (_, i) => file(`${i}.pem`, i % 2 ? root.pem : issuing.pem)))
    expect(screen.session.report?.sources).toHaveLength(11)
    await waitFor(() => expect(alert()).toMatch(/7\.pem made the inspector of this page fail.* It said: out of memory/))
  })

  it('leaves what was open before', async () => {
    const { client } = mortalClient((method, names) =>
      method === 'open' && names.at(-1) === 'bomb.der' ? overdue() : undefined,
    )
    const screen = openPage(client)
    await addFiles(screen, file('chain.pem', server.pem + issuing.pem))
    screen.judging.choose({ host: 'thingworx.plant.example' })
    await addFiles(screen, file('bomb.der', 'x'))
    await waitFor(() => expect(headline()).toMatch(/missing/))
    expect(screen.session).toMatchObject({ phase: 'ready', raising: false, cancelling: false })
    expect(screen.judging.choices.host).toBe('thingworx.plant.example')
    await addFiles(screen, file('root.cer', root.pem))
    await waitFor(() => expect(headline()).toMatch(/complete/))
  })

  it('alone on the page leads back to the start, with the reason; it can be tried again', async () => {
    let cured = false
    const { client } = mortalClient((method) => (method === 'open' && !cured ? overdue() : undefined))
    const screen = openPage(client)
    await addFiles(screen, file('root.cer', root.pem))
    expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
    expect(screen.session.phase).toBe('start')
    cured = true
    await userEvent.setup().click(page.getByRole('button', { name: 'Try this file again' }))
    await waitFor(() => expect(headline()).toMatch(/This is a root certificate/))
    expect(page.queryByRole('alert')).not.toBeInTheDocument()
  })
})

it('a slow file waits until its neighbours are shown', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const { client } = mortalClient((method, names) =>
      method === 'open' && names.at(-1) === 'slow.der' ? 'never' : undefined,
    )
    const screen = openPage(client)
    const adding = addFiles(screen, file('slow.der', 'x'), file('chain.pem', server.pem + issuing.pem + root.pem))
    await vi.waitFor(() => expect(screen.session.phase).toBe('opening'))
    await vi.advanceTimersByTimeAsync(5000)
    await vi.waitFor(() => expect(screen.session.report?.paths[0]?.state).toBe('complete'))
    await vi.waitFor(() => expect(screen.session.phase).toBe('opening'))
    await screen.session.cancel()
    await vi.waitFor(() => expect(screen.session.phase).toBe('ready'), { timeout: 8000 })
    await adding
    expect(screen.session.report?.paths[0]?.state).toBe('complete')
    expect(screen.session.cancelling).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})

it('a hundred files that end the engine are set aside, and the others are open', async () => {
  const { client, log } = mortalClient((method, names) =>
    method === 'open' && names.at(-1)?.startsWith('bomb') ? overdue() : undefined,
  )
  const screen = openPage(client)
  const bombs = Array.from({ length: 100 }, (_, i) => file(`bomb${i}`, 'x'))
  await addFiles(screen, ...bombs, file('chain.pem', server.pem + issuing.pem + root.pem))
  expect(screen.session.report?.sources.map(({ name }) => name)).toEqual(['chain.pem'])
  expect(screen.session.refusals.filter(({ name }) => name.startsWith('bomb'))).toHaveLength(100)
  expect(log.restarts).toBeLessThan(40)
})

describe('an engine that ends later', () => {
  it('over a question about a certificate, sets aside the file that has it', async () => {
    const { client } = mortalClient((method, _, [, selection]) =>
      method === 'export' && (selection as ExportSelection).objects[0] === 'c1' ? overdue() : undefined,
    )
    const screen = openPage(client)
    await addFiles(screen, file('root.cer', root.pem), file('rest.pem', server.pem + issuing.pem))
    await screen.saving.certificate('c1', 'pem')
    await waitFor(() => expect(alert()).toMatch(/root\.cer takes this page too long/))
    await waitFor(() => expect(headline()).toMatch(/missing/))
  })

  it('over a search, sets nothing aside', async () => {
    const { client } = mortalClient((method) => (method === 'find' ? overdue() : undefined))
    const screen = openPage(client)
    await addFiles(screen, file('root.cer', root.pem))
    screen.find.typed = 'plant'
    await screen.find.ask()
    await waitFor(() => expect(alert()).toMatch(/Your files are open again/))
    await waitFor(() => expect(screen.session.phase).toBe('ready'))
    expect(screen.session.report?.sources).toHaveLength(1)
  })

  it('while nobody asks it anything, is raised at the next question and nobody is blamed', async () => {
    const end: { now?: Error } = {}
    const { client } = mortalClient((method) => (method === 'cancelUnlock' ? end.now : undefined))
    const screen = openPage(client)
    await addFiles(screen, file('root.cer', root.pem))
    end.now = new EngineStopped('out of memory')
    await client.request('cancelUnlock').catch(() => undefined)
    await screen.saving.certificate('c1', 'pem')
    await waitFor(() => expect(screen.session.phase).toBe('ready'))
    await waitFor(() => expect(screen.session.raising).toBe(false))
    expect(screen.session.report?.sources).toHaveLength(1)
    expect(screen.session.refusals).toEqual([])
  })

  it('over what was chosen to judge by, judges by what was chosen before', async () => {
    const { client } = mortalClient((method, _, [settings]) =>
      method === 'judge' && (settings as { profile: string }).profile === 'webpki' ? overdue() : undefined,
    )
    const screen = openPage(client)
    await addFiles(screen, file('chain.pem', server.pem + issuing.pem + root.pem))
    screen.judging.choose({ profile: 'webpki' })
    await waitFor(() => expect(screen.session.engines).toBe(1))
    await waitFor(() => expect(screen.session.phase).toBe('ready'))
    expect(screen.session.report?.settings.profile).toBe('auto')
    expect(screen.session.report?.sources).toHaveLength(1)
  })
})

it('pasted text that held a key is not kept; what else was pasted is open again', async () => {
  let die = false
  const { client } = mortalClient((method) => (method === 'find' && die ? overdue() : undefined))
  const screen = openPage(client)
  const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64')}\n-----END PRIVATE KEY-----\n`
  await screen.session.addText(`${root.pem}${key}`, 'Pasted text')
  await screen.session.addText(server.pem, 'Other text')
  die = true
  screen.find.typed = 'plant'
  await screen.find.ask()
  await waitFor(() => expect(alert()).toMatch(/Pasted text held a private key/))
  await waitFor(() => expect(screen.session.report?.sources.map(({ name }) => name)).toEqual(['Other text']))
})

it('where no engine can be started again, one can try, and what was open is open again', async () => {
  const { client } = mortalClient((method) => (method === 'find' ? overdue() : undefined))
  let broken = true
  const restart = () => (broken ? Promise.reject(new Error('The core script is missing')) : client.restart())
  const screen = openPage({ ...client, restart })
  await addFiles(screen, file('root.cer', root.pem))
  screen.find.typed = 'plant'
  await screen.find.ask()
  await waitFor(() => expect(headline()).toBe('The inspector stopped'))
  expect(document.body).toHaveTextContent('It said: The core script is missing')
  broken = false
  await userEvent.setup().click(page.getByRole('button', { name: /^Start again/ }))
  await waitFor(() => expect(headline()).toMatch(/This is a root certificate/))
})

it('more files than can be open are refused, counted and named; of thousands that cannot be read a hundred are named', async () => {
  const { session } = new Screen(mortalClient(() => undefined).client)
  const gone = (_: unknown, i: number): Given => ({ name: `${i}`, octets: 0, read: () => Promise.resolve(undefined) })
  await session.add(() => Promise.resolve({ given: Array.from({ length: 25_002 }, gone), refusals: [] }))
  expect(session.refusals.at(0)).toEqual({ name: '25000', reason: 'too-many', others: 1 })
  expect(session.refusals).toHaveLength(101)
  expect(session.refusals.at(-1)).toMatchObject({ name: '99', reason: 'unreadable', others: 24_900 })
})
