import { equalBytes, quickHash } from './bytes.ts'

interface Entry<V> {
  readonly key: Uint8Array
  readonly value: V
}

/**
 * Up to this many keys of one quick hash are compared octet by octet. In ordinary files a quick hash has one key; more
 * keys were made on purpose to share it.
 */
const fewEntries = 8

/**
 * A map whose keys are octets: two keys are one if their octets are equal. The octets are kept, not copied. A quick
 * hash finds them. Where many keys share one quick hash, which takes intent, `digest` finds them instead: nobody can
 * make two inputs of the same digest. So each key costs its own length, however many there are.
 */
export class BytesMap<V> {
  readonly #entries = new Map<number, Bucket<V>>()
  #values: V[] = []

  /** `digest` must yield the same text only for the same octets, such as their SHA-256. */
  constructor(readonly digest: (octets: Uint8Array) => string) {}

  get(key: Uint8Array): V | undefined {
    return this.#entries.get(quickHash(key))?.find(key)
  }

  /** Adds a key that is not in the map yet; the caller must know that it is not. */
  add(key: Uint8Array, value: V): V {
    const hash = quickHash(key)
    const others = this.#entries.get(hash)
    if (others) others.add({ key, value })
    else this.#entries.set(hash, new Bucket([{ key, value }], this.digest))
    this.#values.push(value)
    return value
  }

  /** Removes every value for which `wanted` yields false. */
  retain(wanted: (value: V) => boolean): void {
    const kept = new Set(this.#values.filter(wanted))
    for (const [hash, bucket] of this.#entries) {
      const entries = bucket.entries.filter(({ value }) => kept.has(value))
      if (entries.length === 0) this.#entries.delete(hash)
      else if (entries.length < bucket.entries.length) this.#entries.set(hash, new Bucket(entries, this.digest))
    }
    this.#values = this.#values.filter((value) => kept.has(value))
  }

  /** The values in the order in which they were added. */
  get values(): readonly V[] {
    return this.#values
  }
}

/** The entries that share one quick hash. */
class Bucket<V> {
  /** The entries by their digest, once they are many. */
  #digests: Map<string, V> | undefined

  constructor(
    readonly entries: Entry<V>[],
    readonly digest: (octets: Uint8Array) => string,
  ) {}

  find(key: Uint8Array): V | undefined {
    if (this.entries.length <= fewEntries) return this.entries.find((entry) => equalBytes(entry.key, key))?.value
    this.#digests ??= new Map(this.entries.map((entry) => [this.digest(entry.key), entry.value]))
    return this.#digests.get(this.digest(key))
  }

  add(entry: Entry<V>): void {
    this.entries.push(entry)
    this.#digests?.set(this.digest(entry.key), entry.value)
  }
}
