/**
 * Finds entries by serial number: a hash table with chains, in two typed arrays of four octets for each entry. To fill
 * it takes about as long as one linear search, and a folder of certificates looks up each of its own. If serial numbers
 * were chosen to collide, a look-up is as slow as reading the list, and no slower.
 */
export class SerialIndex {
  /** By hash: the number, counted from one, of the last entry with it; zero for none. */
  readonly #heads: Uint32Array
  /** By entry: the number, counted from one, of the entry before it in its chain; zero for none. */
  readonly #next: Uint32Array

  constructor(count: number) {
    this.#heads = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(count, 1))))
    this.#next = new Uint32Array(count)
  }

  /** Adds an entry whose serial number is at these octets. Numbers must be ascending. */
  add(number: number, source: Uint8Array, start: number, end: number): void {
    const slot = this.#slotOf(source, start, end)
    this.#next[number] = this.#heads[slot] ?? 0
    this.#heads[slot] = number + 1
  }

  /** Yields the numbers of the entries that may have this serial number, ascending. */
  candidates(serialNumber: Uint8Array): number[] {
    const numbers: number[] = []
    let at = this.#heads[this.#slotOf(serialNumber, 0, serialNumber.length)] ?? 0
    for (; at > 0; at = this.#next[at - 1] ?? 0) numbers.push(at - 1)
    return numbers.reverse()
  }

  /** FNV-1a. The length of the table is a power of two. */
  #slotOf(octets: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (octets[i] ?? 0), 0x01000193)
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1)
  }
}
