import { Cancellation, Cancelled } from '../lib/cancellation.ts'
import type { ObjectId } from '../finding/location.ts'
import type { Term } from '../certificate/term.ts'
import type { ObjectDetail } from '../report/detail.ts'
import type { FindAnswer } from './hit.ts'
import { indexPassages, type ObjectIndex } from './object-index.ts'
import { Pace } from './pace.ts'
import { passagesOf, type Passage } from './passages.ts'
import { readQuery } from './query.ts'
import { HitList } from './hit-list.ts'
import type { KeptObject } from '../workspace/kept-object.ts'
import type { Workspace } from '../workspace/workspace.ts'

/**
 * Characters of indexes that are kept: those of some 40,000 certificates. Further objects are decoded again for each
 * list of hits.
 */
const keptCharacters = 2 ** 27

/** The place of a term takes as much memory as this: 64 bits. */
const charactersOfTerm = 4

/**
 * The size in octets from which on the passages of an object are kept, too: to decode a list of 20 MB again for each
 * hit takes seconds.
 */
const hugeOctets = 2 ** 20

/** To decode an object takes this many times as long as to search it. */
const decoding = 16

export interface FinderOptions {
  /** Hits are listed in the order of its objects. */
  readonly workspace: Workspace
  readonly describe: (object: KeptObject) => Promise<ObjectDetail>
  /** Lets other requests be answered. */
  readonly pause?: (() => Promise<void>) | undefined
}

/**
 * Searches everything that is open. The first search decodes all objects and keeps two strings of each. Later searches
 * look through these strings: a kept object never changes.
 */
export class Finder {
  readonly #options: FinderOptions
  readonly #indexes = new Map<ObjectId, ObjectIndex>()
  readonly #passagesOfHuge = new Map<ObjectId, readonly Passage[]>()
  readonly #searching: Cancellation
  #kept = 0

  constructor(options: FinderOptions) {
    this.#options = options
    this.#searching = new Cancellation(options.pause)
  }

  /**
   * Yields the hits. Ends the search that is still running, which then yields undefined. `terms` are the terms whose
   * words contain the text.
   */
  async find(typed: string, terms: readonly Term[]): Promise<FindAnswer | undefined> {
    this.#searching.cancel()
    const { workspace } = this.#options
    const list = new HitList(readQuery(typed, terms), new Pace(this.#searching.begin()))
    if (list.query.texts.length === 0) return list.answer
    try {
      list.receipts(workspace.receipts)
      for (const object of workspace.kept.all) {
        await list.pace.spend(object.bytes.length)
        const index = this.#indexes.get(object.id) ?? (await this.#decode(object, list.pace))
        await list.object(object, index, () => this.#passages(object))
      }
      return list.answer
    } catch (thrown) {
      if (thrown instanceof Cancelled) return undefined
      throw thrown
    }
  }

  async #decode(object: KeptObject, pace: Pace): Promise<ObjectIndex> {
    await pace.spend(decoding * object.bytes.length)
    const index = indexPassages(await this.#passages(object))
    this.#kept += index.texts.length + index.digits.length + charactersOfTerm * index.terms.length
    if (this.#kept <= keptCharacters) this.#indexes.set(object.id, index)
    return index
  }

  async #passages(object: KeptObject): Promise<readonly Passage[]> {
    const known = this.#passagesOfHuge.get(object.id)
    if (known) return known
    const passages = passagesOf(await this.#options.describe(object))
    if (object.bytes.length >= hugeOctets) this.#passagesOfHuge.set(object.id, passages)
    return passages
  }
}
