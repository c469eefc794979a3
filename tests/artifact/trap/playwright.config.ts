import { defineConfig } from '@playwright/test'
import { findChromium, findFirefox } from '../../../.config/browsers.mjs'

const [chromium, firefox] = [findChromium(), findFirefox()]

/** Runs in a network namespace of its own, where the trap is all the network: ../trap.spec.ts makes it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/trap',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 15_000 },
  projects: [
    {
      name: 'chromium',
      testMatch: 'pages.trap.ts',
      use: {
        browserName: 'chromium' as const,
        launchOptions: {
          ...(chromium !== undefined && { executablePath: chromium }),
          args: ['--no-sandbox', '--disable-gpu', '--disable-component-update'],
          // As people have it: with it Chromium asks no name ahead.
          ignoreDefaultArgs: ['--disable-background-networking'],
        },
      },
    },
    {
      name: 'firefox',
      testMatch: 'pages.trap.ts',
      use: {
        browserName: 'firefox' as const,
        channel: 'moz-firefox',
        launchOptions: {
          ...(firefox !== undefined && { executablePath: firefox }),
          firefoxUserPrefs: {
            // The name server of the system, which is the trap.
            'network.trr.mode': 5,
            'network.captive-portal-service.enabled': false,
            'network.connectivity-service.enabled': false,
            // As people have it; Playwright switches these off, and lets pages on disk read each other.
            'network.dns.disablePrefetch': false,
            'network.prefetch-next': true,
            'network.http.speculative-parallel-limit': 20,
            'security.fileuri.strict_origin_policy': true,
            // Else it asks first, for the page is trusted and what it sends to is not.
            'security.warn_submit_secure_to_insecure': false,
            'dom.security.https_first': false,
            'dom.security.https_only_mode': false,
          },
        },
      },
    },
    { name: 'webkit', testMatch: 'webkit.trap.ts' },
  ],
})
