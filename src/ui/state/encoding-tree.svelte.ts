import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Asn1Entry, Asn1Inside, Asn1Listing, ByteRange, ObjectId, WrittenFile } from '../../core/index.ts'
import { treeRows, type TreeRow } from './tree-rows.ts'
import type { Questions } from './questions.ts'

/** Entries asked for at once. */
const WINDOW = 200

/** Octets that the hex view shows at once: each is an element of its own, and all are drawn in one task. */
export const PAGE = 1024

/** Longest encoding whose octets are kept at hand for copying; longer ones are saved as a file. */
const COPIED = 65_536

/** Rows of the tree of a single value that stand open at first: what is small is seen whole. */
const OPENED = 24

/**
 * An object, or a value within one, as a tree of encodings, asked of the engine branch by branch, and what is selected
 * in it.
 */
export class EncodingTree {
  readonly id: ObjectId
  selected = $state.raw<Asn1Entry>()
  /** The octets of what is selected, once they are there; undefined where there are too many to copy. */
  selectedOctets = $state.raw<Uint8Array>()
  /** The row that takes the keyboard. */
  current = $state<string>()
  /** Which page of the octets is shown, counted from zero. */
  page = $state(0)

  /**
   * The known children of each node, by the offset at which they begin, which no two nodes share. The whole object is
   * at `root`.
   */
  readonly #branches = new SvelteMap<number, Asn1Listing>()
  readonly #open = new SvelteSet<number>()
  readonly #pages = new SvelteMap<number, Uint8Array>()
  readonly #asked = new Set<number>()
  readonly #questions: Questions
  readonly #value: ByteRange | undefined
  #begun = false
  /** Whether the whole object was asked for and did not come. */
  lost = $state(false)

  readonly root: Asn1Listing | undefined = $derived.by(() => this.#branches.get(-1))
  readonly rows: readonly TreeRow[] = $derived.by(() =>
    this.root ? treeRows(this.root, (at) => (this.#open.has(at) ? this.#branches.get(at) : undefined)) : [],
  )
  /** Octets of the object. */
  readonly length = $derived(this.root?.inside.end ?? 0)
  readonly octets: Uint8Array | undefined = $derived.by(() => this.#pages.get(this.page))

  /** Of the whole object, or of the `value` at these octets alone. */
  constructor(id: ObjectId, questions: Questions, value?: ByteRange) {
    this.id = id
    this.#value = value
    this.#questions = questions
  }

  /** Opens the object, its first node and the one inside of that which says most. Once. */
  async begin(): Promise<void> {
    if (this.#begun) return
    this.#begun = true
    this.lost = false
    if (this.#value) return this.#beginValue(this.#value)
    await this.#beginObject()
    await this.showPage(this.page)
  }

  isOpen(entry: Asn1Entry): boolean {
    return entry.inside !== undefined && this.#open.has(entry.inside.start)
  }

  toggle(entry: Asn1Entry): Promise<void> {
    if (!this.isOpen(entry)) return this.#expand(entry)
    this.close(entry)
    return Promise.resolve()
  }

  close({ inside }: Asn1Entry): void {
    if (inside) this.#open.delete(inside.start)
  }

  /** Selects a node and turns to the page of its octets. */
  select(entry: Asn1Entry): void {
    this.selected = entry
    this.current = `e${entry.start}`
    if (this.#value) return
    this.selectedOctets = undefined
    void this.showPage(Math.floor(entry.start / PAGE))
    if (entry.end - entry.start > COPIED) return
    void this.#readSelected(entry)
  }

  /** Opens the way to the innermost node that covers an octet, and selects it. */
  async goTo(offset: number): Promise<void> {
    await this.begin()
    const listings = (await this.#questions.ask('asn1At', this.id, offset)) ?? []
    let met: Asn1Entry | undefined
    for (const [level, listing] of listings.entries()) {
      const key = level === 0 ? -1 : listing.inside.start
      const known = this.#branches.get(key)
      const found = covering(known, offset)
      if (!found) this.#branches.set(key, listing)
      const next = found ?? covering(listing, offset)
      if (!next) break
      if (level > 0) this.#open.add(key)
      met = next
    }
    if (met) this.select(met)
  }

  /** More of a branch that is shown in part: the entries before those that are there, or those behind them. */
  async showMore(inside: Asn1Inside, side: 'before' | 'after'): Promise<void> {
    const key = inside.start === this.root?.inside.start ? -1 : inside.start
    const shown = this.#branches.get(key)
    if (!shown) return
    const first = shown.entries[0]?.number ?? 0
    const start = side === 'after' ? first + shown.entries.length : Math.max(0, first - WINDOW)
    const count = side === 'after' ? WINDOW : first - start
    const more = await this.#questions.ask('asn1', this.id, inside, { start, count })
    if (!more) return
    const entries = side === 'after' ? [...shown.entries, ...more.entries] : [...more.entries, ...shown.entries]
    this.#branches.set(key, { ...shown, entries })
  }

  async showPage(page: number): Promise<void> {
    this.page = page
    if (this.#asked.has(page)) return
    this.#asked.add(page)
    const octets = await this.#questions.ask('octets', this.id, { start: page * PAGE, end: (page + 1) * PAGE })
    if (octets) this.#pages.set(page, octets)
    else this.#asked.delete(page)
  }

  /** An encoding as a file, octet by octet as it came. */
  async fileOf({ start, end }: ByteRange): Promise<WrittenFile | undefined> {
    const bytes = await this.#questions.ask('octets', this.id, { start, end })
    return bytes && { name: `${this.id}-offset-${start}.der`, mediaType: 'application/octet-stream', bytes }
  }

  async #beginObject(): Promise<void> {
    const root = await this.#list(undefined)
    if (!root) {
      this.#begun = false
      this.lost = true
      return
    }
    this.#branches.set(-1, root)
    const [first] = root.entries
    if (!first) return
    // A place that was asked for in the meantime wins.
    if (!this.selected) this.select(first)
    await this.#expand(first)
    const within = first.inside && this.#branches.get(first.inside.start)?.entries[0]
    if (within?.inside) await this.#expand(within)
  }

  async #readSelected(entry: Asn1Entry): Promise<void> {
    const range = { start: entry.start, end: entry.end }
    const octets = await this.#questions.askWhile(() => this.selected === entry, 'octets', this.id, range)
    if (octets) this.selectedOctets = octets
  }

  /**
   * The value itself, or what is encapsulated in it, with as much of its inside open as makes no long list. No root
   * where that is no encoding: a string of octets that says nothing more.
   */
  async #beginValue(value: ByteRange): Promise<void> {
    const whole = await this.#list({ ...value, depth: 1 })
    const [only] = whole?.entries ?? []
    if (!whole || !only?.inside) return
    const root = only.encapsulates ? await this.#list(only.inside) : whole
    if (!root) return
    this.#branches.set(-1, root)
    const waiting = [...root.entries]
    for (let next = waiting.shift(); next && this.rows.length < OPENED; next = waiting.shift()) {
      await this.#expand(next)
      const inside = next.inside && this.#branches.get(next.inside.start)
      for (const entry of inside?.entries ?? []) waiting.push(entry)
    }
  }

  #list(inside: Asn1Inside | undefined): Promise<Asn1Listing | undefined> {
    return this.#questions.ask('asn1', this.id, inside, { start: 0, count: WINDOW })
  }

  async #expand({ inside }: Asn1Entry): Promise<void> {
    if (!inside) return
    if (!this.#branches.has(inside.start)) {
      const listing = await this.#list(inside)
      if (!listing) return
      this.#branches.set(inside.start, listing)
    }
    this.#open.add(inside.start)
  }
}

const covering = (listing: Asn1Listing | undefined, offset: number): Asn1Entry | undefined =>
  listing?.entries.find(({ start, end }) => offset >= start && offset < end)
