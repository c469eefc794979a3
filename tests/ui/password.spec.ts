import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { EngineClient } from '../../src/worker/client.ts'
import { during } from '../support/certificate-builder.ts'
import { grownIterations } from '../support/grown-iterations.ts'
import { addFiles, fileOf, directClient, openPage } from './shown.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../vectors/keystores')
const keystore = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

/** The whole page with one keystore given. */
async function openKeystore(name: string) {
  const screen = openPage()
  await addFiles(screen, fileOf(name, keystore(name)))
  return screen
}

const receipts = () => page.getByRole('region', { name: 'What was opened' })

it('asks for the password, says what is decrypted, says that one is wrong, and opens with the right one', async () => {
  const user = userEvent.setup()
  const { session } = await openKeystore('aes-256.p12')
  const dialog = await page.findByRole('dialog', { name: 'Password' })
  expect(dialog).toHaveTextContent(
    /aes-256\.p12: the certificates .*encrypted \(AES-256-CBC, PBKDF2-HMAC-SHA-256, 2,048 iterations/,
  )
  const field = within(dialog).getByLabelText(/^Password \(leave empty/)
  expect(field).toHaveAttribute('type', 'password')
  await user.click(within(dialog).getByLabelText('Show the password'))
  expect(field).toHaveAttribute('type', 'text')
  await user.type(field, 'wrong{Enter}')
  await waitFor(() => expect(dialog).toHaveTextContent(/Wrong password, or the file is damaged/))
  expect(field).toBeInvalid()
  await user.clear(field)
  await user.type(field, 'plant1{Enter}')
  await waitFor(() => expect(session.report?.certificates).toHaveLength(2))
  expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument()
  expect(receipts()).toHaveTextContent(/plant server.*server\.plant\.example/)
  expect(receipts()).toHaveTextContent(/The password fits/)
  expect(document.body).not.toHaveTextContent('plant1')
  expect(JSON.stringify(session.report)).not.toContain('plant1')
})

it('can be cancelled, and asked for again from the receipt', async () => {
  const user = userEvent.setup()
  await openKeystore('legacy-rc2-40.p12')
  const dialog = await page.findByRole('dialog', { name: 'Password' })
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument())
  expect(receipts()).toHaveTextContent(/PKCS #12 keystore, locked/)
  await user.click(within(receipts()).getByRole('button', { name: 'Enter password' }))
  await page.findByRole('dialog', { name: 'Password' })
})

it('is the one step that helps where nothing else was opened', async () => {
  const user = userEvent.setup()
  await openKeystore('aes-256.p12')
  const asked = await page.findByRole('dialog', { name: 'Password' })
  await user.click(within(asked).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument())
  const heading = page.getByRole('heading', { level: 1 })
  expect(heading).toHaveTextContent('aes-256.p12 is locked')
  const [step] = page.getAllByRole('button', { name: 'Enter password' })
  expect(step).toHaveClass('primary')
  await user.click(step!)
  await page.findByRole('dialog', { name: 'Password' })
})

it('does not ask where only the integrity is at stake, but offers it', async () => {
  const user = userEvent.setup()
  const { session } = await openKeystore('keystore.jks')
  await waitFor(() => expect(session.phase).toBe('ready'))
  expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument()
  expect(session.report?.certificates).toHaveLength(2)
  const times = session.report?.certificates.map((certificate) => certificate.times)
  await user.click(within(receipts()).getByRole('button', { name: 'Check with the password' }))
  const dialog = await page.findByRole('dialog', { name: 'Password' })
  await user.type(within(dialog).getByLabelText(/^Password \(leave empty/), 'plant1{Enter}')
  await waitFor(() => expect(receipts()).toHaveTextContent(/The password fits/))
  expect(session.report?.certificates.map((certificate) => certificate.times)).toEqual(times)
})

/** A keystore that asks for 20,000,000 iterations. */
const slow = () => grownIterations(keystore('aes-256.p12'), 20_000_000)

/** The page over the real engine, with a stop-watch by which every million iterations takes so many seconds. */
async function openTimed(secondsPerMillion: number) {
  const client = directClient()
  let elapsed = 0
  const asked: string[] = []
  const timed: EngineClient = {
    ...client,
    request: async (method, ...args) => {
      asked.push(method)
      // Only rehearsed: in earnest it would take minutes.
      if (method === 'unlock') return { status: 'wrong-password' } as never
      const answer = await client.request(method, ...args)
      if (method === 'rehearseUnlock') elapsed += Number(answer) * secondsPerMillion * 1e-3
      return answer as never
    },
  }
  const screen = openPage(timed, during, () => elapsed)
  await addFiles(screen, fileOf('slow.p12', slow()))
  return { asked, dialog: await page.findByRole('dialog', { name: 'Password' }) }
}

it('says how long a password takes on this machine, measured by the engine at its own work', async () => {
  const { asked, dialog } = await openTimed(9)
  // 20,000,000 for the authentication code, by octets of SHA-256 two blocks of SHA-1's; 4,096 for the key.
  await waitFor(() => expect(dialog).toHaveTextContent(/Trying one password takes about 7 minutes on this machine/))
  expect(asked.filter((method) => method === 'rehearseUnlock')).toHaveLength(1)
})

it('measures again, longer, where the first measurement is over too soon to say anything', async () => {
  const { asked, dialog } = await openTimed(0.5)
  await waitFor(() => expect(dialog).toHaveTextContent(/takes about \d+ seconds on this machine/))
  expect(asked.filter((method) => method === 'rehearseUnlock').length).toBeGreaterThan(1)
})

it('does not measure what nobody notices', async () => {
  const client = directClient()
  const request = vi.spyOn(client, 'request')
  const screen = openPage(client)
  await addFiles(screen, fileOf('aes-256.p12', keystore('aes-256.p12')))
  await page.findByRole('dialog', { name: 'Password' })
  expect(request.mock.calls.map(([method]) => method)).not.toContain('rehearseUnlock')
})

it('asks before it begins on millions of iterations, once', async () => {
  const user = userEvent.setup()
  const { asked, dialog } = await openTimed(9)
  await user.type(within(dialog).getByLabelText(/^Password \(leave empty/), 'plant1{Enter}')
  expect(asked).not.toContain('unlock')
  expect(within(dialog).getByRole('alert')).toHaveTextContent(/needs [\d,]+ rounds .* takes about 7 minutes/)
  await user.click(within(dialog).getByRole('button', { name: 'Try it anyway' }))
  await waitFor(() => expect(dialog).toHaveTextContent(/Wrong password/))
  await user.type(within(dialog).getByLabelText(/^Password \(leave empty/), 'plant2{Enter}')
  await waitFor(() => expect(asked.filter((method) => method === 'unlock')).toHaveLength(2))
})

it('refuses more than a hundred million iterations with a sentence, and does not ask', async () => {
  const screen = openPage()
  await addFiles(screen, fileOf('endless.p12', grownIterations(keystore('aes-256.p12'), 2_000_000_000)))
  await waitFor(() =>
    expect(receipts()).toHaveTextContent(/needs [\d,]+ rounds of computation .* makes at most 100,000,000/),
  )
  expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument()
})
