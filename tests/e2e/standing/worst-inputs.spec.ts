import { familiesOfCrowds, familiesOfEncodings } from '../../corpus/hostile/families.ts'
import { plantChain } from '../../support/certificate-builder.ts'
import { random } from '../../support/random.ts'
import { Inspector } from '../support/inspector.ts'
import { HOSTED } from '../support/places.ts'
import { heartOf } from './support/heartbeat.ts'
import { FROZEN, MOST_MEMORY } from './support/patience.ts'
import { Renderer } from './support/renderer.ts'
import { choose, engineUp, expect, test } from './support/test.ts'

/** The hostile inputs that cost a screen most, by the beginnings of their names in tests/corpus/hostile. */
const worst = [
  '100000 alternative names',
  '10000 extensions',
  'one extension 5,000 times',
  '5,000 purposes, policies and distribution points',
  '1000000 entries',
  '100000 entries with reasons',
  '10000 certificates',
  '10000 certificates in PEM',
  '15 million characters',
  '1048576 characters of UniversalString',
  'one level of 40000 attributes',
  '40000 levels',
  '100000 of indefinite length, in an extension',
  'a million arcs, of an attribute',
  'a serial number of 1048576 octets',
  'BEGIN lines without END',
  'a Java keystore of a million empty certificates',
  '60,000 entries of a zip that lie over one another',
  '10000 constraints on 10000 names',
  '3,000 findings in one certificate',
]

const { root, issuing, server } = plantChain()
const cases = [...familiesOfCrowds, ...familiesOfEncodings].flatMap((family) => family.cases(random(20261130)))

for (const wanted of worst) {
  test(`${wanted}: the page reacts, and its neighbour is shown`, async ({ page, folder }, { annotations }) => {
    const files = cases.find(({ name }) => name === wanted)?.files()
    if (!(files instanceof Uint8Array)) throw new Error(`No hostile case of one file is called "${wanted}"`)
    const inspector = new Inspector(page)
    await inspector.open(HOSTED)
    await engineUp(page)
    const renderer = await Renderer.of(page)
    const longestGap = await heartOf(page, renderer)
    const gaps: Record<string, number> = {}
    const after = async (step: string) => (gaps[step] = Math.round(await longestGap()))

    const neighbour = folder.write('neighbour.pem', server.pem + issuing.pem + root.pem)
    await choose(inspector, [folder.write('hostile.bin', files), neighbour])
    const receipts = page.locator('#receipts')
    await expect(receipts).toContainText('neighbour.pem', { timeout: 60_000 })
    await after('the neighbour')
    await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
    await expect(receipts).toContainText('hostile.bin')
    await after('all')

    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Find in everything' }).fill('thingworx.plant.example')
    await page
      .getByRole('dialog', { name: 'Find' })
      .getByRole('button', { name: /thingworx/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 2, name: 'thingworx.plant.example', exact: true })).toBeVisible()
    await after('find')

    const first = receipts.locator('details').filter({ hasText: 'hostile.bin' }).getByRole('button').first()
    if ((await first.count()) > 0) {
      await first.click()
      for (const name of ['Details', 'ASN.1', 'PEM']) {
        const tab = page.getByRole('tab', { name })
        if ((await tab.count()) === 0) continue
        await tab.click()
        await expect(inspector.tabPanel).not.toContainText('Reading …')
        await after(name)
      }
    }

    const memory = Math.round(renderer.peakMegabytes())
    annotations.push({ type: 'measured', description: `${JSON.stringify(gaps)} ${memory} MB` })
    expect(await longestGap(), `the longest gap in ms, of ${JSON.stringify(gaps)}`).toBeLessThan(FROZEN)
    expect(memory, 'megabytes of the renderer').toBeLessThan(MOST_MEMORY)
  })
}
