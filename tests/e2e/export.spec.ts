import { createHash } from 'node:crypto'
import { plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()

test('a trust store for Java asks for a password, says what it guards, and is what its digest says', async ({
  page,
  saved,
}) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  const menu = await inspector.openSaveMenu('the path', 'For a system')
  await menu.getByPlaceholder('Find a system').fill('java')
  await menu.getByRole('button', { name: 'Java: cacerts, or a trust store of a program' }).click()
  const save = menu.getByRole('button', { name: 'Save Root certificate, PKCS #12 trust store .p12' })
  await expect(save).toBeDisabled()
  await expect(menu).toContainText('The password guards the file against changes.')
  const password = menu.getByLabel('Password of the trust store').first()
  await password.fill('Grün')
  await expect(menu).toContainText('no accents')
  await password.fill('plant-pass')
  const file = await saved(() => save.click())
  expect(file.name).toBe('truststore.p12')
  const digest = createHash('sha256').update(file.bytes).digest('hex')
  await expect(menu.getByRole('status').filter({ hasText: 'Saved as' })).toContainText('truststore.p12')
  const said = await menu.getByRole('status').filter({ hasText: 'Saved as' }).innerText()
  expect(said.replace(/\s/g, '').toLowerCase()).toContain(digest)

  // The password is gone with the menu.
  await menu.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('body')).not.toContainText('plant-pass')
  await inspector.openSaveMenu('the path', 'For a system')
  await expect(password).toHaveValue('')
})

test('a chain without its root is said before saving, and in the name', async ({ page, saved }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing]))
  const menu = await inspector.openSaveMenu('the path')
  await expect(menu).toContainText('The root is not among your files.')
  const file = await saved(() => menu.getByRole('button', { name: 'Save', exact: true }).click())
  expect(file.name).toBe('thingworx.plant.example-chain-without-root.pem')
})

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`the menu fits into ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await inspector.drop(pemOf([server, issuing, root]))
    const menu = await inspector.openSaveMenu('the path', 'For a system')
    await expect(menu.getByText('Compare afterwards')).toBeVisible()
    const wide = await menu.evaluate((element) =>
      [element, ...element.querySelectorAll('*:not(.for-the-ear)')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
        .map((each) => each.outerHTML.slice(0, 80)),
    )
    expect(wide).toEqual([])
  })
}
