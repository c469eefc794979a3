import { certificate, plantChain } from '../support/certificate-builder.ts'
import { chooserOpenedBy } from './support/files.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { tabTo } from './support/keyboard.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const other = certificate({ subject: 'Warehouse Root CA', ca: true })
const otherServer = certificate({ subject: 'mqtt.warehouse.example', issuer: other })

test('the whole job with the keyboard alone', async ({ page, saved }) => {
  // A hundred keys, each with a look at where the focus is.
  test.slow()
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)

  await tabTo(page, inspector.button('Choose files'))
  const chooser = await chooserOpenedBy(page, () => page.keyboard.press('Enter'))
  const text = [issuing, server, root].map(({ pem }) => pem).join('')
  await chooser.setFiles([{ name: 'chain.pem', mimeType: '', buffer: Buffer.from(text) }])
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')

  await tabTo(page, inspector.button('Save root certificate (.cer)'))
  const file = await saved(() => page.keyboard.press('Enter'))
  expect(file.name).toBe('Plant Root CA.cer')

  // The path: Tab reaches it, the arrows walk it, and what is walked to is shown.
  await tabTo(page, inspector.node('Plant Root CA'))
  await page.keyboard.press('ArrowDown')
  await expect(inspector.node('Plant Issuing CA')).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: 'Plant Issuing CA', exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('heading', { level: 2, name: 'thingworx.plant.example', exact: true })).toBeVisible()

  // The tabs: the arrows select.
  await tabTo(page, page.getByRole('tab', { name: 'General' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Details' })).toBeFocused()
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')

  // A label's entry opens in place, closes, and gives the keyboard back.
  const label = inspector.tabPanel.getByRole('button', { name: 'Issued by' })
  await tabTo(page, label)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Issued by' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(label).toBeFocused()

  // Any certificate of the path.
  const shown = page.getByRole('group', { name: 'Save what is shown' })
  await tabTo(page, shown.getByRole('button', { name: 'Save as ...' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const menu = page.getByRole('dialog', { name: 'Save as ...' })
  await tabTo(page, menu.getByRole('radio', { name: 'Base-64 .cer' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, menu.getByRole('button', { name: 'Save', exact: true }))
  const other = await saved(() => page.keyboard.press('Enter'))
  expect(other.name).toBe('thingworx.plant.example.der')
  await page.keyboard.press('Escape')
  await expect(shown.getByRole('button', { name: 'Save as ...' })).toBeFocused()

  await tabTo(page, inspector.button('Start over'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(inspector.button('Choose files')).toBeVisible()
})

test('instructions, the example, more files, the other path and root, and every way to save with the keyboard alone', async ({
  page,
  saved,
}) => {
  test.slow()
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)

  const guide = page.locator('summary', { hasText: 'from Firefox' })
  await tabTo(page, guide)
  await page.keyboard.press('Enter')
  await expect(page.locator('details[open]').filter({ has: guide })).toContainText('PEM (chain)')

  await tabTo(page, inspector.button('Complete chain'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await inspector.expectPath('Example Plant Root CA', 'Example Plant Issuing CA 1', 'thingworx.plant.example')

  await tabTo(page, inspector.button('Add more files'), 'Shift+Tab')
  const chooser = await chooserOpenedBy(page, () => page.keyboard.press('Enter'))
  const { name, bytes } = pemOf([otherServer, other])
  await chooser.setFiles([{ name, mimeType: '', buffer: Buffer.from(bytes) }])
  await expect(page.getByRole('radio')).toHaveCount(2)

  // The paths: Tab reaches the chosen one, the arrows choose.
  const leads = inspector.path.getByRole('button', { name: /choose another path/ })
  await tabTo(page, leads)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '2 paths found: choose one' })).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: /thingworx/ }))
  await page.keyboard.press('ArrowDown')
  await inspector.expectPath('Warehouse Root CA', 'mqtt.warehouse.example')

  const unrelated = page.getByRole('region', { name: /do not belong to the chain above/ })
  await tabTo(page, unrelated.getByRole('button', { name: /^thingworx/ }))
  await page.keyboard.press('Enter')
  await inspector.expectPath('Example Plant Root CA', 'Example Plant Issuing CA 1', 'thingworx.plant.example')
  const otherRoot = page.getByRole('region', { name: 'Other roots' }).getByRole('button', { name: /Warehouse/ })
  await tabTo(page, otherRoot)
  await page.keyboard.press('Enter')
  await inspector.expectPath('Warehouse Root CA', 'mqtt.warehouse.example')

  await tabTo(page, page.getByRole('group', { name: 'Save the path' }).getByRole('button', { name: 'Save as ...' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }))
  const whole = await saved(() => page.keyboard.press('Enter'))
  await page.keyboard.press('Escape')
  expect(
    Buffer.from(whole.bytes)
      .toString('latin1')
      .match(/BEGIN CERTIFICATE/g),
  ).toHaveLength(2)
  await tabTo(
    page,
    page.getByRole('group', { name: 'Save what is shown' }).getByRole('button', { name: 'Save as ...' }),
  )
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('tab', { name: 'As a file' }))
  await page.keyboard.press('ArrowRight')
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save Root certificate, Base-64 .cer' })
  await tabTo(page, save)
  expect((await saved(() => page.keyboard.press('Enter'))).name).toBe('Warehouse Root CA.cer')
  await page.keyboard.press('Escape')

  const copy = page.getByRole('tabpanel').getByRole('button', { name: /Copy SHA-1/ })
  await tabTo(page, copy)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tabpanel')).toContainText('Copied')
})

test('the paste dialog with the keyboard alone', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await tabTo(page, inspector.button('Paste text'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(inspector.button('Paste text')).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.insertText(root.pem)
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Inspect' }))
  await page.keyboard.press('Enter')
  await inspector.expectPath('Plant Root CA')
})

test('the glossary with the keyboard alone', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await tabTo(page, inspector.button('Glossary'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  for (const term of ['Certificate authority', 'Private key', 'Trust store']) {
    await expect(dialog).toContainText(new RegExp(term, 'i'))
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(inspector.button('Glossary')).toBeFocused()
})

test('finding with the keyboard alone', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')

  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Find' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('plant ISSUING')
  await expect(dialog.getByRole('status')).toHaveText('2 places in 2 objects')
  await expect(dialog.locator('mark')).toHaveText(['Plant Issuing', 'Plant Issuing'])

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('button', { name: /Issued to/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Plant Issuing CA', exact: true })).toBeVisible()
  const field = inspector.tabPanel.locator('[aria-current="true"]')
  await expect(field).toContainText('Issued to')
  await expect(field).toBeInViewport()
  await expect(page.locator('#certificate')).toBeFocused()

  // Escape gives the keyboard back to where it was.
  await tabTo(page, inspector.button('Find'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('searchbox')).toHaveValue('plant ISSUING')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(inspector.button('Find')).toBeFocused()
})
