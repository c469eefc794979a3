/**
 * Here a page can reach nothing but the trap. Three pages: one without a policy takes every way, which shows that the
 * trap sees them; one with the policy of the built page takes every way, which shows what a policy stops; and the built
 * page itself goes through all that it can do.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { DIST, SINGLE_FILE } from '../../e2e/support/places.ts'
import { Inspector, pemOf } from '../../e2e/support/inspector.ts'
import { reachScreen, SCREENS, STATES } from '../../e2e/support/screens.ts'
import { plantChain } from '../../support/certificate-builder.ts'
import { PAGE_HOST, setTrap, type Trap } from './trap.ts'
import { hostOf, take, WAYS, type Way } from './ways.ts'

/** Browsers speak to their makers, whatever page they show. */
const CHATTER =
  /(^|[ .])(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|googleapis\.com|gvt1\.com|google\.com|gstatic\.com|detectportal\.[a-z.]+)(\/|$)/

/** How long something may be under way to the trap, in milliseconds. */
const ON_THE_WAY = 3_000

const single = readFileSync(`${DIST}chainlight.html`, 'utf8')
const head = single.slice(0, single.indexOf('<script'))
const metas = [...head.matchAll(/<meta http-equiv="(?:Content-Security-Policy|x-dns-prefetch-control)"[^>]*>/gi)]
const PAGES = { bare: '', policy: metas.map(([meta]) => meta).join('\n') }

/** In a profile that keeps things, as people have it: in a private one Chromium asks no name ahead. */
const test = base.extend({
  context: async ({ playwright, browserName, browser, launchOptions }, use) => {
    const lasting = browserName === 'chromium'
    const context = lasting
      ? await playwright.chromium.launchPersistentContext('', launchOptions)
      : await browser.newContext()
    await use(context)
    await context.close()
  },
})

let trap: Trap
test.beforeAll(async () => {
  trap = await setTrap()
  for (const [name, policy] of Object.entries(PAGES)) {
    trap.serve(`/${name}`, `<!doctype html><meta charset="utf-8">${policy}<title>${name}</title><p>A page`)
  }
  trap.serve('/', readFileSync(`${DIST}index.html`))
  for (const [, script = ''] of readFileSync(`${DIST}index.html`, 'utf8').matchAll(/src="\.?\/?([\w-]+\.js)"/g)) {
    trap.serve(`/${script}`, readFileSync(`${DIST}${script}`), 'text/javascript')
  }
})
test.afterAll(() => {
  trap.close()
})

type Fate = 'reached' | 'not seen' | 'not there'

/** Takes every way from both pages; the trap says which got out, told apart by their hosts. */
async function takeAll(context: BrowserContext): Promise<Map<string, Fate>> {
  const fates = new Map<string, Fate>()
  for (const name of ['bare', 'policy'] as const) {
    const there = new Map<string, boolean>()
    const go = async (ways: readonly Way[], wait: number) => {
      const page = await context.newPage()
      await page.goto(`http://${PAGE_HOST}/${name}`)
      for (const { way } of ways) {
        const taken = page.evaluate(take, { way, host: hostOf(way, name) }).catch(() => true)
        there.set(way, await Promise.race([taken, pause(ON_THE_WAY).then(() => true)]))
      }
      await pause(wait)
      // A request that waits for the page to go goes now.
      await Promise.race([page.close(), pause(ON_THE_WAY)])
    }
    await go(
      WAYS.filter(({ moves }) => !moves),
      ON_THE_WAY,
    )
    for (const way of WAYS.filter(({ moves }) => moves)) await go([way], ON_THE_WAY / 3)
    await pause(ON_THE_WAY / 3)
    for (const [way, is] of there) {
      const reached = trap.seen.some((line) => line.split(/[ /:]/).includes(hostOf(way, name)))
      fates.set(`${name} ${way}`, reached ? 'reached' : is ? 'not seen' : 'not there')
    }
  }
  return fates
}

test('what a policy stops, and what it cannot', async ({ context }, { project }) => {
  const fates = await takeAll(context)
  const rows = WAYS.map(({ way }) => {
    const [without, under] = [fates.get(`bare ${way}`), fates.get(`policy ${way}`)]
    return [way, without !== 'reached' ? 'not there' : under === 'reached' ? 'cannot be stopped' : 'blocked'] as const
  })
  writeFileSync(join(env['CHAINLIGHT_TRAP'] ?? '.', `${project.name}.json`), JSON.stringify(rows))
  // The trap sees requests, names alone, and the peers of WebRTC.
  for (const way of ['fetch', 'image', 'form', 'location', 'WebSocket', 'beacon']) {
    expect(fates.get(`bare ${way}`), way).toBe('reached')
  }
  for (const way of ['fetch', 'XMLHttpRequest', 'beacon', 'WebSocket', 'image', 'script', 'worker']) {
    expect(fates.get(`policy ${way}`), way).toBe('not seen')
  }
})

/** All that the page can do; the answers to one chain and another are made by the same script. */
const FEATURES = SCREENS.filter((screen) => !STATES.includes(screen))

const leaks = () => trap.seen.filter((line) => !CHATTER.test(line))

/** The browser's own start is over. */
async function quiet(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.waitForTimeout(ON_THE_WAY)
  trap.seen.splice(0)
}

for (const [place, url] of [
  ['from disk', SINGLE_FILE],
  ['from a server', `http://${PAGE_HOST}/`],
] as const) {
  test(`the built page ${place} reaches nobody, whatever it is used for`, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept())
    await quiet(page)
    const inspector = new Inspector(page)
    for (const screen of FEATURES) {
      await inspector.open(url)
      await reachScreen(inspector, screen)
    }
    await inspector.open(url)
    const { root, issuing, server } = plantChain()
    await inspector.drop(pemOf([server, issuing, root]))
    await inspector.expectPath('Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example')
    await inspector.button('Save root certificate (.cer)').click()
    const menu = await inspector.openSaveMenu('the path')
    await menu.getByRole('button', { name: 'Save', exact: true }).click()
    await menu.getByRole('button', { name: 'Close' }).click()
    await inspector.button('Start over').click()
    await page.waitForTimeout(ON_THE_WAY)
    expect(leaks()).toEqual([])
  })
}
