import type { Page } from '@playwright/test'
import type { Renderer } from './renderer.ts'

/** Where the page keeps what its person did. */
const KEPT = '__answers'

/** When something was done, and when what it changed was painted: milliseconds since 1970 UTC. */
interface Answered {
  readonly from: number
  readonly to: number
}

/**
 * Measures how long the page takes from a press or a key to the next picture, as browsers count it (Event Timing), in
 * milliseconds. It counts the time in which the page's thread had a processor: that others have it is the fault of the
 * machine.
 */
export async function answersOf(
  page: Page,
  renderer: Renderer,
): Promise<{ after(act: () => Promise<void>): Promise<number> }> {
  const worked = renderer.watchWork()
  await page.evaluate((kept) => {
    const all: Answered[] = []
    Object.assign(globalThis, { [kept]: all })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const from = performance.timeOrigin + startTime
        all.push({ from, to: from + duration })
      }
      // Browsers tell of no answer that is painted within 16 ms.
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  }, KEPT)
  return {
    async after(act) {
      await page.evaluate((kept) => void (globalThis as unknown as Record<string, Answered[]>)[kept]?.splice(0), KEPT)
      await act()
      // Browsers tell of it once the next picture is there.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100)))),
      )
      const all = await page.evaluate((kept) => (globalThis as unknown as Record<string, Answered[]>)[kept] ?? [], KEPT)
      return all.reduce((longest, { from, to }) => Math.max(longest, Math.min(to - from, worked(from, to))), 0)
    },
  }
}
