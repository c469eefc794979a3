import { equalBytes, quickHash } from './bytes.ts'

/** A map whose keys are octets: two keys are one where their octets are equal. The octets are kept, not copied. */
export class BytesMap<V> {
  readonly #entries = new Map<number, { readonly key: Uint8Array; readonly value: V }[]>()
  #values: V[] = []

  get(key: Uint8Array): V | undefined {
    return this.#entries.get(quickHash(key))?.find((entry) => equalBytes(entry.key, key))?.value
  }

  /** Only for a key that is not there yet. */
  add(key: Uint8Array, value: V): V {
    const hash = quickHash(key)
    const others = this.#entries.get(hash)
    if (others) others.push({ key, value })
    else this.#entries.set(hash, [{ key, value }])
    this.#values.push(value)
    return value
  }

  /** Takes out every value that is not wanted. */
  retain(wanted: (value: V) => boolean): void {
    for (const [hash, entries] of this.#entries) {
      const kept = entries.filter(({ value }) => wanted(value))
      if (kept.length === 0) this.#entries.delete(hash)
      else if (kept.length < entries.length) this.#entries.set(hash, kept)
    }
    this.#values = this.#values.filter(wanted)
  }

  /** In the order in which they were added. */
  get values(): readonly V[] {
    return this.#values
  }
}
