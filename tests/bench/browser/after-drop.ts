import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

export interface AfterDrop {
  /** Milliseconds from the drop to the painted answer. */
  readonly answered: number
  /** The longest that the page could not react, in milliseconds; browsers report none below 50. */
  readonly longestTask: number
}

/** Drops a file on the page that stands open and waits for `sign` in a heading. */
export async function drop(
  page: Page,
  file: string,
  sign: 'Certification path' | 'another headline',
): Promise<AfterDrop> {
  // Taken over beforehand: only what happens in the page is timed.
  await page.evaluate(
    ({ octets, name }) => {
      const bytes = Uint8Array.from(atob(octets), (unit) => unit.charCodeAt(0))
      Object.assign(globalThis, { dropped: new File([bytes], name) })
    },
    { octets: readFileSync(file).toString('base64'), name: 'dropped.pem' },
  )
  return page.evaluate(async (wanted) => {
    const headline = () => document.querySelector('h1')?.textContent ?? ''
    const before = headline()
    const answered = () =>
      wanted === 'another headline'
        ? headline() !== before
        : [...document.querySelectorAll('h1, h2')].some(({ textContent }) => textContent.includes(wanted))
    const transfer = new DataTransfer()
    transfer.items.add((globalThis as unknown as { dropped: File }).dropped)
    const tasks: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()))
    observer.observe({ type: 'longtask' })

    const start = performance.now()
    const target = document.querySelector('main') ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
    }
    const end = await new Promise<number>((resolve) => {
      // The task after the next frame: what the answer changed is painted then.
      const painted = () => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(undefined)
      }
      const watch = new MutationObserver(() => {
        if (!answered()) return
        watch.disconnect()
        requestAnimationFrame(painted)
      })
      watch.observe(document, { subtree: true, childList: true, characterData: true })
    })
    // Tasks are reported after they have ended.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const during = tasks.filter(({ startTime }) => startTime < end).map(({ duration }) => duration)
    return { answered: end - start, longestTask: Math.max(50, ...during) }
  }, sign)
}
