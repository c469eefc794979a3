import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** The first look that a person has at what they dropped, and how it came there. */
export interface Glance {
  /** Pixels from the upper edge of the window to the first certificate of the path. */
  readonly firstNode: number
  /** Whether the whole path, and the button that saves the root, are in the window. */
  readonly wholePath: boolean
  readonly button: boolean
  /** Words, and controls that can be pressed or typed into, that are in the window. */
  readonly words: number
  readonly controls: number
  /** How far what is seen moved by itself, as browsers count it. */
  readonly shift: number
  /** Milliseconds from the drop to the painted path, and until all is judged and nothing can be cancelled any more. */
  readonly painted: number
  readonly done: number
  /** Of the page, from the drop until then: tasks of 50 milliseconds and more, and the longest. */
  readonly longTasks: number
  readonly longestTask: number
}

/** Drops a file on the page that stands open, and looks. */
export async function glance(page: Page, file: string): Promise<Glance> {
  await page.evaluate((octets) => {
    const bytes = Uint8Array.from(atob(octets), (unit) => unit.charCodeAt(0))
    Object.assign(globalThis, { dropped: new File([bytes], 'dropped.pem') })
  }, readFileSync(file).toString('base64'))
  return page.evaluate(async () => {
    const [tasks, shifts]: PerformanceEntry[][] = [[], []]
    new PerformanceObserver((list) => void tasks?.push(...list.getEntries())).observe({ type: 'longtask' })
    new PerformanceObserver((list) => void shifts?.push(...list.getEntries())).observe({ type: 'layout-shift' })
    const transfer = new DataTransfer()
    transfer.items.add((globalThis as unknown as { dropped: File }).dropped)
    const start = performance.now()
    for (const type of ['dragenter', 'dragover', 'drop'])
      (document.querySelector('main') ?? document.body).dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      )
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
    const nodes = () => [...document.querySelectorAll('[data-node]')]
    while (nodes().length === 0) await frame()
    await pause(0)
    const painted = performance.now() - start

    // All is done when nothing has changed for a second and nothing can be cancelled.
    let changed = performance.now()
    const watch = new MutationObserver(() => (changed = performance.now()))
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    const cancellable = () =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent.trim() === 'Cancel')
    while (cancellable() || performance.now() - changed < 1000) await pause(50)
    watch.disconnect()

    const within = ({ left, top, right, bottom, width, height }: DOMRect) =>
      width > 1 && height > 1 && left < innerWidth && right > 0 && top < innerHeight && bottom > 0
    const seen = (element: Element) => element.checkVisibility() && within(element.getBoundingClientRect())
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let words = 0
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility() || parent.closest('script, style, option, .for-the-ear, .visually-hidden'))
        continue
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (within(range.getBoundingClientRect())) words++
      }
    }
    const controls = [...document.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(seen)
    const boxes = nodes().map((node) => node.getBoundingClientRect())
    const save = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Save root certificate'),
    )
    const whole = (box: DOMRect | undefined) => box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    const longest = (tasks ?? []).reduce((most, { duration }) => Math.max(most, duration), 0)
    return {
      firstNode: Math.round(boxes[0]?.top ?? NaN),
      wholePath: boxes.every(whole),
      button: whole(save?.getBoundingClientRect()),
      words,
      controls: controls.length,
      shift: ((shifts ?? []) as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0),
      painted,
      done: changed - start,
      longTasks: tasks?.length ?? 0,
      longestTask: longest,
    }
  })
}
