import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { targetIds, targetTexts } from '../../src/core/index.ts'
import { certificate } from '../support/certificate-builder.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { Inspector, pemOf, textFile } from '../e2e/support/inspector.ts'
import { SINGLE_FILE } from '../e2e/support/places.ts'
import { test } from '../e2e/support/test.ts'

const root = certificate({ subject: 'Plant Root CA', ca: true })
const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root })
const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing })
const now = Date.now()
const list = revocationList({ issuer: issuing, thisUpdate: now - 86_400_000, nextUpdate: now + 86_400_000 })

/** A picture of each card of “For a system”, and all of them on one page: `screens/targets.html`, `targets.png`. */
test('the card of every target', async ({ page, browser }, { project }) => {
  test.slow()
  const folder = join(project.outputDir, 'screens')
  const inspector = new Inspector(page)
  await page.setViewportSize({ width: 1280, height: 3000 })
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]), textFile('issuing.crl', list.pem))
  const menu = await inspector.openSaveMenu('the path', 'For a system')
  // A card is taken as a whole, so that nothing of it may scroll.
  await menu.evaluate((dialog) => {
    for (const each of [dialog, ...dialog.querySelectorAll<HTMLElement>('*')]) {
      each.style.maxHeight = 'none'
      each.style.overflow = 'visible'
    }
  })
  for (const id of targetIds) {
    const { title } = targetTexts[id]
    await menu.getByRole('button', { name: title, exact: true }).click()
    const card = menu.getByRole('region', { name: title })
    await card.getByRole('term').first().waitFor()
    await card.screenshot({ path: join(folder, `target-${id}.png`), animations: 'disabled' })
  }
  const cards = targetIds.map((id) => `<img src="target-${id}.png" alt="${targetTexts[id].title}">`)
  const together = join(folder, 'targets.html')
  const style = 'body { columns: 3; margin: 1rem } img { width: 100%; margin-bottom: 1rem; border: 1px solid #bbb }'
  writeFileSync(together, `<!doctype html><meta charset="utf-8"><style>${style}</style>${cards.join('\n')}`)
  const sheet = await browser.newPage({ viewport: { width: 2000, height: 1200 } })
  await sheet.goto(pathToFileURL(together).href)
  await sheet.screenshot({ path: join(folder, 'targets.png'), fullPage: true })
  await sheet.close()
})
