import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { styleClass } from '../../../.config/build/style-class.ts'
import type { Inspector } from '../../e2e/support/inspector.ts'
import { DIST, SINGLE_FILE } from '../../e2e/support/places.ts'
import { reachScreen, type ScreenToReach } from '../../e2e/support/screens.ts'
import { useControls } from './controls.ts'
import { ON_THE_WAY } from './take-ways.ts'
import { SHORT_TOUR, TOUR } from './tour.ts'
import { PAGE_HOST, type Trap } from './trap.ts'

/** A session: where the page is opened from, where it goes, and how often it uses controls that do the same. */
interface Visit {
  readonly place: string
  readonly url: string
  readonly screens: readonly ScreenToReach[]
  readonly most: number
}

/** The scripts of both pages are the same: the session of the hosted page is short. */
export const VISITS: readonly Visit[] = [
  { place: 'from disk', url: SINGLE_FILE, screens: TOUR, most: 4 },
  { place: 'from a server', url: `http://${PAGE_HOST}/`, screens: SHORT_TOUR, most: 1 },
]

/** Milliseconds that a step may take; one that takes longer has failed, and says which it is. */
const STEP = 60_000
/** Milliseconds that controls are used at a time: WebDriver gives a script 30 seconds. */
const ROUND = 10_000

/** Browsers speak to their makers, whatever page they show. */
const CHATTER =
  /(^|[ .])(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|googleapis\.com|gvt1\.com|google\.com|gstatic\.com|detectportal\.[a-z.]+)(\/|$)/

const UI = fileURLToPath(new URL('../../../src/ui/', import.meta.url))

/** The components that can be told on the screen: those with a style have a class of their own. */
const COMPONENTS = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.svelte') && readFileSync(join(UI, name), 'utf8').includes('<style'),
)

/** Components that a session does not come to, each with the reason. */
const UNSEEN: Readonly<Record<string, string>> = {
  'Progress.svelte': 'is gone before anybody looks',
  'Stopped.svelte': 'the engine ends three times over: tests/e2e/standing',
  'parts/LongList.svelte': 'its own parts are for more than a session opens',
  'parts/Instant.svelte': 'has a class where a time has no zone',
  'parts/TextRemarks.svelte': 'names with letters of several scripts',
  'parts/VisibleText.svelte': 'has a class where characters are shown by their codes',
  'path/PathWindow.svelte': 'more paths than are listed',
  'rows/UndecodedValue.svelte': 'an extension that cannot be read',
  'rows/ValueTree.svelte': 'an extension that nobody knows',
  'rows/WholeValue.svelte': 'a value that is too long to be shown',
}

interface Session {
  /** `class of the component | kind | name` of each control that was used. */
  readonly controls: readonly string[]
  /** Classes of the components that were on the screen. */
  readonly components: ReadonlySet<string>
}

/** Expects that the trap sees nothing of a session, and that the whole one comes to every component. */
export async function reachNobody(trap: Trap, inspector: Inspector, visit: Visit): Promise<void> {
  const { seen, controls, components } = await watched(trap, inspector, visit)
  expect(seen).toEqual([])
  console.log(`${visit.place}: ${visit.screens.length} screens, ${controls.length} controls`)
  if (visit.screens !== TOUR) return
  const classOf = (name: string) => styleClass({ filename: `src/ui/${name}`, hash: String })
  const missed = COMPONENTS.filter((name) => !components.has(classOf(name)) && !(name in UNSEEN))
  expect(missed, 'components that no screen of tour.ts shows').toEqual([])
}

/** Expects that a copy of the page that leaks at one step, under its policy, is caught by the same session. */
export async function catchLeak(trap: Trap, inspector: Inspector): Promise<void> {
  const late = TOUR.filter(({ screen }) => screen === 'paste dialog' || screen === 'started over')
  const { seen } = await watched(trap, inspector, { place: 'a copy', url: leakingCopy(), screens: late, most: 0 })
  expect(seen.filter((line) => line.includes(LEAK))).not.toEqual([])
}

async function watched(
  trap: Trap,
  inspector: Inspector,
  visit: Visit,
): Promise<Session & { readonly seen: readonly string[] }> {
  // The browser's own start is over.
  await inspector.page.goto('about:blank')
  await pause(ON_THE_WAY)
  trap.seen.splice(0)
  const session = await useAll(inspector, visit)
  await pause(ON_THE_WAY)
  return { ...session, seen: trap.seen.filter((line) => !CHATTER.test(line)) }
}

async function useAll(inspector: Inspector, { url, screens, most }: Visit): Promise<Session> {
  const controls: string[] = []
  const components = new Set<string>()
  // Each begins with the page opened anew, so that one screen does not depend on what another left.
  for (const to of screens) {
    await within(`the screen "${to.screen}" is reached`, async () => {
      await inspector.open(url)
      await reachScreen(inspector, to)
    })
    for (let finished = false; !finished;) {
      await within(`the controls of "${to.screen}" are used, after ${controls.at(-1)}`, async () => {
        const round = await inspector.page.evaluate(useControls, { done: controls, most, time: ROUND })
        finished = round.finished
        controls.push(...round.used)
        for (const each of round.components) components.add(each)
      })
    }
  }
  return { controls, components }
}

async function within(what: string, act: () => Promise<void>): Promise<void> {
  const over = new AbortController()
  const late = pause(STEP, undefined, { signal: over.signal }).then(() => {
    throw new Error(`It takes longer than ${STEP} ms`)
  })
  late.catch(() => undefined)
  try {
    await Promise.race([act(), late])
  } catch (error) {
    throw new Error(`Not so: ${what}. ${String(error)}`, { cause: error })
  } finally {
    over.abort()
  }
}

const LEAK = 'late.leak.test'

/** The single file with a script that asks for a name, by a way that no policy stops, when “Open again” is pressed. */
function leakingCopy(): string {
  const script = `addEventListener('click', ({ target }) => {
    if (target.textContent.trim() !== 'Open again') return
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'http://${LEAK}' }))
  }, true)`
  const hash = createHash('sha256').update(script).digest('base64')
  const page = readFileSync(`${DIST}chainlight.html`, 'utf8')
    .replace('script-src ', `script-src 'sha256-${hash}' `)
    .replace('</title>', `</title><script>${script}</script>`)
  const path = join(mkdtempSync(join(tmpdir(), 'chainlight-leak-')), 'chainlight.html')
  writeFileSync(path, page)
  return pathToFileURL(path).href
}
