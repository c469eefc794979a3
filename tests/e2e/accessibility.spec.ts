import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { plantChain } from '../support/certificate-builder.ts'
import { Inspector, pemOf } from './support/inspector.ts'
import { SINGLE_FILE } from './support/places.ts'
import { reachScreen, SCREENS } from './support/screens.ts'
import { expect, test } from './support/test.ts'

for (const to of SCREENS) {
  test(`${to.screen}: axe finds nothing, and nothing is wider than the window`, async ({ page }) => {
    // It reads every element four times; where everything is unfolded, that is a minute on a busy machine.
    test.setTimeout(240_000)
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await reachScreen(inspector, to)

    const found: string[] = []
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: 'light' })
      found.push(...(await violations(page)))
      // Nothing else of what axe reads depends on the colours.
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violations(page, 'color-contrast')))
    }
    expect(found).toEqual([])

    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, `pixels too wide for ${width}`).toBe(0)
    }
  })
}

test('where the system has few colours, what is selected and the primary button are told by their lines', async ({
  page,
}) => {
  const { root, issuing, server } = plantChain()
  const inspector = new Inspector(page)
  await inspector.open(SINGLE_FILE)
  await inspector.drop(pemOf([server, issuing, root]))
  await page.emulateMedia({ forcedColors: 'active' })
  await inspector.look('Plant Issuing CA', 'Details')
  await inspector.headline.click()
  const lines = (shown: Locator) =>
    shown.evaluateAll((all) => all.map((each) => getComputedStyle(each).outlineStyle === 'solid'))
  expect(await lines(inspector.path.locator('[data-node]'))).toEqual([false, true, false])
  expect(await lines(page.getByRole('tab'))).toEqual([false, true, false, false])
  await expect(inspector.button('Save root certificate (.cer)')).toHaveCSS('border-top-width', '2px')
  await expect(inspector.button('Save as ...').first()).toHaveCSS('border-top-width', '1px')
})

/** WCAG 2.2 to the level AA, whose newer rules axe leaves out unless they are asked for, and what axe advises. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Each with where it stands and what is to be done. */
async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  // In legacy mode axe opens no window of its own for frames. This page has no frames, and legacy mode is several times
  // faster.
  // It need not write down each element that passes, which takes half of its time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations: found } = await (rules.length > 0 ? axe.withRules(rules) : axe.withTags(TAGS)).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}
