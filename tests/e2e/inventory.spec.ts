import { certificate, plantChain, type BuiltCertificate } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

const { root, issuing, server } = plantChain()
const ended = Date.now() - 86_400_000
const devices: BuiltCertificate[] = Array.from({ length: 300 }, (_, at) =>
  certificate({
    subject: `plc-${at}.plant.example`,
    // Making a key takes longer than all else.
    key: server.key,
    issuer: issuing,
    ...(at % 50 === 7 && { notAfter: ended }),
  }),
)

// 300 certificates are opened and judged each time, while another test has the other core.
test.slow()
test.beforeEach(async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root, ...devices]))
  await expect(page.getByRole('grid')).toBeVisible()
  // All are judged.
  await expect(page.locator('#inventory').getByRole('radio', { name: '297 valid' })).toBeAttached({ timeout: 60_000 })
})

test('many certificates are sorted, filtered and chosen, and say so to assistive technology', async ({ page }) => {
  const inspector = new Inspector(page)
  const grid = page.getByRole('grid', { name: 'All certificates (303)' })
  await expect(grid).toHaveAttribute('aria-rowcount', '304')
  await expect(grid.getByRole('row').nth(1)).toContainText('plc-7.plant.example')
  await expect(grid.getByRole('row').nth(1)).toContainText('Invalid')

  await grid.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(grid.getByRole('row').nth(3)).toContainText('plc-0.plant.example')

  await page.getByRole('searchbox', { name: /^Filter/ }).fill('plc-29')
  await expect(grid).toHaveAttribute('aria-rowcount', '12')
  await grid.getByText('plc-290.plant.example').click()
  await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'plc-290.plant.example')
  await expect(grid.getByRole('row', { selected: true })).toContainText('plc-290.plant.example')
  await expect(page.getByRole('heading', { level: 2, name: 'plc-290.plant.example', exact: true })).toBeVisible()
})

test('the keyboard walks all rows, though only those in sight are drawn', async ({ page }) => {
  const grid = page.getByRole('grid')
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
  await grid.getByRole('rowheader').first().focus()
  await page.keyboard.press('Control+End')
  const last = grid.locator('tr[aria-rowindex="304"]')
  await expect(last.getByRole('gridcell').last()).toBeFocused()
  await expect(last).toBeInViewport()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(grid.locator('tr[aria-rowindex="303"]').getByRole('rowheader')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(grid.locator('tr[aria-rowindex="303"]')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Home')
  await expect(grid.getByRole('columnheader').first().getByRole('button')).toBeFocused()
})

test('in a narrow window a row has two lines, and still is a row', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const row = page.getByRole('grid').getByRole('row').nth(1)
  await expect(row).toContainText('plc-7.plant.example')
  await expect(row.getByRole('rowheader')).toBeVisible()
  const [name, until] = await Promise.all([row.locator('.name').boundingBox(), row.locator('.until').boundingBox()])
  expect(until!.y).toBeGreaterThanOrEqual(name!.y + name!.height - 1)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over).toBe(0)
})
