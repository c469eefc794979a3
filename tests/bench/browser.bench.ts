/**
 *   npm run bench:browser [-- --only=first-paint,script,droppable,chain,many,memory] [-- --check] [-- --rounds=5]
 *
 * Measures the built page in Chromium beside a page that does nothing and a page that loads pkijs at once: cold, from
 * disk and from a server, in turn. Writes RESULTS.md where everything is measured; with --check it fails where a ratio
 * exceeds its margin.
 */
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../.config/browsers.mjs'
import { drop } from './browser/after-drop.ts'
import { contenderPages, type PageName } from './browser/contender-pages.ts'
import { cold, droppable, firstPaint, scriptBeforePaint } from './browser/first-frame.ts'
import { memoryOf } from './browser/memory.ts'
import { alwaysFailing, BROWSER_GATES, type Gate } from './gates.ts'
import { chainOfThree, input } from './inputs.ts'
import { options } from './options.ts'
import { installed, note, report, type Runs } from './results.ts'

const { only, check, rounds, home, cache } = options()
const executablePath = findChromium()
if (executablePath === undefined) throw new Error('This needs Chrome, Chromium or Edge')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const pages = await contenderPages(home, join(home, '../../dist'))
let runs: Runs = new Map()

const NAMES: readonly PageName[] = ['trivial', 'pkijs', 'chainlight']

/** Each round asks each contender once. */
async function inTurn(
  times: number,
  names: readonly PageName[],
  measure: (page: Page, name: PageName) => Promise<Readonly<Record<string, number>>>,
): Promise<void> {
  for (let round = 0; round < times; round++) {
    for (const name of names) {
      const values = await cold(browser, (page) => measure(page, name))
      for (const [title, value] of Object.entries(values)) note(runs, title, name, value)
    }
  }
}

/** Opens a page and waits until its engine, if it has one, is there. */
async function ready(page: Page, name: PageName, url: string): Promise<void> {
  await page.goto(url)
  if (name === 'chainlight') await page.locator('html[data-engine]').waitFor()
}

const MEASURES: Readonly<Record<string, () => Promise<void>>> = {
  'first-paint': () =>
    inTurn(rounds * 2, NAMES, async (page, name) => ({
      'first paint, from disk (ms)': await firstPaint(page, pages.onDisk[name]),
      'first paint, from a server (ms)': await cold(browser, (other) => firstPaint(other, pages.served[name])),
    })),
  script: () =>
    inTurn(rounds, NAMES, async (page, name) => {
      const { milliseconds, kilobytes } = await scriptBeforePaint(browser, page, pages.onDisk[name])
      return {
        'script before the first paint (ms)': milliseconds,
        'script compiled before the first paint (kB)': kilobytes,
      }
    }),
  droppable: () =>
    inTurn(rounds, NAMES, async (page, name) => ({
      'a dragged file is taken, from disk (ms)': await droppable(page, pages.onDisk[name]),
    })),
  chain: () =>
    inTurn(rounds, ['pkijs', 'chainlight'], async (page, name) => {
      await ready(page, name, pages.onDisk[name])
      const { answered, longestTask } = await drop(page, chainOfThree(cache), 'Certification path')
      return { 'chain of 3, dropped to painted path (ms)': answered, 'chain of 3, longest task (ms)': longestTask }
    }),
  many: () =>
    inTurn(Math.ceil(rounds / 2), ['pkijs', 'chainlight'], async (page, name) => {
      await ready(page, name, pages.onDisk[name])
      const file = input({ count: 2000, key: 'rsa', form: 'pem' }, cache)
      const { answered, longestTask } = await drop(page, file, 'another headline')
      return {
        '2,000 certificates, dropped to painted answer (ms)': answered,
        '2,000 certificates, longest task (ms)': longestTask,
      }
    }),
  memory: async () => {
    const empty = await cold(browser, async (page) => {
      await page.goto(pages.onDisk.trivial)
      return memoryOf(page)
    })
    await inTurn(1, ['chainlight'], async (page, name) => {
      await ready(page, name, pages.onDisk[name])
      const opened = await memoryOf(page)
      await drop(page, input({ count: 10_000, key: 'rsa', form: 'pem' }, cache), 'another headline')
      return {
        'memory above an empty page, nothing dropped (MB)': opened - empty,
        'memory above an empty page, 10,000 certificates (MB)': (await memoryOf(page)) - empty,
      }
    })
  },
}

try {
  // The first page of a browser pays for the browser.
  for (const name of NAMES) await cold(browser, (page) => page.goto(pages.onDisk[name]))
  const failing = check ? await alwaysFailing(BROWSER_GATES, measured) : await measured(BROWSER_GATES)
  if (check && failing.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  pages.close()
}

/** Measures what is wanted, reports it and yields those of the gates that failed. */
async function measured(gates: readonly Gate[]): Promise<readonly Gate[]> {
  runs = new Map()
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (only !== undefined && !only.includes(name)) continue
    console.log(`measuring ${name} ...`)
    await measure()
  }
  return report(home, only === undefined && !check, {
    name: 'browser',
    title: 'In the browser: the first frame, and what a drop costs',
    command: 'npm run bench:browser',
    versions: [`Chromium ${browser.version()}`, ...installed(home, ['pkijs'])],
    runs,
    gates,
  })
}
