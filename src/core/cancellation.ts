/** Thrown through work that is to end. Whoever asked for the work is rejected with it, and knows it by its name. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** One kind of work that can be told to end. It ends at its next pause: nothing interrupts what runs between two of them. */
export class Cancellation {
  #begun = 0
  #ended = 0

  constructor(readonly pause: (() => Promise<void>) | undefined) {}

  /** To be called where the work begins; yields what it awaits again and again, which throws `Cancelled` once it is to end. */
  begin(): () => Promise<void> {
    const number = ++this.#begun
    return async () => {
      await this.pause?.()
      if (number <= this.#ended) throw new Cancelled('This work was to end')
    }
  }

  /** Ends all that was begun so far. */
  cancel(): void {
    this.#ended = this.#begun
  }
}
