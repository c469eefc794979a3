/**
 * Thrown through work that must end. The promise of that work is rejected with it; callers recognise it by its name.
 */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * One kind of work that can be told to end. The work ends at its next pause: nothing interrupts it between two pauses.
 */
export class Cancellation {
  #begun = 0
  #ended = 0

  constructor(readonly pause: (() => Promise<void>) | undefined) {}

  /**
   * Call this where the work begins. It yields the function that the work awaits again and again; that function throws
   * `Cancelled` once the work must end.
   */
  begin(): () => Promise<void> {
    const number = ++this.#begun
    return async () => {
      await this.pause?.()
      if (number <= this.#ended) throw new Cancelled('This work was to end')
    }
  }

  /** Ends all work that was begun so far. */
  cancel(): void {
    this.#ended = this.#begun
  }
}
