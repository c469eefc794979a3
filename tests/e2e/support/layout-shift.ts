import type { Page } from '@playwright/test'

interface Counted {
  sum: number
  readonly moved: string[]
}

/** Where the page keeps what moved. */
const KEPT = '__moved'

/**
 * Begins to look how far what is seen moves by itself, as browsers count it (Firefox counts nothing). What it yields
 * tells the sum so far; a sum above `alarming` also writes what moved. `but`: what moves within half a second of a key
 * or a press is its answer, and does not count.
 */
export async function watchShifts(
  page: Page,
  { alarming = 0.05, but }: { alarming?: number; but?: 'answers' } = {},
): Promise<() => Promise<number>> {
  await page.evaluate(
    ({ kept, skipped }) => {
      const counted: Counted = { sum: 0, moved: [] }
      Object.assign(globalThis, { [kept]: counted })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources, hadRecentInput } = entry as unknown as {
            value: number
            sources: { node: Node | null }[]
            hadRecentInput: boolean
          }
          if (skipped && hadRecentInput) continue
          counted.sum += value
          for (const { node } of sources) {
            // A text has no tags of its own.
            const said = node instanceof Element ? node.outerHTML : node?.textContent
            counted.moved.push(`${value.toFixed(3)} ${said?.slice(0, 90)}`)
          }
        }
      }).observe({ type: 'layout-shift' })
    },
    { kept: KEPT, skipped: but === 'answers' },
  )
  return async () => {
    const { sum, moved } = await page.evaluate(
      (kept) => (globalThis as unknown as Record<string, Counted>)[kept]!,
      KEPT,
    )
    if (sum >= alarming) console.log(moved.join('\n'))
    return sum
  }
}
