/**
 * Runs the named stages of the tests one after the other, all of them even if a test fails. Ends with one line that
 * sums them: `N passed, N failed, N skipped`. Exits with 1 if anything failed or nothing ran.
 *
 *   node .config/test.mjs unit component build journeys
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { argv, env, execPath, exit } from 'node:process'
import { nameOutcomes, outcomesOfPlaywright, outcomesOfVitest } from './outcomes.mjs'
import { installPackages } from './packages.mjs'
import { obtain } from './programs.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */

const VITEST_PROJECTS = ['unit', 'component', 'conformance', 'corpus', 'hostile', 'artifact', 'consumers', 'fuzz']
/** The stages that drive a browser, and which. */
const BROWSERS = {
  journeys: 'chromium',
  chromium: 'chromium',
  accessibility: 'chromium',
  firefox: 'firefox',
  webkit: 'webkit',
  floor: 'chromium',
  standing: 'chromium',
}
/** Only Debian and its kin have these programs as they are needed: without one its tests skip, and are counted. */
const OPTIONAL = { webkit: ['webkit', 'xvfb'] }

const reports = mkdtempSync(join(tmpdir(), 'chainlight-test-'))
/** @type {Sum[]} */
const sums = []
/** @type {string[]} */
const times = []
/** @type {import('./outcomes.mjs').Outcomes} */
const outcomes = { failed: [], second: [] }
const began = performance.now()
for (const { name, run } of plan(argv.slice(2))) {
  console.log(`\n== ${name}`)
  const start = performance.now()
  sums.push(await run())
  times.push(`${name} ${duration(start)}`)
  // Browsers would test an older page.
  if (name === 'build' && sums.at(-1)?.failed) break
}
rmSync(reports, { recursive: true })

const total = sums.reduce(
  (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
  sum(),
)
if (total.passed + total.failed === 0) console.error('No test ran.')
const named = nameOutcomes(outcomes)
if (named !== '') console.log(`\n${named}`)
if (times.length > 0) console.log(`\nTook ${duration(began)}: ${times.join('; ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

/**
 * Adjoining stages of the same runner become one run of it.
 * @param {string[]} stages
 */
function plan(stages) {
  const vitest = stages.filter((stage) => VITEST_PROJECTS.includes(stage))
  const browsers = stages.filter((stage) => stage in BROWSERS)
  const unknown = stages.filter((stage) => stage !== 'build' && !vitest.includes(stage) && !browsers.includes(stage))
  if (unknown.length > 0) throw new Error(`There is no stage ${unknown.join(', ')}`)
  const build = { name: 'build', wanted: stages.includes('build'), run: runBuild }
  // The stage artifact looks at what was built; other stages of Vitest need no build, and say sooner what is wrong.
  const first = vitest.includes('artifact')
  return [
    ...(first ? [build] : []),
    { name: vitest.join(', '), wanted: vitest.length > 0, run: () => runVitest(vitest) },
    ...(first ? [] : [build]),
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
  note(outcomesOfVitest(report))
  return settle(status, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  })
}

function runBuild() {
  return settle(run('vite', 'vite', ['build', '--logLevel=warn']), sum())
}

/** @param {string[]} stages */
async function runPlaywright(stages) {
  const missing = []
  if (stages.includes('floor')) await installPackages('tests/e2e/floor')
  const driven = Object.entries(BROWSERS).filter(([stage]) => stages.includes(stage))
  for (const browser of new Set(driven.map(([, browser]) => browser))) {
    if (browser === 'webkit') for (const name of OPTIONAL.webkit) console.error((await lack(name)).join('\n'))
    else missing.push(...(await lack(browser)))
  }
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
      ...stages.map((stage) => `--project=${stage}`),
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  const report = read(file)
  note(outcomesOfPlaywright(report))
  const stats = report?.stats
  return settle(status, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
}

/**
 * How to come by a browser that is not there and could not be fetched; empty if it is there.
 * @param {string} browser
 */
async function lack(browser) {
  try {
    const advice = await obtain(browser)
    return advice === undefined ? [] : [advice]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
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

/** @param {import('./outcomes.mjs').Outcomes} found */
function note({ failed, second }) {
  outcomes.failed.push(...failed)
  outcomes.second.push(...second)
}

/** @returns {Sum} */
function sum() {
  return { passed: 0, failed: 0, skipped: 0 }
}

/** @param {number} start */
function duration(start) {
  const seconds = Math.round((performance.now() - start) / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
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
