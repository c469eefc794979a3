import type { Link, EngineStopped } from './link.ts'
import { call, ENGINE_FACTORY, fromFailure, toFailure, type EngineMethods } from './protocol.ts'

/** Yields a link to an engine in the page itself; throws if the core script has not run in the page. */
export function linkDirectly(): Link {
  const createEngine = (globalThis as { [ENGINE_FACTORY]?: () => EngineMethods })[ENGINE_FACTORY]
  if (!createEngine) throw new Error('The core script is missing from the page')
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
    },
  }
}

/** The engine is about to work where the page paints: lets what stands there ("working ...") appear first. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
