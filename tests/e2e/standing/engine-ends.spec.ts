import { plantChain } from '../../support/certificate-builder.ts'
import { Inspector, pemOf } from '../support/inspector.ts'
import { shows } from '../support/long-work.ts'
import { pageWithFaults } from './support/faulty-engine.ts'
import { choose, engineUp, expect, test as base } from './support/test.ts'

const { root, issuing, server } = plantChain()
const chain = ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'] as const

/** A real worker that really ends: nothing of the page is replaced. */
const test = base.extend<{ faulty: Inspector }>({
  faulty: async ({ page, network }, use) => {
    const inspector = new Inspector(page)
    await inspector.open(pageWithFaults(network))
    await engineUp(page)
    await use(inspector)
  },
})

for (const [name, says] of [
  ['hang.bin', /hang\.bin\s+takes this page too long/],
  ['end.bin', /end\.bin\s+takes this page too long/],
  ['full.bin', /full\.bin\s+(takes this page too long|made the inspector of this page fail)/],
  ['throw.bin', /throw\.bin\s+made the inspector of this page fail[\s\S]*It said:[\s\S]*The engine broke/],
] as const) {
  test(`the engine ends over ${name}: it is named and set aside, and everything else is opened`, async ({
    faulty,
    folder,
    complaints,
    watch,
  }) => {
    const { page } = faulty
    await faulty.drop(pemOf([server, issuing], 'before.pem'))
    await expect(faulty.headline).toHaveText(/missing/i)
    await choose(faulty, [folder.write(name, 'x'), folder.write('root.cer', root.pem)])
    await expect(page.getByRole('alert')).toContainText(says, { timeout: 90_000 })
    await faulty.expectPath(...chain)
    await expect(page.locator('progress')).toHaveCount(0)
    await expect(page.locator('#receipts')).toContainText('before.pem')
    await expect(page.locator('#receipts')).not.toContainText(name)
    // It can be asked about everything, and given more.
    await faulty.look('Plant Root CA', 'Details')
    await faulty.drop(pemOf([root], 'again.pem'))
    await expect(page.locator('#receipts')).toContainText('again.pem')
    // An error of the engine is in the console, as it should be.
    if (name === 'throw.bin' || name === 'full.bin') {
      complaints.splice(0)
      watch.errors.splice(0)
    }
  })
}

test(
  'Cancel while the engine hangs ends it, and what was open is open still',
  shows('starting the engine again'),
  async ({ faulty, folder }) => {
    const { page } = faulty
    await faulty.drop(pemOf([server, issuing, root], 'before.pem'))
    await faulty.expectPath(...chain)
    await choose(faulty, [folder.write('hang.bin', 'x')])
    await page.getByText('hang.bin').first().waitFor()
    await faulty.button('Cancel').click()
    await expect(page.locator('progress')).toHaveCount(0, { timeout: 15_000 })
    await expect(faulty.cancelled).toBeVisible()
    await faulty.expectPath(...chain)
    await faulty.look('Plant Issuing CA', 'Details')
  },
)

test('a hang on the start page can be cancelled at once', async ({ faulty, folder }) => {
  const { page } = faulty
  await choose(faulty, [folder.write('hang.bin', 'x')])
  await faulty.button('Cancel').click()
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 5_000 })
  await faulty.drop(pemOf([server, issuing, root]))
  await faulty.expectPath(...chain)
})

test('an engine that hangs while it is asked about something is raised by itself', async ({ faulty }) => {
  const { page } = faulty
  await faulty.drop(pemOf([server, issuing, root], 'chain.pem'))
  await faulty.expectPath(...chain)
  const [worker] = page.workers()
  // Nobody waits for an answer to this: there is none.
  worker?.evaluate('for (;;);').catch(() => undefined)
  await faulty.node('Plant Issuing CA').click()
  await expect(page.getByRole('alert')).toContainText(/chain\.pem|question/, { timeout: 60_000 })
  await expect(page.locator('progress')).toHaveCount(0)
})

test('one source that works for long does not keep its neighbours from the screen', async ({ faulty, folder }) => {
  const { page } = faulty
  await choose(faulty, [folder.write('slow.bin', 'x'), folder.write('chain.pem', server.pem + issuing.pem + root.pem)])
  await faulty.expectPath(...chain)
  await expect(page.locator('progress'), 'the slow one is still being opened').toHaveCount(1)
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 45_000 })
  await expect(page.locator('#receipts')).toContainText('slow.bin')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
