import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantChain } from '../support/certificate-builder.ts'
import { chooserOpenedBy } from './support/files.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { shows } from './support/long-work.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()

// A folder of its own for each test: what ends with one must not take away what another reads.
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainlight-large-'))
})
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A file of so many megabytes that takes no room on the disk. */
function sparse(name: string, megabytes: number, beginning = ''): string {
  const path = join(folder, name)
  writeFileSync(path, beginning)
  truncateSync(path, megabytes * 2 ** 20)
  return path
}

test('a file of a gigabyte is refused at once, with a sentence', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  const chooser = await chooserOpenedBy(page, () => inspector.button('Choose files').click())
  await chooser.setFiles([sparse('disk.img', 1024)])
  await expect(page.getByRole('alert')).toContainText(/disk\.img\s+is larger than 256\.0 MB/, { timeout: 1000 })
})

test('long work can be cancelled, and the earlier files stay', shows('a large file'), async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing]))
  await expect(inspector.headline).toHaveText(/missing/i)
  const chooser = await chooserOpenedBy(page, () => inspector.button('Add more files').click())
  await chooser.setFiles([sparse('one.bin', 200), sparse('two.bin', 200, root.pem)])
  await inspector.button('Cancel').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(inspector.cancelled).toBeVisible()
  await expect(inspector.headline).toHaveText(/missing/i)
  await expect(page.getByRole('region', { name: 'What was opened' })).not.toContainText('one.bin')
  await inspector.drop(pemOf([root], 'root.pem'))
  await expect(inspector.headline).toHaveText(/complete/i)
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
})
