/**
 * Octets that stay where they are until somebody overwrites them. A small array that is made without a buffer lies in
 * the heap of a JavaScript engine, which moves it about and leaves copies behind.
 */
export const fixedOctets = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(new ArrayBuffer(length))

/**
 * Owns the buffers of one piece of work that may hold something secret: a key in the clear, a password, what was
 * derived from it. Whoever makes such a buffer hands it over at once; whoever began the work has all of them
 * overwritten in `finally`.
 */
export class Secrets {
  readonly #owned: Uint8Array[] = []

  own<Octets extends Uint8Array>(octets: Octets): Octets {
    this.#owned.push(octets)
    return octets
  }

  overwrite(): void {
    for (const octets of this.#owned.splice(0)) octets.fill(0)
  }
}
