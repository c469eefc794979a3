import { linkDirectly } from './direct-link.ts'
import { EngineStopped, type Link } from './link.ts'
import type { Answer, Arguments, Method } from './protocol.ts'
import { startWorker } from './start-worker.ts'
import { linkWorker } from './worker-link.ts'

export { EngineStopped } from './link.ts'
export type { Answer, Arguments, Method } from './protocol.ts'

/** The page's way to the engine. */
export interface EngineClient {
  /** Rejects with what the engine threw (its name and message), or with `EngineStopped`. */
  request<K extends Method>(method: K, ...args: Arguments<K>): Promise<Answer<K>>
  /** Starts the engine, if it was not: whoever knows that it will soon be asked for saves the wait. */
  prepare(): void
  /**
   * Where the engine runs: in a worker, or in the page where no worker can start. Known for sure once a request was
   * answered.
   */
  readonly mode: Link['mode']
  /**
   * Stops the engine at once, in the middle of whatever it does, and starts a fresh one that has nothing open. Resolves
   * when that one is up. All requests not yet answered reject with `EngineStopped`. Run in the page, an engine cannot
   * be interrupted: there this takes effect between two requests.
   */
  restart(): Promise<void>
}

/**
 * Yields the way to an engine, which starts when it is first asked, or prepared; requests wait until it is up. An
 * engine whose worker died later, or gave no sign of life for longer than `patience.ts` allows, stays stopped until
 * `restart`: what it had opened is gone, and only the caller can open it again.
 */
export function connectEngine(): EngineClient {
  let mode: Link['mode'] = 'worker'
  let link: Promise<Link> | undefined
  const up = () => (link ??= connect())

  async function connect(): Promise<Link> {
    const connected = await linkInWorker().catch(linkDirectly)
    mode = connected.mode
    document.documentElement.dataset['engine'] = mode
    return connected
  }

  return {
    request: (method, ...args) => up().then((engine) => engine.request(method, args)),
    prepare() {
      // The first request gets the error.
      up().catch(() => undefined)
    },
    get mode() {
      return mode
    },
    async restart() {
      const stop = (old: Link) => {
        old.stop(new EngineStopped('The engine was restarted', 'restarted'))
      }
      // One that could not even start has told so to whoever asked it.
      link?.then(stop).catch(() => undefined)
      link = connect()
      await link
    },
  }
}

/** How long one object may take to be read again, in milliseconds: a thousand times what an ordinary one takes. */
const SECOND_READING_PATIENCE = 5_000

/**
 * A second engine, in a worker of its own, that reads certificates, and trees of encodings, once more with asn1js and
 * pkijs. It starts when it is first asked, off the critical way. One that takes too long is stopped; the next
 * certificate gets a fresh one. Where no worker can start, nothing is read twice: the libraries could stop the page.
 */
export function connectSecondReader(patience = SECOND_READING_PATIENCE): SecondReader {
  let link: Promise<Link> | undefined
  return async <K extends SecondQuestion>(question: K, bytes: Uint8Array): Promise<Answer<K> | undefined> => {
    try {
      const up = await (link ??= linkInWorker())
      const late = new EngineStopped('The second reading took too long', 'overdue')
      const alarm = setTimeout(() => {
        up.stop(late)
      }, patience)
      try {
        const args: Arguments<SecondQuestion> = [{ bytes }]
        return await up.request(question, args as Arguments<K>)
      } finally {
        clearTimeout(alarm)
      }
    } catch {
      // A second reader that ended does no harm: the engine and the page are whole.
      link = undefined
      return undefined
    }
  }
}

/** The questions to the second reader: about a certificate, or about the encodings of any object. */
export type SecondQuestion = 'readTwice' | 'readTreeTwice'

/** Undefined where the octets could not be read in time, or no worker can start. Takes the octets over. */
export type SecondReader = <K extends SecondQuestion>(question: K, bytes: Uint8Array) => Promise<Answer<K> | undefined>

/**
 * Failure to start arrives in two ways, by engine of browser: the constructor throws, or the worker reports an error.
 */
async function linkInWorker(): Promise<Link> {
  return linkWorker(await startWorker())
}
