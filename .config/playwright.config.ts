import { fileURLToPath } from 'node:url'
import { defineConfig, type LaunchOptions, type Project } from '@playwright/test'
import { findChromium, findFirefox } from './browsers.mjs'

const inside = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * Switches off, as far as possible, the requests that the browser makes by itself: the tests look for the requests of
 * the page.
 */
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

/** The specs of stages of their own. */
const STANDING = '**/standing/*.spec.ts'
const ACCESSIBILITY = '**/accessibility.spec.ts'
const WEBKIT = '**/webkit/*.spec.ts'
const FLOOR = '**/floor/*.spec.ts'
const PICTURES = '**/pictures.spec.ts'

/** The main job from the first frame to the saved root, and what is promised about it: part of `npm test`. */
const JOURNEYS = ['boot', 'dist', 'keystore', 'main-job', 'privacy', 'start'].map((name) => `**/${name}.spec.ts`)

/**
 * Tests the built page in dist/; `npm run test:e2e` builds it first. tests/e2e/support puts a proxy before the
 * browsers.
 */
export default defineConfig({
  testDir: inside('tests/e2e'),
  outputDir: inside('test-results'),
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // By hand a test that passes at the second try hides a fault. CI's machine is shared; the end of its run names them.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  timeout: 120_000,
  // Generous, for busy machines: a page that is right is there at once.
  expect: { timeout: 15_000 },
  // A trace copies the whole page before and after each step, which takes ten times as long as the step itself. Add
  // `--trace=on` to see one.
  use: { trace: 'off' },
  projects: [
    { name: 'journeys', testMatch: JOURNEYS, use: CHROMIUM },
    { name: 'chromium', testIgnore: [STANDING, ACCESSIBILITY, WEBKIT, FLOOR, ...JOURNEYS], use: CHROMIUM },
    // Axe reads every element of every screen in two colour schemes and widths: minutes.
    { name: 'accessibility', testMatch: ACCESSIBILITY, use: CHROMIUM },
    // The page under the worst that it may be given: slow, so one after the other and with nothing beside.
    { name: 'standing', testMatch: STANDING, workers: 1, timeout: 180_000, use: CHROMIUM },
    // Pictures to look at, which are no test: `npm run screens`.
    { name: 'screens', testDir: inside('tests/screens'), testMatch: '*.ts', use: CHROMIUM },
    {
      name: 'firefox',
      // One engine is enough for what axe reads; an installed Firefox cannot be told its colours. The pictures that are
      // kept are Chromium's.
      testIgnore: [STANDING, ACCESSIBILITY, WEBKIT, FLOOR, PICTURES],
      use: {
        browserName: 'firefox',
        // An installed Firefox, by WebDriver BiDi; the default channel needs a build of Playwright's own.
        channel: 'moz-firefox',
        launchOptions: program(findFirefox()),
      },
    },
    // Playwright cannot drive it: tests/e2e/webkit brings the driver, and these tests have no browser of Playwright's.
    { name: 'webkit', testMatch: WEBKIT },
    // The oldest Chromium that the page is for: each worker unpacks it.
    { name: 'floor', testMatch: FLOOR, workers: 1, use: CHROMIUM },
  ],
})

function program(executablePath: string | undefined): LaunchOptions {
  return executablePath === undefined ? {} : { executablePath }
}
