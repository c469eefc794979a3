import type { ExportSelection, ObjectId, SourceId } from '../../core/index.ts'
import { EngineStopped, type Answer, type Arguments, type EngineClient, type Method } from '../../worker/client.ts'
import type { Session } from './session.svelte.ts'
import type { Wanted } from './turns.ts'
import type { Waiting } from './waiting.svelte.ts'

/**
 * The page's questions about what is open. An answer that comes after the person has moved on is dropped here, once for
 * all.
 */
export class Questions {
  readonly #client: EngineClient
  readonly #session: Session
  readonly #waiting: Waiting

  constructor(client: EngineClient, session: Session, waiting: Waiting) {
    this.#client = client
    this.#session = session
    this.#waiting = waiting
  }

  /**
   * Yields the engine's answer, for which the person waits: that is shown, and can be given up. Undefined where it was,
   * where the person started over before it came, where the engine threw or was lost, or where it is being raised anew.
   * The session raises an engine that was lost, without what it was asked about. One that threw is whole: only this
   * answer is missing.
   */
  ask<K extends Method>(method: K, ...args: Arguments<K>): Promise<Answer<K> | undefined> {
    return this.#waiting.until(this.askWhile(() => true, method, ...args))
  }

  /** Whether the person gave up what was waited for last. */
  get givenUp(): boolean {
    return this.#waiting.cancelled
  }

  /**
   * As `ask`, but nobody waits for it, or it is shown otherwise. Also undefined, and silent about a failure, where the
   * answer is not `wanted` any more when it comes.
   */
  async askWhile<K extends Method>(wanted: Wanted, method: K, ...args: Arguments<K>): Promise<Answer<K> | undefined> {
    if (this.#session.raising) return undefined
    const current = this.#session.current()
    try {
      const answer = await this.#client.request(method, ...args)
      return current() && wanted() ? answer : undefined
    } catch (thrown) {
      if (!current()) return undefined
      if (thrown instanceof EngineStopped) void this.#session.failed(thrown, askedAbout(method, args))
      else if (wanted()) this.#session.unanswered(thrown)
      return undefined
    }
  }
}

/**
 * The subject of a question, if it is one thing. Questions begin with its id; a search, fingerprints and a report are
 * about everything, and a file may be.
 */
function askedAbout(method: Method, [first, second]: readonly unknown[]): ObjectId | SourceId | undefined {
  if (method === 'find' || method === 'compareFingerprint' || method === 'fingerprints' || method === 'sha256')
    return undefined
  if (method !== 'export') return first as ObjectId | SourceId | undefined
  const { objects } = second as ExportSelection
  return objects.length === 1 ? objects[0] : undefined
}
