import { SvelteMap } from 'svelte/reactivity'
import type { ObjectId } from '../../core/index.ts'
import type { Answer, SecondQuestion, SecondReader } from '../../worker/client.ts'
import type { Questions } from './questions.ts'

/**
 * The readings of a second, independent reader for the objects on screen: one after the other, and only when the page
 * has nothing better to do. `unavailable`: the object was not read in time, or no worker can start here.
 */
export class SecondReadings<K extends SecondQuestion> {
  readonly #known = new SvelteMap<ObjectId, Answer<K> | 'unavailable'>()
  readonly #asked = new Set<ObjectId>()
  readonly #questions: Questions
  readonly #reader: SecondReader | undefined
  readonly #question: K
  #queue: Promise<void> = Promise.resolve()

  constructor(question: K, questions: Questions, reader: SecondReader | undefined) {
    this.#question = question
    this.#questions = questions
    this.#reader = reader
  }

  /** Undefined until it has arrived. */
  of(id: ObjectId): Answer<K> | 'unavailable' | undefined {
    return this.#known.get(id)
  }

  /** Asks once for each. */
  ask(id: ObjectId): void {
    if (!this.#reader || this.#asked.has(id)) return
    this.#asked.add(id)
    this.#queue = this.#queue.then(idle).then(() => this.#read(id))
  }

  forget(): void {
    this.#asked.clear()
    this.#known.clear()
  }

  async #read(id: ObjectId): Promise<void> {
    const bytes = await this.#questions.askWhile(() => this.#asked.has(id), 'octets', id, { start: 0, end: Infinity })
    if (!bytes || !this.#reader) return
    const reading = (await this.#reader(this.#question, bytes)) ?? 'unavailable'
    if (this.#asked.has(id)) this.#known.set(id, reading)
  }
}

/** Resolves when the page is idle, or soon: Safari has no such callback. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(
        () => {
          resolve()
        },
        { timeout: 1_000 },
      )
    else setTimeout(resolve, 200)
  })
}
