import { SvelteMap } from 'svelte/reactivity'
import type { RevocationEntryDetail, RevocationListId } from '../../core/index.ts'
import type { Questions } from './questions.ts'
import { Turns } from './turns.ts'

/** Entries that are asked for at once: more than a window shows, few enough to be there at once. */
const CHUNK = 100
/** Chunks that are kept: what was scrolled past long ago is asked for again. */
const KEPT = 50

/** The entries of one revocation list, asked of the engine as they come into sight. */
export class RevokedEntries {
  /** The numbers of the entries that were searched for; undefined before a search. */
  found = $state.raw<readonly number[]>()
  /** The typed text of the search. */
  typed = $state('')
  /** The entry that is looked at. */
  chosen = $state<number>()
  readonly #chunks = new SvelteMap<number, readonly RevocationEntryDetail[]>()
  readonly #asked = new Set<number>()
  readonly #searches = new Turns()

  constructor(
    readonly id: RevocationListId,
    private readonly questions: Questions,
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
      void this.#fetch(chunk)
    }
  }

  /**
   * Looks for what is typed, hexadecimal with whatever stands between the digits, and chooses the only entry. Of
   * several searches the last one counts.
   */
  async find(): Promise<void> {
    const wanted = this.#searches.next()
    this.chosen = undefined
    const digits = this.typed.replace(/^\s*0x/i, '').replace(/[\s:.-]/g, '')
    if (digits === '') {
      this.found = undefined
      return
    }
    const found = await this.questions.ask('findRevoked', this.id, digits.toLowerCase())
    if (!found || !wanted()) return
    this.found = found
    if (found.length === 1) this.chosen = found[0]
  }

  async #fetch(chunk: number): Promise<void> {
    const entries = await this.questions.ask('revocationEntries', this.id, { start: chunk * CHUNK, count: CHUNK })
    if (!entries) {
      this.#asked.delete(chunk)
      return
    }
    this.#chunks.set(chunk, entries)
    this.#forgetOldest()
  }

  #forgetOldest(): void {
    const oldest = this.#chunks.keys().next()
    if (this.#chunks.size <= KEPT || oldest.done) return
    this.#chunks.delete(oldest.value)
    this.#asked.delete(oldest.value)
  }
}

/** The entries of all lists that were looked at, until the start over. */
export class Revoked {
  readonly #lists = new Map<RevocationListId, RevokedEntries>()

  constructor(private readonly questions: Questions) {}

  of(id: RevocationListId): RevokedEntries {
    let entries = this.#lists.get(id)
    if (!entries) this.#lists.set(id, (entries = new RevokedEntries(id, this.questions)))
    return entries
  }

  forget(): void {
    this.#lists.clear()
  }
}
