/**
 * The number of steps that some work may take. Budgets count work, never time, so that the same input gives the same
 * answer on every machine. `spend` yields false once the budget is used up, and stays false.
 */
export class Budget {
  #left: number

  constructor(readonly limit: number) {
    this.#left = limit
  }

  spend(steps = 1): boolean {
    this.#left -= steps
    return this.#left >= 0
  }

  /** Steps that may still be taken. */
  get left(): number {
    return Math.max(0, this.#left)
  }

  get exhausted(): boolean {
    return this.#left < 0
  }

  /** Steps taken so far, including those beyond the limit. */
  get spent(): number {
    return this.limit - this.#left
  }
}
