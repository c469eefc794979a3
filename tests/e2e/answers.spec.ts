import { during } from '../support/certificate-builder.ts'
import { filesOf } from '../scenario/answer/situation.ts'
import { everySituation } from '../scenario/answer/situations/index.ts'
import { Inspector } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { expect, test } from './support/test.ts'

/** Quotation marks around names are made by the style sheet, and are not text. */
const unquoted = (title: string) => title.replace(/[“”]/g, '')

// The situations of the core that also say how they read: files are dropped, and the answer is read off the screen.
for (const situation of everySituation) {
  const { what, certificates = [], settings, screen } = situation
  if (!screen || settings) continue
  test(`the answer on the screen: ${what}`, async ({ page }) => {
    await page.clock.setFixedTime(during)
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await inspector.drop(...filesOf(situation, certificates))
    await expect(inspector.headline).toHaveText(unquoted(screen.title), { timeout: 15_000 })
    await expect(inspector.button(screen.button).first()).toBeVisible()
    await expect(page.getByText('Who acts:').locator('strong')).toHaveText(screen.who)
  })
}
