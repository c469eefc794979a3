import type { Browser, Page } from '@playwright/test'

/** Yields what `look` finds in a page that nobody opened before: no cache, no compiled code, a process of its own. */
export async function cold<T>(browser: Browser, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Milliseconds from the navigation to the first contentful paint. */
export async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto(url)
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** Milliseconds from the navigation until the page takes a file that is dragged over it. */
export async function droppable(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['x'], 'chain.pem'))
    const poll = () => {
      const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer })
      ;(document.querySelector('main') ?? document).dispatchEvent(event)
      if (event.defaultPrevented) Object.assign(globalThis, { taken: performance.now() })
      else setTimeout(poll)
    }
    setTimeout(poll)
  })
  await page.goto(url)
  return page.evaluate(async () => {
    for (let patience = 3000; (globalThis as { taken?: number }).taken === undefined; patience--) {
      if (patience === 0) throw new Error('No dragged file is taken')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return (globalThis as { taken?: number }).taken ?? NaN
  })
}

export interface ScriptBeforePaint {
  /** Of the thread that paints. */
  readonly milliseconds: number
  /** Of the texts of all scripts that were compiled before the paint. */
  readonly kilobytes: number
}

/**
 * The work of script before the first contentful paint, from a trace. The trace slows the script a little, for every
 * contender alike.
 */
export async function scriptBeforePaint(browser: Browser, page: Page, url: string): Promise<ScriptBeforePaint> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'loading'] })
  await firstPaint(page, url)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const inline = await page.evaluate(() => [...document.scripts].flatMap(({ src, text }) => (src ? [] : [text.length])))
  const paint = traceEvents
    .filter(({ name, args }) => name === 'firstContentfulPaint' && args.frame !== undefined)
    .at(-1)
  if (!paint) throw new Error('The trace has no first paint')
  // A trace that lost its events would read as no script at all, which is the best that there is.
  if (!traceEvents.some(({ name, pid }) => pid === paint.pid && COMPILED.includes(name))) {
    throw new Error('The trace has no script of the page that was painted: it is not whole')
  }
  const before = traceEvents.filter(
    ({ pid, tid, ts, dur }) => pid === paint.pid && tid === paint.tid && dur !== undefined && ts < paint.ts,
  )
  const spans = before
    .filter(({ name }) => SCRIPT.includes(name))
    .map(({ ts, dur = 0 }) => [ts, Math.min(ts + dur, paint.ts)] as const)
  const compiled = before.filter(({ name }) => COMPILED.includes(name)).map(({ args }) => args.data?.url ?? '')
  // Scripts within the page are compiled in their order.
  const own = inline.slice(0, compiled.filter((src) => src === url).length)
  const others = [...new Set(compiled)].filter((src) => src.startsWith('http') && src !== url)
  const octets = [...own, ...(await Promise.all(others.map(sizeOf)))].reduce((sum, size) => sum + size, 0)
  return { milliseconds: covered(spans) / 1000, kilobytes: octets / 1000 }
}

const SCRIPT = [
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'RunMicrotasks',
  'TimerFire',
]
const COMPILED = ['v8.compile', 'v8.compileModule']

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds, as `dur`. */
  readonly ts: number
  readonly dur?: number
  readonly args: { readonly frame?: string; readonly data?: { readonly url?: string } }
}

async function sizeOf(url: string): Promise<number> {
  return (await (await fetch(url)).arrayBuffer()).byteLength
}

/** How much of the time some span covers; they may lie within each other. */
function covered(spans: readonly (readonly [start: number, end: number])[]): number {
  let [sum, reached] = [0, 0]
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    sum += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return sum
}
