import { expect, test as base, type Page } from '@playwright/test'
import { findWebKit } from '../../../../.config/browsers.mjs'
import { arrivedFile } from '../../support/files.ts'
import { Inspector } from '../../support/inspector.ts'
import { openNetwork, type Network } from '../../support/network.ts'
import type { Saving } from '../../support/test.ts'
import { startWebKit, type Seat } from './driver.ts'
import { WebKitPage } from './page.ts'

export { expect } from '@playwright/test'

export const programs = findWebKit()

/** Why a test is skipped. */
export const NEEDS = 'needs WebKitGTK: the packages webkit2gtk-driver and xvfb of Debian and its kin'

interface Fixtures {
  /** For `test.use`. */
  dark: boolean
  webkit: WebKitPage
  inspector: Inspector
  saved: Saving
}

/**
 * The test of WebKitGTK, which Playwright cannot drive. As in the other engines, its browser sees no network but ours,
 * and every test also proves that its page made no request, violated no policy and threw nothing.
 */
export const test = base.extend<Fixtures, { network: Network }>({
  network: [
    async ({}, use) => {
      const network = await openNetwork()
      await use(network)
      network.close()
    },
    { scope: 'worker' },
  ],

  dark: [false, { option: true }],

  webkit: async ({ network, dark }, use) => {
    base.skip(!programs, NEEDS)
    network.strangers.length = 0
    const seat: Seat = { proxy: network.proxy, dark }
    const driven = await startWebKit(programs!, seat)
    try {
      const page = new WebKitPage(driven)
      await use(page)
      await page.gather()
      expect(network.strangers, 'requests of anything but the page itself').toEqual([])
      expect(page.complaints, 'violations of the policy, and exceptions that nobody caught').toEqual([])
    } finally {
      await driven.close()
    }
  },

  inspector: async ({ webkit }, use) => {
    // The parts of a page that an inspector and its jobs use are there; any other fails by its name.
    await use(new Inspector(webkit as unknown as Page))
  },

  saved: async ({ webkit }, use) => {
    await use(async (act) => {
      await act()
      return arrivedFile(webkit.driven.downloads)
    })
  },
})
