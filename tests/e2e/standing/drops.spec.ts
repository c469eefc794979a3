import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { plantChain } from '../../support/certificate-builder.ts'
import { Inspector } from '../support/inspector.ts'
import { shows } from '../support/long-work.ts'
import { HOSTED, PLAIN_HTTP, SINGLE_FILE } from '../support/places.ts'
import type { Folder } from './support/folder.ts'
import { heartOf } from './support/heartbeat.ts'
import { LONGEST_TASK, MOST_MEMORY } from './support/patience.ts'
import { Renderer } from './support/renderer.ts'
import { engineUp, expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()

interface Dropping {
  readonly inspector: Inspector
  /** Holds that the page reacted all the time since the drop, and stayed small. */
  readonly stood: () => Promise<void>
}

/** Drops a chain and so many notes of the disk, as a person does: the browser hands over what it does for any drag. */
async function dropMany(page: Page, folder: Folder, count: number): Promise<Dropping> {
  const chain = folder.write('neighbour.pem', server.pem + issuing.pem + root.pem)
  const notes = Array.from({ length: count }, (_, i) => folder.write(`note-${i}.txt`, `note ${i}`))
  return drop(page, [chain, ...notes])
}

/** Drops files and folders by their paths. */
async function drop(page: Page, files: readonly string[], place = HOSTED): Promise<Dropping> {
  const inspector = new Inspector(page)
  await inspector.open(place)
  await engineUp(page)
  const renderer = await Renderer.of(page)
  const longestTask = await heartOf(page, renderer)
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 }
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  return {
    inspector,
    stood: async () => {
      const [longest, memory] = [await longestTask(), renderer.peakMegabytes()]
      const description = `longest task ${Math.round(longest)} ms, ${Math.round(memory)} MB`
      test.info().annotations.push({ type: 'measured', description })
      expect(longest, 'the longest task in ms').toBeLessThan(LONGEST_TASK)
      expect(memory, 'megabytes of the renderer').toBeLessThan(MOST_MEMORY)
    },
  }
}

// Chromium itself takes a millisecond or more for each file, twice, before the page hears of a drop.
test.describe.configure({ timeout: 600_000 })
const slow = { timeout: 120_000 }

test('5,000 small files are opened while the page reacts, and searched', async ({ page, folder }) => {
  const { inspector, stood } = await dropMany(page, folder, 5_000)
  await expect(inspector.path).toBeVisible(slow)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await expect(page.locator('progress')).toHaveCount(0, slow)
  const receipts = page.locator('#receipts')
  await receipts.getByPlaceholder('Search 5,001 sources').fill('note-4999')
  await expect(receipts.locator('summary')).toHaveCount(1)
  await stood()
})

test(
  '20,000 small files stream with progress, the page alive, and Cancel ends them',
  shows('a drop of thousands of files'),
  async ({ page, folder }) => {
    const { inspector, stood } = await dropMany(page, folder, 20_000)
    const progress = page.locator('progress')
    await expect(inspector.path).toBeVisible(slow)
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    const before = Number(await progress.getAttribute('value'))
    await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(before)
    await inspector.look('Plant Issuing CA', 'Details')
    await inspector.button('Cancel').click()
    await expect(progress).toHaveCount(0)
    await expect(inspector.cancelled).toBeVisible()
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    await stood()
  },
)

for (const [where, place] of [
  ['from disk', SINGLE_FILE],
  ['from https', HOSTED],
  ['from plain http', PLAIN_HTTP],
] as const) {
  test(`a folder is opened with the folders in it, and what leads nowhere loses nothing: ${where}`, async ({
    page,
    folder,
  }) => {
    const first = folder.write('all/root.pem', root.pem)
    folder.write('all/deep/deeper/issuing.pem', issuing.pem)
    folder.write('all/server.pem', server.pem)
    symlinkSync('nowhere', join(dirname(first), 'deep', 'gone.pem'))
    mkdirSync(join(dirname(first), 'empty'))
    const { inspector } = await drop(page, [dirname(first)], place)
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    await expect(page.locator('#receipts')).toContainText('all/deep/deeper/issuing.pem')
  })

  test(`of a folder that is empty that is said: ${where}`, async ({ page, folder }) => {
    const path = dirname(folder.write('all/x', ''))
    rmSync(join(path, 'x'))
    await drop(page, [path], place)
    await expect(page.getByRole('alert')).toContainText('all')
    await expect(page.getByRole('alert')).toContainText('is a folder without readable files')
  })
}

test('a folder of 100,000 small files does not end the tab', async ({ page, folder }) => {
  const chain = folder.write('all/0-neighbour.pem', server.pem + issuing.pem + root.pem)
  for (let i = 0; i < 100_000; i++) folder.write(`all/${i % 100}/note-${i}.txt`, `note ${i}`)
  const { inspector, stood } = await drop(page, [dirname(chain)])
  const progress = page.locator('progress')
  await expect(inspector.path).toBeVisible(slow)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await expect(page.getByRole('alert')).toContainText('others) is too much')
  await inspector.button('Cancel').click()
  await expect(progress).toHaveCount(0)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await stood()
})

test('100,000 small files do not end the tab: as many as there is room for are opened, the others counted', async ({
  page,
  folder,
}) => {
  test.skip(
    !process.env['CHAINLIGHT_DROPS'],
    'six minutes, most of them the browser itself: CHAINLIGHT_DROPS=1 runs it',
  )
  const { inspector } = await dropMany(page, folder, 100_000)
  const progress = page.locator('progress')
  await expect(inspector.path).toBeVisible(slow)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await expect(page.getByRole('alert')).toContainText('(and 75,000 others) is too much')
  await inspector.button('Cancel').click()
  await expect(progress).toHaveCount(0)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
})
