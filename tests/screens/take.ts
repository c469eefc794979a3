import { Inspector } from '../e2e/support/inspector.ts'
import { SINGLE_FILE } from '../e2e/support/places.ts'
import { reachScreen, SCREENS } from '../e2e/support/screens.ts'
import { test } from '../e2e/support/test.ts'

const WIDTHS = { 320: 568, 360: 740, 1280: 800, 1920: 1080 }

for (const to of SCREENS) {
  test(to.screen, async ({ page }, { project }) => {
    test.slow()
    const inspector = new Inspector(page)
    await inspector.open(SINGLE_FILE)
    await reachScreen(inspector, to)
    for (const [width, height] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width: Number(width), height })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const name = `${to.screen.replaceAll(/[^a-z0-9]+/gi, '-')}-${width}-${colorScheme}.png`
        await page.screenshot({ path: `${project.outputDir}/screens/${name}`, animations: 'disabled' })
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    // As a person sees it who chose the few colours of the system.
    await page.emulateMedia({ forcedColors: 'active' })
    const name = `${to.screen.replaceAll(/[^a-z0-9]+/gi, '-')}-forced-colours.png`
    await page.screenshot({ path: `${project.outputDir}/screens/${name}`, animations: 'disabled' })
  })
}
