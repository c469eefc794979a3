import type { Page } from '@playwright/test'
import type { Renderer } from './renderer.ts'

/** Where the page keeps its gaps. */
const KEPT = '__gaps'

/** Shorter gaps between two beats are not kept, in milliseconds. */
const NOTED = 50

/** When a gap began and ended, in milliseconds since 1970 UTC. */
interface Gap {
  readonly from: number
  readonly to: number
}

/**
 * Listens to the heart of a page from now on: a timer that is due every ten milliseconds. What it yields tells the
 * longest work between two beats so far, in milliseconds: so long the page could not react. It counts the time in which
 * the page's thread had a processor: that others have it is the fault of the machine. What the browser does with the
 * files of a drag before the page hears of it (about a millisecond for each in Chromium) is not the page's either.
 */
export async function heartOf(page: Page, renderer: Renderer): Promise<() => Promise<number>> {
  const worked = renderer.watchWork()
  await page.evaluate(
    ({ kept, noted }) => {
      const gaps: { from: number; to: number }[] = []
      Object.assign(globalThis, { [kept]: gaps })
      const clock = () => performance.timeOrigin + performance.now()
      let last = clock()
      for (const drag of ['dragenter', 'dragover', 'drop']) {
        addEventListener(drag, () => (last = clock()), { capture: true })
      }
      const beat = () => {
        const now = clock()
        if (now - last > noted) gaps.push({ from: last, to: now })
        last = now
        setTimeout(beat, 10)
      }
      beat()
    },
    { kept: KEPT, noted: NOTED },
  )
  return async () => {
    const gaps = await page.evaluate((kept) => (globalThis as unknown as Record<string, Gap[]>)[kept] ?? [], KEPT)
    return gaps.reduce((longest, { from, to }) => Math.max(longest, Math.min(to - from, worked(from, to))), 0)
  }
}
