/**
 * Gives each value a number from one on, in the order in which they are asked about: the same number for the same
 * value.
 */
export class Renumbering {
  readonly #numbers = new Map<unknown, number>()

  of(value: unknown): number {
    const number = this.#numbers.get(value) ?? this.#numbers.size + 1
    this.#numbers.set(value, number)
    return number
  }
}
