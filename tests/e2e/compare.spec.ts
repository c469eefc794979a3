import { Buffer } from 'node:buffer'
import { X509Certificate } from 'node:crypto'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

test('an old chain and the renewed one are compared, and a fingerprint that was read out', async ({ page }) => {
  const { root, issuing, server } = plantChain()
  const year = 365 * 86_400_000
  const newRoot = certificate({ subject: 'Plant Root CA 2', ca: true })
  const renewed = certificate({
    ...server.spec,
    issuer: newRoot,
    notBefore: Date.now() - 86_400_000,
    notAfter: Date.now() + year,
  })
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root], 'old.pem'), pemOf([renewed, newRoot], 'renewed.pem'))
  await inspector.look('thingworx.plant.example')
  await inspector.button('Compare with …').click()
  const dialog = page.getByRole('dialog', { name: 'Compare certificates' })
  // The two servers that are open, as chains: the newer one is the new one.
  await expect(dialog.getByRole('tab', { name: 'Two chains' })).toHaveAttribute('aria-selected', 'true')
  await expect(dialog.getByRole('status')).toContainText('Importing is needed: change the trust stores.')
  await expect(dialog.getByRole('combobox').last().locator('option:checked')).toContainText('Plant Root CA 2')
  await expect(dialog.getByRole('listitem').first()).toContainText('New root Plant Root CA 2. Importing is needed')
  await expect(dialog.getByText(/only in the old chain$/)).toHaveCount(1)

  // Closer, at the two certificates.
  await dialog.getByRole('button', { name: 'Show what differs' }).last().click()
  await expect(dialog.getByRole('tab', { name: 'Two certificates' })).toBeFocused()
  await expect(dialog.getByRole('listitem').first()).toContainText('Importing is needed')
  await expect(dialog.getByRole('listitem').last()).toContainText('Same key')
  await expect(dialog.getByRole('row').nth(1)).toBeVisible()

  // The octets of a field that differs, as node has them.
  const valid = dialog
    .getByRole('row')
    .filter({ has: page.getByText('Bytes', { exact: true }) })
    .first()
  await valid.getByText('Bytes', { exact: true }).click()
  await expect(valid.locator('code')).toHaveCount(2)
  const shown = await valid.locator('code').allTextContents()
  for (const [i, der] of [server.der, renewed.der].entries()) {
    const octets = shown[i]?.replaceAll(/\s/g, '').toLowerCase() ?? ''
    expect(octets.length).toBeGreaterThan(0)
    expect(Buffer.from(der).toString('hex')).toContain(octets)
  }
  await expect(valid.locator('mark').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inspector.button('Compare with …')).toBeFocused()

  // As Windows copies a thumbprint.
  const { fingerprint } = new X509Certificate(root.der)
  await inspector.button('Paste').first().click()
  const paste = page.getByRole('dialog', { name: 'Paste text' })
  await paste.getByRole('textbox').fill(`\u200e${fingerprint.replaceAll(':', ' ').toLowerCase()}`)
  await paste.getByRole('button', { name: 'Inspect' }).click()
  const found = page.getByRole('dialog', { name: 'Find' })
  await expect(found).toContainText('Equal: this is the SHA-1 fingerprint of Plant Root CA.')
})

test('a fingerprint that is pasted before any file is open is named, with what to do', async ({ page }) => {
  const { root } = plantChain()
  const { fingerprint256 } = new X509Certificate(root.der)
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.button('Paste text').click()
  const paste = page.getByRole('dialog', { name: 'Paste text' })
  await paste.getByRole('textbox').fill(fingerprint256)
  await paste.getByRole('button', { name: 'Inspect' }).click()
  const said = page.getByText(/^This is a fingerprint\. Open the certificate files, then paste it again/)
  await expect(said).toBeInViewport()
  // Nothing is opened, and nothing is called unknown.
  await expect(inspector.headline).toHaveAttribute('id', 'start')
  await inspector.drop(pemOf([root]))
  await expect(inspector.path).toBeVisible()
  await expect(said).toHaveCount(0)
})
