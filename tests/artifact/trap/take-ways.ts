import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { answer } from '../../../.config/serve-folder.mjs'
import { DIST } from '../../e2e/support/places.ts'
import { PAGE_HOST, setTrap, type Trap } from './trap.ts'
import { hostOf, take, WAYS, type Way } from './ways.ts'

/** How long something may be under way to the trap, in milliseconds. */
export const ON_THE_WAY = 3_000

const single = readFileSync(`${DIST}chainlight.html`, 'utf8')
const head = single.slice(0, single.indexOf('<script'))
const metas = [...head.matchAll(/<meta http-equiv="(?:Content-Security-Policy|x-dns-prefetch-control)"[^>]*>/gi)]
const PAGES = { bare: '', policy: metas.map(([meta]) => meta).join('\n') }

/** A trap that serves the built page, a page without a policy, and one that has only the policy of the built page. */
export async function setTrapWithPages(): Promise<Trap> {
  const trap = await setTrap()
  for (const [name, policy] of Object.entries(PAGES)) {
    trap.serve(`/${name}`, `<!doctype html><meta charset="utf-8">${policy}<title>${name}</title><p>A page`)
  }
  const page = readFileSync(`${DIST}index.html`, 'utf8')
  trap.serve('/', page)
  // The files that the page itself names: its scripts, and the manifest by which it can be installed.
  for (const [, name = ''] of page.matchAll(/(?:src|href)="\.\/([\w.-]+)"/g)) {
    const { body, type } = await answer(DIST, '/', `/${name}`)
    trap.serve(`/${name}`, body, type)
  }
  return trap
}

/** A page that a browser shows, of whichever driver. */
export interface Visit {
  evaluate(run: typeof take, way: { way: string; host: string }): Promise<boolean>
  close(): Promise<unknown>
}

type Fate = 'reached' | 'not seen' | 'not there'

/** Takes every way from both pages; the trap says which got out, told apart by their hosts. */
async function takeAll(trap: Trap, visit: (url: string) => Promise<Visit>): Promise<Map<string, Fate>> {
  const fates = new Map<string, Fate>()
  for (const name of ['bare', 'policy'] as const) {
    const there = new Map<string, boolean>()
    const go = async (ways: readonly Way[], wait: number) => {
      const page = await visit(`http://${PAGE_HOST}/${name}`)
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

/** Takes every way from both pages, and leaves the column of this engine in a file for `../trap.spec.ts`. */
export async function takeWays(engine: string, trap: Trap, visit: (url: string) => Promise<Visit>): Promise<void> {
  const fates = await takeAll(trap, visit)
  const rows = WAYS.map(({ way }) => {
    const [without, under] = [fates.get(`bare ${way}`), fates.get(`policy ${way}`)]
    return [way, without !== 'reached' ? 'not there' : under === 'reached' ? 'cannot be stopped' : 'blocked'] as const
  })
  writeFileSync(join(env['CHAINLIGHT_TRAP'] ?? '.', `${engine}.json`), JSON.stringify(rows))
  // The trap sees requests, names alone, and the peers of WebRTC.
  for (const way of ['fetch', 'image', 'form', 'location', 'WebSocket', 'beacon']) {
    expect(fates.get(`bare ${way}`), way).toBe('reached')
  }
  for (const way of ['fetch', 'XMLHttpRequest', 'beacon', 'WebSocket', 'image', 'script', 'worker']) {
    expect(fates.get(`policy ${way}`), way).toBe('not seen')
  }
}
