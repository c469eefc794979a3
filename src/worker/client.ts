import { linkDirectly } from './direct-link.ts'
import { EngineStopped, type Link } from './link.ts'
import type { Answer, Arguments, Method } from './protocol.ts'
import { startWorker } from './start-worker.ts'
import { linkWorker } from './worker-link.ts'

export { EngineStopped } from './link.ts'

/** The page's way to the engine. */
export interface EngineClient {
  /** Rejects with what the engine threw (its name and message), or with `EngineStopped`. */
  request<K extends Method>(method: K, ...args: Arguments<K>): Promise<Answer<K>>
  /** Where the engine runs: in a worker, or in the page where no worker can start. Known for sure once a request was answered. */
  readonly mode: Link['mode']
  /**
   * Stops the engine at once, in the middle of whatever it does, and starts a fresh one that has nothing open. Resolves when
   * that one is up. All requests not yet answered reject with `EngineStopped`. Run in the page, an engine cannot be
   * interrupted: there this takes effect between two requests.
   */
  restart(): Promise<void>
}

/**
 * Starts the engine and yields the way to it at once; requests wait until it is up. An engine whose worker died later stays
 * stopped until `restart`: what it had opened is gone, and only the caller can open it again.
 */
export function connectEngine(): EngineClient {
  let mode: Link['mode'] = 'worker'
  let link = connect()

  async function connect(): Promise<Link> {
    const connected = await linkInWorker().catch(linkDirectly)
    mode = connected.mode
    document.documentElement.dataset['engine'] = mode
    return connected
  }

  return {
    request: (method, ...args) => link.then((up) => up.request(method, args)),
    get mode() {
      return mode
    },
    async restart() {
      const stop = (old: Link) => {
        old.stop(new EngineStopped('The engine was restarted'))
      }
      // One that could not even start has told so to whoever asked it.
      link.then(stop).catch(() => undefined)
      link = connect()
      await link
    },
  }
}

/** Failure to start arrives in two ways, by engine of browser: the constructor throws, or the worker reports an error. */
async function linkInWorker(): Promise<Link> {
  return linkWorker(startWorker())
}
