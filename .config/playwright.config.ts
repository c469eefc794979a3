import { fileURLToPath } from 'node:url'
import { defineConfig, type LaunchOptions, type Project } from '@playwright/test'
import { findChromium, findFirefox } from './browsers.mjs'

const inside = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What the browser would say on the network by itself is switched off as far as it can be; the tests look for what the page says. */
const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

const CHROMIUM: Project['use'] = {
  browserName: 'chromium',
  launchOptions: {
    ...program(findChromium()),
    // Containers and root have no sandbox to offer; the pages opened here are our own.
    args: ['--no-sandbox', '--disable-gpu', ...QUIET_CHROMIUM],
  },
}

/** The built page in dist/ is what is tested; `npm run test:e2e` builds it first. Browsers are proxied by tests/e2e/support. */
export default defineConfig({
  testDir: inside('tests/e2e'),
  outputDir: inside('test-results'),
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // A test that passes at the second try hides a fault.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // Generous, for busy machines: a page that is right is there at once.
  expect: { timeout: 15_000 },
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'chromium', use: CHROMIUM },
    // Pictures to look at, which are no test: `npm run screens`.
    { name: 'screens', testDir: inside('tests/screens'), testMatch: '*.ts', use: CHROMIUM },
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        // An installed Firefox, by WebDriver BiDi; the default channel needs a build of Playwright's own.
        channel: 'moz-firefox',
        launchOptions: program(findFirefox()),
      },
    },
  ],
})

function program(executablePath: string | undefined): LaunchOptions {
  return executablePath === undefined ? {} : { executablePath }
}
