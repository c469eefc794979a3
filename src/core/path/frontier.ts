/**
 * The open steps of a best-first search. Yields the lowest cost first, and among equals the one that was added last; so
 * the search is depth-first where nothing distinguishes the candidates. There are few different costs, so each has its
 * own stack.
 */
export class Frontier<T> {
  readonly #stacks = new Map<number, T[]>()

  push(item: T, cost: number): void {
    const stack = this.#stacks.get(cost)
    if (stack) stack.push(item)
    else this.#stacks.set(cost, [item])
  }

  /** Takes the next step; undefined once nothing is left. */
  pop(): T | undefined {
    if (this.#stacks.size === 0) return undefined
    let cost = Infinity
    for (const each of this.#stacks.keys()) cost = Math.min(cost, each)
    const stack = this.#stacks.get(cost)
    const item = stack?.pop()
    if (stack?.length === 0) this.#stacks.delete(cost)
    return item
  }
}
