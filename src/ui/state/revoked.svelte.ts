import { SvelteMap } from 'svelte/reactivity'
import type { RevocationEntryDetail, RevocationListId } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import type { Workspace } from './workspace.svelte.ts'

/** Entries that are asked for at once: more than a window shows, few enough to be there at once. */
const CHUNK = 100
/** Chunks that are kept: what was scrolled past long ago is asked for again. */
const KEPT = 50

/** The entries of one revocation list, asked of the engine as they come into sight. */
export class RevokedEntries {
  /** The numbers of the entries that were searched for; undefined before a search. */
  found = $state.raw<readonly number[]>()
  /** What is searched for, as it was typed. */
  typed = $state('')
  /** The entry that is looked at. */
  chosen = $state<number>()
  readonly #chunks = new SvelteMap<number, readonly RevocationEntryDetail[]>()
  readonly #asked = new Set<number>()
  #search = 0

  constructor(
    readonly id: RevocationListId,
    private readonly client: EngineClient,
    private readonly workspace: Workspace,
  ) {}

  /** Undefined until it has arrived. */
  at(number: number): RevocationEntryDetail | undefined {
    return this.#chunks.get(Math.floor(number / CHUNK))?.[number % CHUNK]
  }

  /** Sees to it that these arrive in `at`. */
  need(first: number, count: number): void {
    for (let chunk = Math.floor(first / CHUNK); chunk * CHUNK < first + count; chunk++) {
      if (this.#asked.has(chunk)) continue
      this.#asked.add(chunk)
      void this.#answered(async () => {
        const window = { start: chunk * CHUNK, count: CHUNK }
        const entries = await this.client.request('revocationEntries', this.id, window)
        if (!entries) return
        this.#chunks.set(chunk, entries)
        this.#forgetOldest()
      })
    }
  }

  /** Looks for what is typed, hexadecimal with whatever stands between the digits, and chooses the only entry. Of several searches the last one counts. */
  async find(): Promise<void> {
    const search = ++this.#search
    this.chosen = undefined
    const digits = this.typed.replace(/^\s*0x/i, '').replace(/[\s:.-]/g, '')
    if (digits === '') {
      this.found = undefined
      return
    }
    await this.#answered(async () => {
      const found = await this.client.request('findRevoked', this.id, digits.toLowerCase())
      if (search !== this.#search) return
      this.found = found ?? []
      if (found?.length === 1) this.chosen = found[0]
    })
  }

  #forgetOldest(): void {
    const oldest = this.#chunks.keys().next()
    if (this.#chunks.size <= KEPT || oldest.done) return
    this.#chunks.delete(oldest.value)
    this.#asked.delete(oldest.value)
  }

  async #answered(work: () => Promise<void>): Promise<void> {
    const { report } = this.workspace
    try {
      await work()
    } catch (thrown) {
      if (this.workspace.report === report) this.workspace.stop(thrown)
    }
  }
}

/** The entries of all lists that were looked at, until the start over. */
export class Revoked {
  readonly #lists = new Map<RevocationListId, RevokedEntries>()

  constructor(
    private readonly client: EngineClient,
    private readonly workspace: Workspace,
  ) {}

  of(id: RevocationListId): RevokedEntries {
    let entries = this.#lists.get(id)
    if (!entries) this.#lists.set(id, (entries = new RevokedEntries(id, this.client, this.workspace)))
    return entries
  }

  forget(): void {
    this.#lists.clear()
  }
}
