/**
 *   node tests/bench/run.mjs glance [--beside=FILE] [--rounds=3] [--counts=3,140,500,2000,10000]
 *
 * What stands in the window once a file is dropped, and how it came there: in three windows, with few certificates and
 * many, from disk. With another built page beside it, such as an older one, both take turns. Prints tables of medians
 * in Markdown, and asserts nothing.
 */
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../../.config/browsers.mjs'
import { glance, type Glance } from './browser/glance.ts'
import { chainOfThree, input } from './inputs.ts'
import { median } from './median.ts'

const given = new Map(argv.slice(2).map((text) => text.replace(/^--/, '').split('=', 2) as [string, string]))
const rounds = Number(given.get('rounds') ?? 3)
const counts = (given.get('counts') ?? '3,140,500,2000,10000').split(',').map(Number)
const home = env['CHAINLIGHT_BENCH'] ?? ''
const cache = join(home, 'node_modules/.cache/inputs')
const beside = given.get('beside')
const pages = { ...(beside !== undefined && { beside }), now: join(home, '../../dist/chainlight.html') }
const SIZES = [
  [1366, 768],
  [1280, 720],
  [390, 844],
] as const

const executablePath = findChromium()
if (executablePath === undefined) throw new Error('This needs Chrome, Chromium or Edge')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
console.log(`Chromium ${browser.version()}`)
for (const [width, height] of SIZES) {
  console.log(`\n${width} by ${height}\n\n| certificates | page | ${Object.keys(columns()).join(' | ')} |`)
  for (const count of counts) {
    const file = count < 20 ? chainOfThree(cache) : input({ count, key: 'ec', form: 'pem' }, cache)
    const found = new Map<string, Glance[]>(Object.keys(pages).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [name, path] of Object.entries(pages)) {
        const context = await browser.newContext({ viewport: { width, height } })
        const page = await context.newPage()
        await page.goto(pathToFileURL(path).href)
        await page.locator('h1').waitFor()
        // The engine is raised by then, in any version of the page.
        await page.waitForTimeout(1000)
        found.get(name)?.push(await glance(page, file))
        await context.close()
      }
    }
    for (const [name, all] of found)
      console.log(`| ${count.toLocaleString('en')} | ${name} | ${Object.values(columns(all)).join(' | ')} |`)
  }
}
await browser.close()

function columns(all: readonly Glance[] = []) {
  const of = (value: (one: Glance) => number, digits = 0) =>
    all.length > 0 ? median(all.map(value)).toFixed(digits) : ''
  const always = (value: (one: Glance) => boolean) => (all.every(value) ? 'yes' : 'no')
  return {
    'first node at y': of(({ firstNode }) => firstNode),
    'whole path in sight': always(({ wholePath }) => wholePath),
    'button in sight': always(({ button }) => button),
    words: of(({ words }) => words),
    controls: of(({ controls }) => controls),
    'layout shift': of(({ shift }) => shift, 3),
    'path painted (ms)': of(({ painted }) => painted),
    'all done (ms)': of(({ done }) => done),
    'long tasks': of(({ longTasks }) => longTasks),
    'longest (ms)': of(({ longestTask }) => longestTask),
  }
}
