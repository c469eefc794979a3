import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** How long a page is kept busy so that its renderer shows, in milliseconds. */
const BUSY = 250

/** How often the work of a thread is looked at, in milliseconds. */
const LOOK = 20

/** The process that draws a page and holds its workers, as Linux counts what it uses (proc_pid_status(5)). */
export class Renderer {
  readonly #process: number

  private constructor(process: number) {
    this.#process = process
  }

  /** The renderer of a page: of those that the browser has, the one that works most each time the page is kept busy. */
  static async of(page: Page): Promise<Renderer> {
    const session = await page.context().browser()?.newBrowserCDPSession()
    const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
    await session?.detach()
    const all = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => new Renderer(id))
    // Another may start, or tidy up, while this one is kept busy: then the two rounds disagree.
    for (let last: Renderer | undefined; ;) {
      const most = await Renderer.#busiest(page, all)
      if (most === last) return most
      last = most
    }
  }

  static async #busiest(page: Page, all: readonly Renderer[]): Promise<Renderer> {
    const before = all.map((renderer) => renderer.#workedSoFar())
    await page.evaluate((busy) => {
      for (const end = performance.now() + busy; performance.now() < end;);
    }, BUSY)
    const [most] = all
      .map((renderer, number) => ({ renderer, worked: renderer.#workedSoFar() - (before[number] ?? 0) }))
      .sort((a, b) => b.worked - a.worked)
    if (!most || most.worked < BUSY / 20) throw new Error('No renderer of the browser works for this page')
    return most.renderer
  }

  /** Megabytes that it held at its worst. */
  peakMegabytes(): number {
    const status = readFileSync(`/proc/${this.#process}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
  }

  /**
   * Begins to look how long the page's thread has a processor. What it yields tells how long that was between two
   * instants (milliseconds since 1970 UTC), in milliseconds.
   */
  watchWork(): (from: number, to: number) => number {
    const looks: { readonly at: number; readonly worked: number }[] = []
    const look = () => looks.push({ at: Date.now(), worked: this.#workedSoFar() })
    look()
    const timer = setInterval(() => {
      try {
        look()
      } catch {
        // The page was closed.
        clearInterval(timer)
      }
    }, LOOK)
    return (from, to) => {
      const before = looks.findLast(({ at }) => at <= from) ?? looks[0]
      const after = looks.find(({ at }) => at >= to) ?? looks.at(-1)
      return before && after ? after.worked - before.worked : 0
    }
  }

  /** The first thread of a renderer is the page's. Milliseconds on a processor (proc_pid_schedstat). */
  #workedSoFar(): number {
    return Number(readFileSync(`/proc/${this.#process}/task/${this.#process}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  }
}
