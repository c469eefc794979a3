import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { grownIterations } from '../support/grown-iterations.ts'
import { cell, CONTEXTS } from './support/cells.ts'
import { Inspector } from './support/inspector.ts'
import { shows } from './support/long-work.ts'
import { PLAIN_HTTP, SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const folder = fileURLToPath(new URL('../vectors/keystores', import.meta.url))
const slow = Buffer.from(grownIterations(readFileSync(join(folder, 'aes-256.p12')), 20_000_000))
const chain = ['Keystore Root', 'server.plant.example']

const PLACES = [
  ['from disk', 'disk'],
  ['from a server', 'sub-path'],
  ['on plain http, without WebCrypto', 'plain http'],
] as const

for (const [place, context] of PLACES) {
  test(`keystores of today and of the nineties ${place}`, cell('keystore', context), async ({ page }) => {
    const inspector = new Inspector(page)
    await inspector.open(CONTEXTS[context].url)
    for (const name of ['aes-256.p12', 'legacy-rc2-40.p12']) {
      await choose(page, name, readFileSync(join(folder, name)))
      const dialog = page.getByRole('dialog', { name: 'Password' })
      await expect(dialog).toContainText('2,048 iterations')
      const field = dialog.getByLabel(/^Password \(/)
      await expect(field).toBeFocused()
      await page.keyboard.type('wrong')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('alert')).toContainText('Wrong password')
      await field.fill('plant1')
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await inspector.expectPath(...chain)
    }
  })
}

test('a keystore with an empty password is opened without asking, and the page says so', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await choose(page, 'empty-password.p12', readFileSync(join(folder, 'empty-password.p12')))
  await inspector.expectPath(...chain)
  await expect(page.getByText('Its password is empty')).toHaveCount(1)
})

test('a Java keystore is opened without a password', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await choose(page, 'keystore.jks', readFileSync(join(folder, 'keystore.jks')))
  await inspector.expectPath(...chain)
})

test(
  'work that takes minutes is announced, and can be cancelled without losing anything',
  shows('the password of a keystore'),
  async ({ page }) => {
    const inspector = new Inspector(page)
    await inspector.open(PLAIN_HTTP)
    await choose(page, 'keystore.jks', readFileSync(join(folder, 'keystore.jks')))
    await inspector.expectPath(...chain)
    await choose(page, 'slow.p12', slow)
    const dialog = page.getByRole('dialog', { name: 'Password' })
    await expect(dialog).toContainText(/20,000,000 iterations.*about \d+ (seconds|minutes) on this machine/)
    await page.keyboard.type('plant1')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Try it anyway?')
    await dialog.getByRole('button', { name: 'Try it anyway' }).click()
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(inspector.cancelled).toBeVisible()
    await inspector.expectPath(...chain)
    await choose(page, 'truststore.jks', readFileSync(join(folder, 'truststore.jks')))
    await expect(page.getByRole('region', { name: 'What was opened' })).toContainText('truststore.jks')
  },
)

/**
 * `input.spec.ts` tests the choosing of a file; Playwright does not hear from every Firefox of a second chooser in a
 * row.
 */
const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> => new Inspector(page).drop({ name, bytes })
