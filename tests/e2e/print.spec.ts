import { createHash, X509Certificate } from 'node:crypto'
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
