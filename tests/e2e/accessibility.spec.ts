import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { generateKeyPairSync } from 'node:crypto'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf, textFile } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const other = certificate({ subject: 'Warehouse Root CA', ca: true })
const expired = certificate({ ...server.spec, notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2021, 0, 1) })
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const withoutFiles = ['start', 'paste dialog', 'glossary']

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

for (const [screen, reach] of SCREENS) {
  test(`${screen}: axe finds nothing, and nothing is wider than the window`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'one engine is enough for what axe reads; Firefox cannot be told its colours')
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await reach(inspector)
    if (!withoutFiles.includes(screen)) await expect(inspector.button('Start over')).toBeVisible()

    const found: string[] = []
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: 'light' })
      found.push(...(await violations(page)))
      // Nothing else of what axe reads depends on the colours.
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violations(page, 'color-contrast')))
    }
    expect(found).toEqual([])

    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, `pixels too wide for ${width}`).toBe(0)
    }
  })
}

/** Each with where it stands and what is to be done. */
async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  // Legacy is what it calls a run without a window of its own for frames, of which this page has none: several times faster.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations: found } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}
