/** As `pages.trap.ts`, in WebKitGTK, which has a driver of its own. */
import { test, type Page } from '@playwright/test'
import { findWebKit } from '../../../.config/browsers.mjs'
import { Inspector } from '../../e2e/support/inspector.ts'
import { startWebKit } from '../../e2e/webkit/support/driver.ts'
import { WebKitPage } from '../../e2e/webkit/support/page.ts'
import { catchLeak, reachNobody, VISITS } from './session.ts'
import { setTrapWithPages, takeWays } from './take-ways.ts'
import type { Trap } from './trap.ts'

/** A page of a browser of its own. */
async function openPage(): Promise<WebKitPage> {
  const programs = findWebKit()
  if (!programs) throw new Error('There is no WebKitGTK here')
  return new WebKitPage(await startWebKit(programs, {}))
}

/** Something that is done with such a page. */
async function inPage(act: (inspector: Inspector) => Promise<void>): Promise<void> {
  const page = await openPage()
  try {
    await act(new Inspector(page as unknown as Page))
  } finally {
    await page.driven.close()
  }
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

for (const visit of VISITS) {
  test(`the built page ${visit.place} reaches nobody, whatever it is used for`, async () => {
    await inPage((inspector) => reachNobody(trap, inspector, visit))
  })
}

test('a copy of the page that leaks at one step is caught', async () => {
  await inPage((inspector) => catchLeak(trap, inspector))
})
