import { familiesOfCrowds, familiesOfEncodings } from '../../corpus/hostile/families.ts'
import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { tlv } from '../../support/der-writer.ts'
import { generalName } from '../../support/extension-writer.ts'
import { random } from '../../support/random.ts'
import { Inspector } from '../support/inspector.ts'
import { shows } from '../support/long-work.ts'
import { SINGLE_FILE } from '../support/places.ts'
import { plant } from './support/plant.ts'
import { choose, engineUp, expect, test } from './support/test.ts'
import type { Folder } from './support/folder.ts'
import type { Locator, Page } from '@playwright/test'

// As ../PROGRESS.md has it. What goes on shows itself once it takes longer than 200 ms, and is then cancelled.
test.describe.configure({ timeout: 400_000 })
const slow = { timeout: 120_000 }

const { root, issuing, server } = plantChain()
const cases = [...familiesOfCrowds, ...familiesOfEncodings].flatMap((family) => family.cases(random(20261130)))

async function opened(page: Page): Promise<Inspector> {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await engineUp(page)
  return inspector
}

/** Work is seen, is ended by the button beside it, and is then said to have ended: within `where`. */
async function cancel(where: Locator, words: RegExp): Promise<void> {
  const progress = where.getByRole('progressbar', { name: words }).last()
  await expect(progress).toBeVisible(slow)
  await where.getByRole('button', { name: 'Cancel', exact: true }).last().click()
  await expect(progress).toHaveCount(0, slow)
  await expect(cancelledIn(where)).toBeVisible(slow)
}

/** Seen for ten seconds. */
const cancelledIn = (where: Locator) =>
  where
    .locator('p[aria-hidden="true"]')
    .filter({ hasText: /^Cancelled\./ })
    .last()

test(
  '10,000 certificates: checking, searching and saving show themselves, and end when they are cancelled',
  shows(
    'checking what was opened',
    'checking again: another date, setting or path',
    'checking each of many certificates',
    'the first search',
    'saving many certificates',
  ),
  async ({ page, folder }) => {
    const inspector = await opened(page)
    const body = page.locator('body')
    const file = folder.write('plant.pem', plant(10_000))

    // Nothing was open before, so nothing is.
    await choose(inspector, [file])
    await cancel(body, /^(Reading|Opening|Building and checking)/)
    await expect(inspector.path).toHaveCount(0)

    await choose(inspector, [file])
    const inventory = page.locator('#inventory')
    await expect(inventory.getByText(/ of 10,000 paths checked$/)).toBeVisible(slow)
    await inventory.getByRole('button', { name: 'Cancel the check' }).click()
    await expect(inventory.getByText(/^Cancelled: [\d,]+ of 10,000 paths checked$/)).toBeVisible()
    const said = await inventory.getByText(/ checked$/).textContent()
    await page.waitForTimeout(2_000)
    expect(await inventory.getByText(/ checked$/).textContent()).toBe(said)

    // A path that was not listed so far: the old one stays.
    const before = await inspector.names()
    await page.getByRole('searchbox', { name: /^Filter/ }).fill('plc-9321.plant')
    await page.getByRole('grid').getByText('plc-9321.plant.example').click()
    await cancel(body, /^Building and checking/)
    expect(await inspector.names()).toEqual(before)

    await inspector.button('Find').click()
    const find = page.getByRole('dialog', { name: 'Find' })
    await find.getByRole('searchbox').fill('plc-7777')
    await expect(find.getByRole('status').first()).toContainText('Searching …')
    await cancel(find, /^Working/)
    await expect(find.getByRole('status').first()).not.toContainText('Searching …')
    await expect(find.getByText('plc-7777')).toHaveCount(0)
    await page.keyboard.press('Escape')

    const menu = await inspector.openSaveMenu('the path')
    await menu.getByText('Every certificate that is open').click()
    await menu.getByRole('radio', { name: /^Archive/ }).check({ force: true })
    let saved = 0
    page.on('download', () => saved++)
    await menu.getByRole('button', { name: 'Save', exact: true }).click()
    await cancel(menu, /^Working/)
    await page.waitForTimeout(5_000)
    expect(saved).toBe(0)
    await expect(menu.getByText(/^Saved as/)).toHaveCount(0)
    await page.keyboard.press('Escape')

    await inventory.getByRole('button', { name: 'Check the rest' }).click()
    await expect(inventory.getByText(/^[\d,]+ of 10,000 paths checked$/)).toBeVisible()
  },
)

/** Opens a hostile input beside a chain, so that something else is looked at first. */
async function openHostile(
  page: Page,
  folder: Folder,
  wanted: string,
): Promise<{ inspector: Inspector; look: Locator }> {
  const files = cases.find(({ name }) => name === wanted)?.files()
  if (!(files instanceof Uint8Array)) throw new Error(`No hostile case of one file is called "${wanted}"`)
  const inspector = await opened(page)
  await choose(inspector, [
    folder.write('neighbour.pem', server.pem + issuing.pem + root.pem),
    folder.write('hostile.bin', files),
  ])
  const receipts = page.locator('#receipts')
  await expect(receipts).toContainText('hostile.bin', slow)
  await expect(page.locator('progress')).toHaveCount(0, slow)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  const look = receipts.locator('details').filter({ hasText: 'hostile.bin' }).getByRole('button').first()
  return { inspector, look }
}

test(
  'details of a list of a million entries show that they are being read, and are given up',
  shows('details of a huge object', 'the encoding of a huge object'),
  async ({ page, folder }) => {
    const { inspector, look } = await openHostile(page, folder, '1000000 entries')
    await look.click()
    await cancel(page.locator('body'), /^Working/)
    await expect(inspector.tabPanel).toContainText('Not answered')
    // Looked at again, it is read again.
    await inspector.button('Back to the certificate').click()
    await look.click()
    await expect(inspector.tabPanel).not.toContainText(/Reading|Not answered/, slow)
    // The encoding of the same: what is not there within 200 ms would be shown in the same way.
    await page.getByRole('tab', { name: 'ASN.1' }).click()
    await expect(inspector.tabPanel.getByRole('tree')).toBeVisible({ timeout: 1_000 })
  },
)

test(
  'comparing two certificates of 300,000 names shows itself, and is given up',
  shows('comparing huge certificates'),
  async ({ page, folder }) => {
    const names = Array.from({ length: 300_000 }, (_, i) => generalName({ dns: `host${i}.plant.example` }))
    const moreExtensions = [{ oid: '2.5.29.17', value: tlv(0x30, Buffer.concat(names)) }]
    const [old, now] = [2025, 2026].map((year) =>
      certificate({ subject: 'twin.plant.example', issuer: issuing, notBefore: Date.UTC(year, 0, 1), moreExtensions }),
    )
    const inspector = await opened(page)
    await choose(inspector, [folder.write('twins.pem', [old, now, issuing, root].map((each) => each?.pem).join(''))])
    await expect(inspector.path).toBeVisible(slow)
    await expect(page.locator('progress')).toHaveCount(0, slow)
    await inspector.button('Compare with …').click()
    await cancel(page.getByRole('dialog', { name: 'Compare certificates' }), /^Working/)
  },
)
