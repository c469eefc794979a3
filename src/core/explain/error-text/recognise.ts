import type { Spelling } from './spelling.ts'

/** A spelling found in a text: from the first letter to behind the last, counted in letters. */
export interface Hit<T> {
  readonly of: T
  readonly start: number
  readonly end: number
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  of?: T
}

/** All spellings at once: finding them takes time by the length of the text, however many there are. */
export class Recogniser<T> {
  readonly #root: Node<T> = { next: new Map() }

  /** @param letters as `spell` leaves them; the first to bring a spelling keeps it */
  add(letters: string, of: T): void {
    let node = this.#root
    for (const letter of letters) {
      const known = node.next.get(letter)
      const next = known ?? { next: new Map<string, Node<T>>() }
      if (!known) node.next.set(letter, next)
      node = next
    }
    node.of ??= of
  }

  /**
   * The longest spelling at each beginning of a word that ends where a word ends. In the order of the text; they may
   * overlap.
   */
  find({ letters, begins }: Spelling): Hit<T>[] {
    const hits: Hit<T>[] = []
    for (let start = 0; start < letters.length; start++) {
      if (begins[start] === 0) continue
      let node: Node<T> | undefined = this.#root
      let longest: Hit<T> | undefined
      for (let at = start; node; at++) {
        if (node.of !== undefined && begins[at] !== 0) longest = { of: node.of, start, end: at }
        if (begins[at] === 2 && at > start) break
        node = node.next.get(letters.charAt(at))
      }
      if (longest) hits.push(longest)
    }
    return hits
  }
}
