import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { savedFile, type SavedFile } from './files.ts'
import { openNetwork, type Network } from './network.ts'

export { expect } from '@playwright/test'

/**
 * Actions of the page that are forbidden. A test that provokes one takes it out (`splice(0)`); those left at its end
 * fail it.
 */
export interface Watch {
  /** Violations of the content security policy, as `directive blocked`. */
  readonly violations: string[]
  /** Exceptions that nobody caught. Firefox counts what it refused to load among them. */
  readonly errors: string[]
  /** Requests of anything but the page's own files, as `METHOD url`. */
  readonly strangers: string[]
}

/** Yields what the page saves while `act` runs. */
export type Saving = (act: () => Promise<void>) => Promise<SavedFile>

/** Written to the page's console by the script below and read from there: it survives navigation, in every browser. */
const MARK = 'chainlight-policy-violation '

/**
 * The test of this suite. Its browser sees no network but ours, and every test also proves, without a line of its own,
 * that its page made no request, violated no policy and threw nothing.
 */
export const test = base.extend<
  { watch: Watch; saved: Saving },
  { network: Network; downloads: string; dark: boolean }
>({
  // An installed Firefox cannot be told by Playwright, only as it starts. Chromium is told by `colorScheme`.
  dark: [false, { option: true, scope: 'worker' }],

  network: [
    async ({}, use) => {
      const network = await openNetwork()
      await use(network)
      network.close()
    },
    { scope: 'worker' },
  ],

  downloads: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'chainlight-downloads-'))
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  saved: async ({ page, downloads }, use) => {
    await use((act) => savedFile(page, downloads, act))
  },

  launchOptions: [
    async ({ launchOptions, browserName, downloads, dark, network: { proxy } }, use) => {
      const firefoxUserPrefs = { ...firefoxProxy(proxy.host, proxy.port), ...(dark && DARK_FIREFOX) }
      await use(
        browserName === 'firefox'
          ? { ...launchOptions, downloadsPath: downloads, firefoxUserPrefs }
          : { ...launchOptions, proxy: { server: `http://${proxy.host}:${proxy.port}`, bypass: '<-loopback>' } },
      )
    },
    { scope: 'worker' },
  ],

  watch: [
    async ({ page, network }, use) => {
      const watch: Watch = { violations: [], errors: [], strangers: network.strangers }
      watch.strangers.length = 0
      await page.addInitScript((mark) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.info(`${mark}${event.effectiveDirective} ${event.blockedURI}`)
        })
      }, MARK)
      page.on('console', (message) => {
        if (message.text().startsWith(MARK)) watch.violations.push(message.text().slice(MARK.length))
      })
      page.on('pageerror', (error) => watch.errors.push(String(error)))

      await use(watch)

      expect(watch.strangers, 'requests of anything but the page itself').toEqual([])
      expect(watch.violations, 'violations of the content security policy').toEqual([])
      expect(watch.errors, 'exceptions that nobody caught').toEqual([])
    },
    { auto: true },
  ],
})

/** Pages are shown dark, whatever the browser's own windows look like. */
const DARK_FIREFOX = { 'layout.css.prefers-color-scheme.content-override': 0 }

function firefoxProxy(host: string, port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    // Without it localhost would bypass the proxy.
    'network.proxy.allow_hijacking_localhost': true,
    // The list of downloads would take the keyboard from the page.
    'browser.download.alwaysOpenPanel': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // As people have it; Playwright lets pages on disk read each other.
    'security.fileuri.strict_origin_policy': true,
    // Plain http is what is tested here.
    'dom.security.https_first': false,
    'dom.security.https_only_mode': false,
  }
}
