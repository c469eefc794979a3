import { CORE_SCRIPT, ENGINE_FACTORY } from './core-script.ts'
import type { EngineStopped, Link } from './link.ts'
import { call, fromFailure, toFailure, type EngineMethods } from './protocol.ts'

/** Yields a link to an engine in the page itself, for want of a worker; throws if the page lacks the core script. */
export function linkDirectly(): Link {
  const page = globalThis as { [ENGINE_FACTORY]?: () => EngineMethods; [core: symbol]: unknown }
  const runCore = page[Symbol.for(CORE_SCRIPT)] as (() => void) | undefined
  if (!page[ENGINE_FACTORY]) runCore?.()
  const createEngine = page[ENGINE_FACTORY]
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
