import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FLOOR } from '../../../.config/build/floor.ts'
import { plantChain } from '../../support/certificate-builder.ts'
import { CONTEXT_NAMES, CONTEXTS } from '../support/cells.ts'
import { Inspector, pemOf } from '../support/inspector.ts'
import { expect, test as base } from '../support/test.ts'
import { available, NEEDS, unpackTo } from './oldest-chromium.ts'

/** The tests of the other engines, in the oldest Chromium that the page is for. */
const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'chainlight-floor-'))
      const executablePath = join(folder, 'chromium')
      await unpackTo(executablePath)
      await use({ ...launchOptions, executablePath })
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

test.skip(!available, NEEDS)

test('this Chromium is the floor of the build', ({ browser }) => {
  expect(FLOOR).toContain(`chrome${browser.version().split('.')[0]}`)
})

for (const context of CONTEXT_NAMES) {
  const { url, subtle } = CONTEXTS[context]

  test(`opens a chain, shows its path, saves its root: ${context}`, async ({ page, saved }) => {
    const inspector = new Inspector(page)
    await inspector.open(url)
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'worker')
    expect(await page.evaluate(() => (crypto as Partial<Crypto>).subtle !== undefined)).toBe(subtle)

    const { root, issuing, server } = plantChain()
    await inspector.drop(pemOf([issuing, root, server]))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    await expect(inspector.path.getByText('Signature verified')).toHaveCount(3)
    const file = await saved(() => inspector.button('Save root certificate (.cer)').click())
    expect(file.name).toBe('Plant Root CA.cer')
    const text = Buffer.from(file.bytes).toString('latin1')
    expect(Buffer.from(new X509Certificate(text).raw).equals(Buffer.from(root.der))).toBe(true)
    for (const tab of ['General', 'Details', 'ASN.1', 'PEM'] as const) await inspector.look('Plant Issuing CA', tab)
  })
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`nothing is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const inspector = new Inspector(page)
    await inspector.open(CONTEXTS.disk.url)
    const { root, issuing, server } = plantChain()
    await inspector.drop(pemOf([issuing, root, server]))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBe(0)
    await expect(inspector.button('Save root certificate (.cer)')).toBeVisible()
  })
}
