import { untrack } from 'svelte'
import { unlessAborted } from './unless-aborted.ts'

/** The answers that a person waits for, and whether the person gave the last ones up. */
export class Waiting {
  #count = $state(0)
  cancelled = $state(false)
  /** Aborted, and made anew, where nobody wants to wait any more. */
  #wanted = new AbortController()

  get busy(): boolean {
    return this.#count > 0
  }

  /** Yields the answer; undefined at once where the person gives it up. */
  async until<T>(answer: Promise<T>): Promise<T | undefined> {
    const { signal } = this.#wanted
    this.#add(1)
    try {
      return await unlessAborted(answer, signal)
    } catch (thrown) {
      if (signal.aborted) return undefined
      throw thrown
    } finally {
      this.#add(-1)
    }
  }

  /** Gives up what is waited for. The engine is soon done with it: it answers, and nobody listens. */
  cancel(): void {
    this.#wanted.abort()
    this.#wanted = new AbortController()
    this.cancelled = true
  }

  /** Effects ask questions: they must not run again because of that. */
  #add(more: number): void {
    untrack(() => {
      this.#count += more
      if (more > 0) this.cancelled = false
    })
  }
}
