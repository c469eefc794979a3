import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Asn1Entry, Asn1Inside, Asn1Listing, ByteRange, ObjectId } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import { download } from '../export/download.ts'
import { treeRows, type TreeRow } from './tree-rows.ts'
import type { Workspace } from './workspace.svelte.ts'

/** Entries asked for at once. */
const WINDOW = 200

/** Octets that the hex view shows at once. */
export const PAGE = 4096

/** Longest encoding whose octets are kept at hand for copying; longer ones are saved as a file. */
const COPIED = 65_536

/** Rows of the tree of a single value that stand open at first: what is small is seen whole. */
const OPENED = 24

/** An object, or a value within one, as a tree of encodings, asked of the engine branch by branch, and what is selected in it. */
export class EncodingTree {
  readonly id: ObjectId
  selected = $state.raw<Asn1Entry>()
  /** The octets of what is selected, once they are there; undefined where there are too many to copy. */
  selectedOctets = $state.raw<Uint8Array>()
  /** The row that takes the keyboard. */
  current = $state<string>()
  /** Which page of the octets is shown, counted from zero. */
  page = $state(0)

  /** What is known of the inside of each node, by where that begins, which no two nodes share. The whole object is at `root`. */
  readonly #branches = new SvelteMap<number, Asn1Listing>()
  readonly #open = new SvelteSet<number>()
  readonly #pages = new SvelteMap<number, Uint8Array>()
  readonly #asked = new Set<number>()
  readonly #client: EngineClient
  readonly #workspace: Workspace
  readonly #value: ByteRange | undefined
  #begun = false

  readonly root: Asn1Listing | undefined = $derived.by(() => this.#branches.get(-1))
  readonly rows: readonly TreeRow[] = $derived.by(() =>
    this.root ? treeRows(this.root, (at) => (this.#open.has(at) ? this.#branches.get(at) : undefined)) : [],
  )
  /** Octets of the object. */
  readonly length = $derived(this.root?.inside.end ?? 0)
  readonly octets: Uint8Array | undefined = $derived.by(() => this.#pages.get(this.page))

  /** Of the whole object, or of the `value` at these octets alone. */
  constructor(id: ObjectId, client: EngineClient, workspace: Workspace, value?: ByteRange) {
    this.id = id
    this.#value = value
    this.#client = client
    this.#workspace = workspace
  }

  /** Opens the object, its first node and the one inside of that which says most. Once. */
  async begin(): Promise<void> {
    if (this.#begun) return
    this.#begun = true
    if (this.#value) return this.#beginValue(this.#value)
    await this.#answered(async () => {
      const root = await this.#list(undefined)
      if (!root) return
      this.#branches.set(-1, root)
      const [first] = root.entries
      if (!first) return
      // Whoever asked for a place in the meantime wants to be there.
      if (!this.selected) this.select(first)
      await this.#expand(first)
      const within = first.inside && this.#branches.get(first.inside.start)?.entries[0]
      if (within?.inside) await this.#expand(within)
    })
    await this.showPage(this.page)
  }

  isOpen(entry: Asn1Entry): boolean {
    return entry.inside !== undefined && this.#open.has(entry.inside.start)
  }

  toggle(entry: Asn1Entry): Promise<void> {
    if (!this.isOpen(entry)) return this.#answered(() => this.#expand(entry))
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
    void this.#answered(async () => {
      const octets = await this.#client.request('octets', this.id, { start: entry.start, end: entry.end })
      if (this.selected === entry) this.selectedOctets = octets
    })
  }

  /** Opens the way to the innermost node that covers an octet, and selects it. */
  goTo(offset: number): Promise<void> {
    return this.#answered(async () => {
      await this.begin()
      const listings = (await this.#client.request('asn1At', this.id, offset)) ?? []
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
    })
  }

  /** More of a branch that is shown in part: the entries before those that are there, or those behind them. */
  showMore(inside: Asn1Inside, side: 'before' | 'after'): Promise<void> {
    const key = inside.start === this.root?.inside.start ? -1 : inside.start
    const shown = this.#branches.get(key)
    if (!shown) return Promise.resolve()
    const first = shown.entries[0]?.number ?? 0
    const start = side === 'after' ? first + shown.entries.length : Math.max(0, first - WINDOW)
    const count = side === 'after' ? WINDOW : first - start
    return this.#answered(async () => {
      const more = await this.#client.request('asn1', this.id, inside, { start, count })
      if (!more) return
      const entries = side === 'after' ? [...shown.entries, ...more.entries] : [...more.entries, ...shown.entries]
      this.#branches.set(key, { ...shown, entries })
    })
  }

  async showPage(page: number): Promise<void> {
    this.page = page
    if (this.#asked.has(page)) return
    this.#asked.add(page)
    await this.#answered(async () => {
      const octets = await this.#client.request('octets', this.id, { start: page * PAGE, end: (page + 1) * PAGE })
      if (octets) this.#pages.set(page, octets)
    })
  }

  /** Hands over an encoding as a file, octet by octet as it came. */
  save({ start, end }: ByteRange): Promise<void> {
    return this.#answered(async () => {
      const bytes = await this.#client.request('octets', this.id, { start, end })
      if (bytes) download({ name: `${this.id}-offset-${start}.der`, mediaType: 'application/octet-stream', bytes })
    })
  }

  /**
   * The value itself, or what is encapsulated in it, with as much of its inside open as makes no long list. No root where that is no encoding: a
   * string of octets that says nothing more.
   */
  #beginValue(value: ByteRange): Promise<void> {
    return this.#answered(async () => {
      const whole = await this.#list({ ...value, depth: 1 })
      const [only] = whole?.entries ?? []
      if (!whole || !only?.inside) return
      const root = only.encapsulates ? await this.#list(only.inside) : whole
      if (!root) return
      this.#branches.set(-1, root)
      const waiting = [...root.entries]
      for (let next = waiting.shift(); next && this.rows.length < OPENED; next = waiting.shift()) {
        await this.#expand(next)
        waiting.push(...((next.inside && this.#branches.get(next.inside.start)?.entries) ?? []))
      }
    })
  }

  #list(inside: Asn1Inside | undefined): Promise<Asn1Listing | undefined> {
    return this.#client.request('asn1', this.id, inside, { start: 0, count: WINDOW })
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

  async #answered(work: () => Promise<void>): Promise<void> {
    const { report } = this.#workspace
    try {
      await work()
    } catch (thrown) {
      if (this.#workspace.report === report) this.#workspace.stop(thrown)
    }
  }
}

const covering = (listing: Asn1Listing | undefined, offset: number): Asn1Entry | undefined =>
  listing?.entries.find(({ start, end }) => offset >= start && offset < end)
