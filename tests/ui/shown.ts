import { render, screen as page } from '@testing-library/svelte'
import { vi } from 'vitest'
import '@testing-library/jest-dom/vitest'
import { createEngine } from '../../src/core/index.ts'
import type { EngineClient, SecondReader } from '../../src/worker/client.ts'
import App from '../../src/ui/App.svelte'
import type { Given } from '../../src/ui/state/given.ts'
import { Screen } from '../../src/ui/state/screen.svelte.ts'
import { certificate, during, type BuiltCertificate } from '../support/certificate-builder.ts'

/** The plant of these tests: its root, its issuing CA, and a server. */
export const root = certificate({ subject: 'Plant Root CA', ca: true })
export const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root })
export const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing })
export const selfSigned = certificate({ subject: 'panel.plant.example' })

/** The real engine without a worker. What `open` is given is what a page would send. */
export function directClient(): EngineClient {
  let engine = createEngine()
  return {
    request: async (method, ...args) => {
      const run = engine[method] as (...given: typeof args) => Promise<never>
      return await run.apply(engine, args)
    },
    prepare: () => undefined,
    mode: 'direct',
    restart: () => {
      engine = createEngine()
      return Promise.resolve()
    },
  }
}

/** The real second reader without a worker. */
export const directSecondReader: SecondReader = async (question, bytes) => {
  const read: (object: { bytes: Uint8Array }) => Promise<unknown> = createEngine()[question]
  return (await read({ bytes })) as never
}

/** The whole page over the real engine, judged at an instant within the dates of the plant. */
export function openPage(client: EngineClient = directClient(), instant = during, ticks?: () => number): Screen {
  stubs()
  const screen = new Screen(client, () => instant, ticks, directSecondReader)
  const { session } = screen
  const add = session.add.bind(session)
  // A person acts on what is drawn; the page draws its parts one after the other.
  session.add = async (reading) => {
    await add(reading)
    await drawn(screen)
  }
  render(App, { screen })
  return screen
}

/** The page with these certificates opened as one PEM text. */
export async function openWith(...certificates: BuiltCertificate[]): Promise<Screen> {
  return openText(certificates.map(({ pem }) => pem).join(''))
}

export async function openText(text: string, name = 'chain.pem'): Promise<Screen> {
  const screen = openPage()
  await screen.session.addText(text, name)
  return screen
}

/**
 * Waits until all of the page is drawn: its parts come one after the other, each in a task of its own. A test that does
 * not wait may end before.
 */
async function drawn({ session }: Screen): Promise<void> {
  const gone = () => !('document' in globalThis)
  const whole = () => gone() || !session.report || document.getElementById('receipts')
  // A page that never is whole fails what the test expects of it.
  await vi.waitUntil(whole, { timeout: 20_000, interval: 5 }).catch(() => undefined)
  for (let before = -1, now = 0; before !== now && !gone(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    before = now
    now = document.getElementsByTagName('*').length
  }
}

/** A file as the person gives it: it can be read again and again. */
export const fileOf = (name: string, bytes: Uint8Array): Given => ({
  name,
  octets: bytes.length,
  read: () => Promise.resolve(bytes.slice()),
})

export const addFiles = ({ session }: Screen, ...given: Given[]): Promise<void> =>
  session.add(() => Promise.resolve({ given, refusals: [] }))

export const headline = (): string => page.getByRole('heading', { level: 1 }).textContent.trim()

/** The names in the path, from the top down. */
export const pathNames = (): string[] =>
  [...page.getByRole('region', { name: 'Certification path' }).querySelectorAll('strong')].map(({ textContent }) =>
    textContent.trim(),
  )

/** Replaces the parts of a browser that jsdom does not have. */
function stubs(): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  })
  Element.prototype.scrollIntoView = vi.fn()
  vi.stubGlobal('scrollTo', vi.fn())
}
