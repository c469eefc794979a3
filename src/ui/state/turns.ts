/** Says whether what began when it was handed out is still wanted. */
export type Wanted = () => boolean

/** Counts the turns that a person takes: what was begun before one is not wanted after it. */
export class Turns {
  #count = 0

  /** The person turns to something else. Yields whether what begins now is wanted. */
  next(): Wanted {
    this.#count++
    return this.current()
  }

  /** Yields whether what begins now is wanted, until the next turn. */
  current(): Wanted {
    const begun = this.#count
    return () => begun === this.#count
  }
}
