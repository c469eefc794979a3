import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pemOf, type Inspector } from '../../e2e/support/inspector.ts'
import { SCREENS, type ScreenToReach } from '../../e2e/support/screens.ts'
import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { severalWays } from '../../support/several-ways.ts'

const vector = (name: string) => readFileSync(fileURLToPath(new URL(`../../vectors/${name}`, import.meta.url)))
const { root, issuing, server } = plantChain()
const chain = pemOf([server, issuing, root])
const newRoot = certificate({ subject: 'Plant Root CA 2', ca: true })
const renewed = certificate({
  ...server.spec,
  issuer: newRoot,
  notAfter: Date.now() + 365 * 86_400_000,
})

const opened = (screen: string, go: (inspector: Inspector) => Promise<unknown>): ScreenToReach => ({
  screen,
  reach: async (inspector) => {
    await inspector.drop(chain)
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    await go(inspector)
  },
})

/** Screens that differ in what is offered there, beside those of which pictures are made. */
const MORE: readonly ScreenToReach[] = [
  {
    screen: 'chosen files',
    reach: async ({ page }) => {
      const path = join(mkdtempSync(join(tmpdir(), 'chainlight-chosen-')), 'chain.pem')
      writeFileSync(path, chain.bytes)
      await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles([path])
    },
  },
  {
    screen: 'ways: twoRoots',
    reach: async (inspector) => {
      await inspector.drop(pemOf(severalWays.twoRoots))
      await inspector.path.waitFor()
    },
  },
  {
    screen: 'chains compared',
    reach: async (inspector) => {
      await inspector.drop(chain, pemOf([renewed, newRoot], 'renewed.pem'))
      await inspector.look('thingworx.plant.example')
      await inspector.button('Compare with …').click()
      await inspector.page.getByRole('tab', { name: 'Two chains' }).waitFor()
    },
  },
  opened('root saved', async (inspector) => {
    await inspector.button('Save root certificate (.cer)').click()
    await inspector.page.getByText('Saved as').first().waitFor()
  }),
  opened('started over', async (inspector) => {
    await inspector.button('Start over').click()
    await inspector.button('Open again').click()
  }),
  {
    screen: 'keystore, after a wrong password',
    reach: async (inspector) => {
      await inspector.drop({
        name: 'aes-256.p12',
        bytes: vector('keystores/aes-256.p12'),
      })
      const dialog = inspector.page.getByRole('dialog', { name: 'Password' })
      await dialog.waitFor()
      for (const password of ['wrong', 'plant1']) {
        await dialog.getByLabel(/^Password \(/).fill(password)
        await inspector.page.keyboard.press('Enter')
        if (password === 'wrong') await dialog.getByRole('alert').getByText('Wrong password').waitFor()
      }
      await inspector.expectPath('Keystore Root', 'server.plant.example')
    },
  },
  opened('error message in Find', async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.insertText('PKIX path building failed')
    await page.getByRole('dialog', { name: 'Find' }).getByText('Usual cause').first().waitFor()
  }),
  opened('printed', async ({ page }) => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.getByText('I compared the fingerprints above').waitFor({ state: 'attached' })
  }),
  opened('keys', async ({ page }) => {
    await page.keyboard.type('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  }),
]

/** A session that uses what is there comes to these by itself: tabs, folded parts and the settings are controls. */
const COME_TO: ReadonlySet<string> = new Set([
  ...['complete path', 'server only', 'intermediate only', 'self-signed server, expired', 'root only'],
  ...['top did not sign itself', 'expired server', 'wrong signature', 'certificate request'],
  ...['details', 'PEM', 'ASN.1', 'entry at a label', 'judge panel', 'everything unfolded'],
])

/** Where a session goes. */
export const TOUR: readonly ScreenToReach[] = [...SCREENS.filter(({ screen }) => !COME_TO.has(screen)), ...MORE]

const MAIN: ReadonlySet<string> = new Set([
  ...['start', 'paste dialog', 'find', 'comparison', 'OCSP response in full', 'entries of a revocation list'],
  ...['many certificates', 'ways: brokenSignature', 'chosen files', 'root saved', 'started over', 'printed'],
  'keystore, after a wrong password',
])

/** A short one. */
export const SHORT_TOUR = TOUR.filter(({ screen }) => MAIN.has(screen))
