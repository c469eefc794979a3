import { coreHere } from './core-in-page.ts'
import type { EngineStopped, Link } from './link.ts'
import { call, fromFailure, toFailure } from './protocol.ts'

/** Yields a link to an engine in the page itself, for want of a worker; rejects if the page lacks the core script. */
export async function linkDirectly(): Promise<Link> {
  const createEngine = await coreHere()
  const engine = createEngine()
  let stopped: EngineStopped | undefined

  return {
    mode: 'direct',
    request: (method, args) =>
      pause().then(() => {
        if (stopped) throw stopped as Error
        return call(engine, method, args).catch((thrown: unknown) => {
          throw fromFailure(toFailure(thrown))
        })
      }),
    stop(reason) {
      stopped = reason
      void engine.forget()
    },
  }
}

/** The engine is about to work where the page paints: lets what stands there ("working ...") appear first. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
