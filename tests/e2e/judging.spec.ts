import { certificate, during, plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { tabTo } from './support/keyboard.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing } = plantChain()
const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing, notAfter: Date.UTC(2030, 0, 1) })

test('judged for a day after the end, then for another host, with the keyboard; the finding leads to the names', async ({
  page,
}) => {
  test.slow()
  await page.clock.setFixedTime(during)
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  await expect(inspector.headline).toContainText('complete')

  const panel = page.getByRole('region', { name: 'Check settings' })
  await tabTo(page, panel.locator('summary').first())
  await page.keyboard.press('Enter')

  // The parts of the field for the date, in the order in which Chromium shows them: month, day, year, and the time.
  const date = panel.getByLabel('Date and time to check for, local time')
  await tabTo(page, date)
  await page.keyboard.type('02012030')
  await expect(inspector.headline).toHaveText(
    'On the chosen date the server certificate has expired: thingworx.plant.example',
  )
  await expect(panel.locator('summary').first()).toContainText('Checked for another date: 1 February 2030')
  await expect(panel.getByLabel('Another date')).toBeChecked()

  await tabTo(page, panel.getByLabel('Another date'), 'Shift+Tab')
  await page.keyboard.press('ArrowUp')
  await expect(inspector.headline).toContainText('complete')

  await tabTo(page, page.getByLabel(/^Which host does KEPServerEX connect to/), 'Shift+Tab')
  await page.keyboard.type('mqtt.plant.example')
  await expect(inspector.headline).toHaveText('The server certificate does not cover mqtt.plant.example')
  await expect(panel.locator('summary').first()).toContainText('for the name mqtt.plant.example')

  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('listitem').filter({ hasText: 'mqtt' })
  await tabTo(page, finding.getByRole('button', { name: 'Show the field in thingworx.plant.example' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  const led = page.getByRole('tabpanel', { name: 'Details' }).locator('[aria-current="true"]')
  await expect(led).toContainText('thingworx.plant.example')
  await expect(led).toContainText(/alternative name/i)
  await expect(led).toBeInViewport()
})

test('rare choices are closed, and open to a sentence where a policy is none', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  const panel = page.getByRole('region', { name: 'Check settings' })
  await panel.getByText('Change', { exact: true }).click()
  const policy = panel.getByLabel('Accepted policy, by OID or by name')
  await expect(policy).toBeHidden()
  await panel.getByText('Policies, depth, Key Usage').click()
  await policy.fill('1.40')
  await policy.press('Enter')
  await expect(panel).toContainText('This page does not know such a policy')
  await policy.fill('2.23.140.1.2.1')
  await policy.press('Enter')
  await expect(panel.getByRole('list', { name: 'Accepted policies' })).toContainText('Domain validated (DV)')
  await panel.getByLabel('Require a policy').check()
  await expect(inspector.headline).toHaveText('The chain is not valid for the policy you asked for')
})
