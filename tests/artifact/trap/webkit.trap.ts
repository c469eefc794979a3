/** As `pages.trap.ts`, in WebKitGTK, which has a driver of its own. */
import { test, type Page } from '@playwright/test'
import { findWebKit } from '../../../.config/browsers.mjs'
import { Inspector } from '../../e2e/support/inspector.ts'
import { startWebKit } from '../../e2e/webkit/support/driver.ts'
import { WebKitPage } from '../../e2e/webkit/support/page.ts'
import { PLACES, setTrapWithPages, takeWays, useAll } from './session.ts'
import type { Trap } from './trap.ts'

/** A page of a browser of its own. */
async function openPage(): Promise<WebKitPage> {
  const programs = findWebKit()
  if (!programs) throw new Error('There is no WebKitGTK here')
  return new WebKitPage(await startWebKit(programs, {}))
}

let trap: Trap
test.beforeAll(async () => {
  trap = await setTrapWithPages()
})
test.afterAll(() => {
  trap.close()
})

test('what a policy stops, and what it cannot', async () => {
  await takeWays('webkit', trap, async (url) => {
    const page = await openPage()
    await page.goto(url)
    return { evaluate: (run, way) => page.evaluate(run, way), close: () => page.driven.close() }
  })
})

for (const [place, url] of PLACES) {
  test(`the built page ${place} reaches nobody, whatever it is used for`, async () => {
    const page = await openPage()
    try {
      await useAll(trap, new Inspector(page as unknown as Page), url)
    } finally {
      await page.driven.close()
    }
  })
}
