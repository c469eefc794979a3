import type { CDPSession, Page } from '@playwright/test'

interface HeapUsage {
  readonly usedSize: number
  readonly embedderHeapUsedSize?: number
  readonly backingStorageSize?: number
}

/** Megabytes that the heaps and buffers of the page and of its workers hold, after garbage was collected. */
export async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const workers = await attachWorkers(session)
  const usages = [await collected((method) => session.send(method as 'Runtime.getHeapUsage'))]
  for (const ask of workers) usages.push(await collected(ask))
  await session.detach()
  return usages.reduce((sum, usage) => sum + usage, 0) / 1e6
}

type Ask = (method: string) => Promise<unknown>

async function collected(ask: Ask): Promise<number> {
  await ask('HeapProfiler.collectGarbage')
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await ask('Runtime.getHeapUsage')) as HeapUsage
  return usedSize + embedderHeapUsedSize + backingStorageSize
}

/** Playwright gives no session with a worker: messages to it go through the session of its page. */
async function attachWorkers(session: CDPSession): Promise<Ask[]> {
  const waiting = new Map<number, (result: unknown) => void>()
  const asks: Ask[] = []
  let id = 0
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id: answered, result } = JSON.parse(message) as { id?: number; result?: unknown }
    if (answered !== undefined) waiting.get(answered)?.(result)
  })
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return
    asks.push(
      (method) =>
        new Promise((resolve) => {
          waiting.set(++id, resolve)
          void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        }),
    )
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return asks
}
