/**
 * Runs the named stages of the tests one after the other, all of them even if a test fails, and ends with one line that sums them:
 * `N passed, N failed, N skipped`. Exits with 1 if anything failed or nothing ran.
 *
 *   node .config/test.mjs unit component build chromium
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { argv, env, execPath, exit } from 'node:process'
import { findChromium, findFirefox } from './browsers.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */

const VITEST_PROJECTS = ['unit', 'component', 'conformance', 'corpus']
const BROWSERS = ['chromium', 'firefox']

const reports = mkdtempSync(join(tmpdir(), 'chainlight-test-'))
/** @type {Sum[]} */
const sums = []
for (const { name, run } of plan(argv.slice(2))) {
  console.log(`\n== ${name}`)
  sums.push(run())
  // Browsers would test an older page.
  if (name === 'build' && sums.at(-1)?.failed) break
}
rmSync(reports, { recursive: true })

const total = sums.reduce(
  (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
  sum(),
)
if (total.passed + total.failed === 0) console.error('No test ran.')
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

/**
 * Adjoining stages of the same runner become one run of it.
 * @param {string[]} stages
 */
function plan(stages) {
  const vitest = stages.filter((stage) => VITEST_PROJECTS.includes(stage))
  const browsers = stages.filter((stage) => BROWSERS.includes(stage))
  const unknown = stages.filter((stage) => stage !== 'build' && !vitest.includes(stage) && !browsers.includes(stage))
  if (unknown.length > 0) throw new Error(`There is no stage ${unknown.join(', ')}`)
  return [
    { name: vitest.join(', '), wanted: vitest.length > 0, run: () => runVitest(vitest) },
    { name: 'build', wanted: stages.includes('build'), run: runBuild },
    { name: browsers.join(', '), wanted: browsers.length > 0, run: () => runPlaywright(browsers) },
  ].filter(({ wanted }) => wanted)
}

/** @param {string[]} projects */
function runVitest(projects) {
  const file = join(reports, 'vitest.json')
  const status = run('vitest', 'vitest', [
    ...[
      'run',
      '--config',
      '.config/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    ...projects.map((project) => `--project=${project}`),
  ])
  const report = read(file)
  return settle(status, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  })
}

function runBuild() {
  return settle(run('vite', 'vite', ['build', '--logLevel=warn']), sum())
}

/** @param {string[]} browsers */
function runPlaywright(browsers) {
  const missing = browsers.map(lack).filter((sentence) => sentence !== undefined)
  if (missing.length > 0) {
    console.error(missing.join('\n'))
    return settle(1, sum())
  }
  const file = join(reports, 'playwright.json')
  const status = run(
    '@playwright/test',
    'playwright',
    [
      'test',
      '--config',
      '.config/playwright.config.ts',
      '--reporter=list,json',
      ...browsers.map((browser) => `--project=${browser}`),
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  const stats = read(file)?.stats
  return settle(status, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
}

/**
 * What to do about a browser that is not there; undefined if it is, or could be fetched.
 * @param {string} browser
 */
function lack(browser) {
  try {
    if (browser === 'firefox') {
      return findFirefox() ? undefined : 'No Firefox was found: install one, or name its program in CHAINLIGHT_FIREFOX.'
    }
    if (findChromium()) return undefined
    console.log('No Chrome, Chromium or Edge was found; fetching a Chromium for the tests.')
    run('@playwright/test', 'playwright', ['install', 'chromium'])
    return findChromium()
      ? undefined
      : 'No browser to test with: install Chrome, Chromium or Edge, or name its program in CHAINLIGHT_CHROMIUM.'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Runs a tool of node_modules with this Node, which works alike on every system; yields its exit status.
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [extraEnv]
 */
function run(packageName, command, args, extraEnv) {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const script = join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
  return spawnSync(execPath, [script, ...args], { stdio: 'inherit', env: { ...env, ...extraEnv } }).status ?? 1
}

/**
 * A stage that failed without a failed test (a file that does not compile, a build that breaks) counts as one.
 * @param {number} status
 * @param {Sum} counted
 * @returns {Sum}
 */
function settle(status, counted) {
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

/** @returns {Sum} */
function sum() {
  return { passed: 0, failed: 0, skipped: 0 }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // The runner broke before it wrote its report; its exit status tells.
    return undefined
  }
}
