/**
 * Here a page can reach nothing but the trap. A page without a policy takes every way, which shows that the trap sees
 * them; one with the policy of the built page takes every way, which shows what a policy stops; the built page itself
 * goes through all that it can do; and so does a copy of it that leaks. `webkit.trap.ts` does the same with another
 * driver.
 */
import { test as base } from '@playwright/test'
import { Inspector } from '../../e2e/support/inspector.ts'
import { catchLeak, reachNobody, VISITS } from './session.ts'
import { setTrapWithPages, takeWays } from './take-ways.ts'
import type { Trap } from './trap.ts'

/** In a profile that keeps things, as people have it: in a private one Chromium asks no name ahead. */
const test = base.extend({
  context: async ({ playwright, browserName, browser, launchOptions }, use) => {
    const lasting = browserName === 'chromium'
    const context = lasting
      ? await playwright.chromium.launchPersistentContext('', launchOptions)
      : await browser.newContext()
    await use(context)
    await context.close()
  },
})

let trap: Trap
test.beforeAll(async () => {
  trap = await setTrapWithPages()
})
test.afterAll(() => {
  trap.close()
})

test('what a policy stops, and what it cannot', async ({ context }, { project }) => {
  await takeWays(project.name, trap, async (url) => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  })
})

for (const visit of VISITS) {
  test(`the built page ${visit.place} reaches nobody, whatever it is used for`, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept())
    await reachNobody(trap, new Inspector(page), visit)
  })
}

test('a copy of the page that leaks at one step is caught', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept())
  await catchLeak(trap, new Inspector(page))
})
