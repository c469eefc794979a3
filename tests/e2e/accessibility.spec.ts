import { AxeBuilder } from '@axe-core/playwright'
import { generateKeyPairSync } from 'node:crypto'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf, textFile } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const other = certificate({ subject: 'Warehouse Root CA', ca: true })
const expired = certificate({ ...server.spec, notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2021, 0, 1) })
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Every screen that a person can come to, and how. */
const SCREENS: readonly (readonly [screen: string, reach: (inspector: Inspector) => Promise<void>])[] = [
  ['start', async () => {}],
  ['paste dialog', (inspector) => inspector.button('Paste text').click()],
  ['glossary', (inspector) => inspector.button('Glossary').click()],
  ['complete path', (inspector) => inspector.drop(pemOf([server, issuing, root]))],
  ['root missing', (inspector) => inspector.drop(pemOf([server, issuing]))],
  ['server only', (inspector) => inspector.drop(pemOf([server]))],
  ['intermediate only', (inspector) => inspector.drop(pemOf([issuing]))],
  ['self-signed server', (inspector) => inspector.drop(pemOf([certificate({ subject: 'panel.example' })]))],
  ['root only', (inspector) => inspector.drop(pemOf([root]))],
  ['top not root', (inspector) => inspector.drop(pemOf([issuing, certificate({ ...root.spec, tamper: 'signature' })]))],
  ['expired', (inspector) => inspector.drop(pemOf([expired, issuing, root]))],
  ['two paths', (inspector) => inspector.drop(pemOf([server, issuing, root, other]))],
  ['nothing recognised', (inspector) => inspector.drop(textFile('page.html', '<!DOCTYPE html><title>x</title>'))],
  ['private key', (inspector) => inspector.drop(textFile('all.pem', key + root.pem))],
  [
    'details',
    async (inspector) => {
      await inspector.drop(pemOf([server, issuing, root]))
      await inspector.look('thingworx.plant.example', 'Details')
    },
  ],
  [
    'PEM',
    async (inspector) => {
      await inspector.drop(pemOf([server, issuing, root]))
      await inspector.look('thingworx.plant.example', 'PEM')
    },
  ],
  [
    'entry at a label',
    async (inspector) => {
      await inspector.drop(pemOf([server, issuing, root]))
      await (await inspector.look('Plant Root CA')).getByRole('button', { name: 'Issued by' }).click()
    },
  ],
  [
    'everything unfolded',
    async (inspector) => {
      await inspector.drop(pemOf([expired, issuing, root]), textFile('page.html', '<!DOCTYPE html><title>x</title>'))
      await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
      await inspector.page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
    },
  ],
]

test.describe('axe finds nothing', () => {
  test.skip(({ browserName }) => browserName === 'firefox', 'one engine is enough for what axe reads')

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      test(`${colorScheme}, ${width} wide`, async ({ page }) => {
        test.setTimeout(180_000)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        const inspector = new Inspector(page)
        const found: string[] = []
        for (const [screen, reach] of SCREENS) {
          await inspector.open(SINGLE_FILE)
          await reach(inspector)
          if (!['start', 'paste dialog', 'glossary'].includes(screen)) {
            await expect(inspector.button('Start over')).toBeVisible()
          }
          const { violations } = await new AxeBuilder({ page }).analyze()
          for (const { id, nodes } of violations) {
            for (const { html, failureSummary = '' } of nodes)
              found.push(`${screen}: ${id} ${html.slice(0, 200)} ${failureSummary}`)
          }
        }
        expect(found).toEqual([])
      })
    }
  }
})

for (const width of [320, 360, 768, 1280, 1920]) {
  test(`nothing is wider than a window of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const inspector = new Inspector(page)
    const wide: string[] = []
    for (const [screen, reach] of SCREENS) {
      await inspector.open(SINGLE_FILE)
      await reach(inspector)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) wide.push(`${screen} by ${over}`)
    }
    expect(wide).toEqual([])
  })
}
