import { certificate, plantChain } from '../support/certificate-builder.ts'
import { exampleText } from '../../src/ui/input/examples.ts'
import { chooserOpenedBy } from './support/files.ts'
import { Inspector, pemOf, textFile } from './support/inspector.ts'
import { PLAIN_HTTP, SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const chain = [server, issuing, root].map(({ pem }) => pem).join('')
const subjects = ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example']

test('choosing files', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  const chooser = await chooserOpenedBy(page, () => inspector.button('Choose files').click())
  expect(chooser.isMultiple()).toBe(true)
  await chooser.setFiles(
    [server, root, issuing].map(({ der }, at) => ({ name: `${at}.cer`, mimeType: '', buffer: Buffer.from(der) })),
  )
  await inspector.expectPath(...subjects)
})

test('the example shows the plant’s chain', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.button('Complete chain').click()
  await inspector.expectPath('Example Plant Root CA', 'Example Plant Issuing CA 1', 'thingworx.plant.example')
})

for (const url of [SINGLE_FILE, PLAIN_HTTP]) {
  test(`pasting with the keyboard, nothing focused: ${url === SINGLE_FILE ? 'from disk' : 'plain http'}`, async ({
    page,
  }) => {
    const inspector = new Inspector(page)
    await inspector.open(url)
    await pasteWithKeyboard(inspector, chain)
    await inspector.expectPath(...subjects)
  })
}

test('pasting into the dialog', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.button('Paste text').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await dialog.getByRole('textbox').fill(`Here is our root, best, Maria\r\n\r\n${chain.replaceAll('\n', '\r\n')}`)
  await dialog.getByRole('button', { name: 'Inspect' }).click()
  await expect(dialog).toHaveCount(0)
  await inspector.expectPath(...subjects)
})

test('adding files completes what was there', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing]))
  await expect(inspector.headline).toHaveText(/missing/i)
  const chooser = await chooserOpenedBy(page, () => inspector.button('Add more files').click())
  await chooser.setFiles([{ name: 'root.cer', mimeType: '', buffer: Buffer.from(root.der) }])
  await expect(inspector.headline).toHaveText(/complete/i)
  await inspector.expectPath(...subjects)
  const opened = page.getByRole('region', { name: 'What was opened' })
  await expect(opened).toContainText('chain.pem')
  await expect(opened).toContainText('root.cer')
})

test('starting over forgets everything', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  await inspector.expectPath(...subjects)
  await inspector.button('Start over').click()
  await expect(inspector.button('Choose files')).toBeVisible()
  for (const name of subjects) await expect(page.locator('body')).not.toContainText(name)
  await inspector.drop(pemOf([root]))
  await inspector.expectPath('Plant Root CA')
  await expect(page.locator('body')).not.toContainText('Plant Issuing CA')
})

test('a file that is no certificate leaves the others alone', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(
    textFile('download.html', '<!DOCTYPE html><title>Portal</title>'),
    textFile('empty.pem', ''),
    pemOf([server, issuing, root]),
    textFile('cut.pem', certificate({ subject: 'Cut CA', ca: true }).pem.slice(0, 300)),
  )
  await inspector.expectPath(...subjects)
  const main = page.getByRole('main')
  for (const name of ['download.html', 'empty.pem', 'cut.pem']) await expect(main).toContainText(name)
  await expect(main).toContainText(/web page/i)
  await expect(main).toContainText(/empty/i)
  await expect(inspector.button('Save root certificate (.cer)')).toBeVisible()
})

test('the example’s text can be pasted as it stands in the source', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await pasteWithKeyboard(inspector, exampleText('complete'))
  await inspector.expectPath('Example Plant Root CA', 'Example Plant Issuing CA 1', 'thingworx.plant.example')
})

test('a name of hidden characters is shown, not obeyed', async ({ page }) => {
  const spoof = certificate({ subject: 'Plant\u202e AC tooR\u200b', ca: true })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([spoof]))
  await expect(inspector.path).toBeVisible()
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/[\u200b\u202e]/)
  expect(text).toMatch(/202e/i)
})

test('markup in a name stays text', async ({ page }) => {
  const name = '<img src=x onerror=alert(1)>'
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([certificate({ subject: name, ca: true })]))
  await inspector.expectPath(name)
  await expect(page.locator('img')).toHaveCount(0)
})

/** A real Ctrl+V: the text is put on the clipboard through a field of a page of its own, as another program would. */
async function pasteWithKeyboard({ page }: Inspector, text: string): Promise<void> {
  const other = await page.context().newPage()
  await other.setContent('<textarea></textarea>')
  await other.locator('textarea').fill(text)
  await other.locator('textarea').press('ControlOrMeta+a')
  await other.locator('textarea').press('ControlOrMeta+c')
  await other.close()
  await page.bringToFront()
  await page.keyboard.press('ControlOrMeta+v')
}
