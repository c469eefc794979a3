import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { CertificateDetail, CertificateId, ObjectDetail, ObjectId } from '../../core/index.ts'
import type { Questions } from './questions.ts'

/**
 * The details of certificates and other objects. The engine is asked when one is looked at; the answers are kept until
 * the start over.
 */
export class Decoded {
  readonly #known = new SvelteMap<ObjectId, ObjectDetail>()
  readonly #asked = new Set<ObjectId>()
  readonly #lost = new SvelteSet<ObjectId>()
  readonly #questions: Questions

  constructor(questions: Questions) {
    this.#questions = questions
  }

  /** Undefined until it has arrived. */
  of(id: CertificateId): CertificateDetail | undefined
  of(id: ObjectId): ObjectDetail | undefined
  of(id: ObjectId): ObjectDetail | undefined {
    return this.#known.get(id)
  }

  /** Whether it was asked for and did not come. */
  isLost(id: ObjectId): boolean {
    return this.#lost.has(id)
  }

  /** Asks once, and again for what did not come; the answer appears in `of`. */
  async ask(id: ObjectId): Promise<void> {
    if (this.#asked.has(id)) return
    this.#asked.add(id)
    this.#lost.delete(id)
    const detail = await this.#questions.ask('detail', id)
    if (detail) this.#known.set(id, detail)
    else {
      this.#asked.delete(id)
      this.#lost.add(id)
    }
  }

  forget(): void {
    this.#asked.clear()
    this.#known.clear()
    this.#lost.clear()
  }
}
