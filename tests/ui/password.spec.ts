import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { durationAtMost } from '../../src/ui/input/lock-words.ts'
import { openPage } from './shown.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../vectors/keystores')
const keystore = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

/** The whole page with one keystore given. */
async function openKeystore(name: string) {
  const screen = openPage()
  await screen.workspace.add(() => Promise.resolve({ inputs: [{ name, bytes: keystore(name) }], refusals: [] }))
  return screen
}

const receipts = () => page.getByRole('region', { name: 'What was opened' })

it('asks for the password, says what is decrypted, says that one is wrong, and opens with the right one', async () => {
  const user = userEvent.setup()
  const { workspace } = await openKeystore('aes-256.p12')
  const dialog = await page.findByRole('dialog', { name: 'Password' })
  expect(dialog).toHaveTextContent(
    /aes-256\.p12: the certificates .*encrypted \(AES-256-CBC, PBKDF2-HMAC-SHA-256, 2,048 iterations/,
  )
  const field = within(dialog).getByLabelText(/^Password of the file/)
  expect(field).toHaveAttribute('type', 'password')
  await user.click(within(dialog).getByLabelText('Show the password'))
  expect(field).toHaveAttribute('type', 'text')
  await user.type(field, 'wrong{Enter}')
  await waitFor(() => expect(dialog).toHaveTextContent(/Wrong password, or the file is damaged/))
  expect(field).toBeInvalid()
  await user.clear(field)
  await user.type(field, 'plant1{Enter}')
  await waitFor(() => expect(workspace.report?.certificates).toHaveLength(2))
  expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument()
  expect(receipts()).toHaveTextContent(/plant server.*server\.plant\.example/)
  expect(receipts()).toHaveTextContent(/The password fits/)
  expect(document.body).not.toHaveTextContent('plant1')
  expect(JSON.stringify(workspace.report)).not.toContain('plant1')
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

it('does not ask where only the integrity is at stake, but offers it', async () => {
  const user = userEvent.setup()
  const { workspace } = await openKeystore('keystore.jks')
  await waitFor(() => expect(workspace.phase).toBe('ready'))
  expect(page.queryByRole('dialog', { name: 'Password' })).not.toBeInTheDocument()
  expect(workspace.report?.certificates).toHaveLength(2)
  const times = workspace.report?.certificates.map((certificate) => certificate.times)
  await user.click(within(receipts()).getByRole('button', { name: 'Check with the password' }))
  const dialog = await page.findByRole('dialog', { name: 'Password' })
  await user.type(within(dialog).getByLabelText(/^Password of the file/), 'plant1{Enter}')
  await waitFor(() => expect(receipts()).toHaveTextContent(/The password fits/))
  expect(workspace.report?.certificates.map((certificate) => certificate.times)).toEqual(times)
})

it.each([
  [1, undefined],
  [12, 'up to 15 seconds'],
  [600, 'up to 10 minutes'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationAtMost(seconds)).toBe(words)
})
