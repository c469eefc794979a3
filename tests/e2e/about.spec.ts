import { Inspector } from './support/inspector.ts'
import { tabTo } from './support/keyboard.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

test('About is reached by keyboard and says what the page is and how to compare its file', async ({ page }) => {
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await tabTo(page, inspector.button('About'))
  await page.keyboard.press('Enter')
  const about = page.getByRole('dialog', { name: 'About' })
  const built = await page.locator('meta[name="generator"]').getAttribute('content')
  const [, version = '-', commit = '-'] = built?.split(' ') ?? []
  await expect(about).toContainText(version)
  await expect(about).toContainText(commit)
  await expect(about).toContainText(/Mozilla's list of roots.*\d{4}-\d\d-\d\d/)
  await expect(about).toContainText(/Chrome's list of logs.*\d{4}-\d\d-\d\d/)
  await expect(about).toContainText('third-party-licenses.txt')
  await expect(about).toContainText('certutil -hashfile chainlight.html SHA256')
  await page.keyboard.press('Escape')
  await expect(about).toHaveCount(0)
})
