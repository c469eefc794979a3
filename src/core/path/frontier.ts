/**
 * What a best-first search still has to look at: takes the lowest cost first, and among equals the one that was put in last, which makes the
 * search depth-first where nothing tells the candidates apart. Costs are few different numbers, so a stack for each does.
 */
export class Frontier<T> {
  readonly #stacks = new Map<number, T[]>()

  push(item: T, cost: number): void {
    const stack = this.#stacks.get(cost)
    if (stack) stack.push(item)
    else this.#stacks.set(cost, [item])
  }

  /** Undefined once nothing is left. */
  pop(): T | undefined {
    if (this.#stacks.size === 0) return undefined
    const cost = Math.min(...this.#stacks.keys())
    const stack = this.#stacks.get(cost)
    const item = stack?.pop()
    if (stack?.length === 0) this.#stacks.delete(cost)
    return item
  }
}
