import { plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()

test('a ticket from its error message to the root: looked up, then tied to the chain', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  const lookup = page.getByRole('region', { name: 'An error message? Look it up' })

  await lookup.getByRole('textbox').fill('Kepware cannot connect to ThingWorx, code 20')
  await expect(lookup.getByText('The program does not know the CA that issued the certificate.')).toBeVisible()
  await expect(lookup.getByText(/import it into the Certificate Store of KEPServerEX/)).toBeVisible()

  await inspector.drop(pemOf([server, issuing, root]))
  await expect(inspector.headline).toHaveText(/complete/i)
  await inspector.button('Paste').first().click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox')
    .fill('TW_VALIDATE_CERT: Certificate rejected.  Code: 20, Reason = unable to get local issuer certificate')
  await dialog.getByRole('button', { name: 'Inspect' }).click()
  await expect(lookup).toBeFocused()
  await expect(lookup.getByText(/code 20 means that the server does not send/)).toBeVisible()
  await expect(inspector.headline).toHaveText(/complete/i)
})
