import { createHash, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { reportWords } from '../../src/core/index.ts'
import { plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

test('the printed page has the answer, the files, whole fingerprints, lines to sign and the steps, and no buttons', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'an installed Firefox cannot be told that it prints')
  const chain = Object.values(plantChain())
  const file = pemOf(chain)
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(file)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table', { name: 'Certification path, root first' })
  await expect(table).toHaveCount(0)
  // As a browser does before it prints.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(inspector.headline).toBeVisible()
  const pairs = (hex: string) =>
    hex
      .toUpperCase()
      .replaceAll(':', '')
      .replace(/..(?!$)/g, '$& ')
  for (const { der } of chain) await expect(table).toContainText(pairs(new X509Certificate(der).fingerprint256))
  await expect(page.getByRole('table', { name: 'Files' })).toContainText(
    pairs(createHash('sha256').update(file.bytes).digest('hex')),
  )
  await expect(page.getByText('I compared the fingerprints above')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /Import the root into KEPServerEX/ })).toBeVisible()
  await expect(page.locator('.button:visible, input:visible, [role="tab"]:visible')).toHaveCount(0)

  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(table).toHaveCount(0)
})

test('the saved report is printed smaller, within the width of A4, and no part of it is cut off', async ({
  page,
  browserName,
  saved,
}, info) => {
  test.skip(browserName === 'firefox', 'an installed Firefox cannot be told that it prints')
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf(Object.values(plantChain())))
  const menu = await inspector.openSaveMenu('the path')
  const file = await saved(() => menu.getByRole('button', { name: reportWords.html.label }).click())
  const path = info.outputPath('report.html')
  writeFileSync(path, file.bytes)
  await page.goto(pathToFileURL(path).href)
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  const onScreen = await size()
  await page.emulateMedia({ media: 'print' })
  // 210 mm less the margins of 18 mm that the report asks for, at 96 pixels an inch.
  await page.setViewportSize({ width: Math.floor(((210 - 2 * 18) / 25.4) * 96), height: 900 })
  expect(await size()).toBeLessThan(onScreen)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  )
  expect(cut).toEqual([])
})
