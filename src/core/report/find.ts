import type { ObjectId } from '../finding/location.ts'
import type { ObjectDetail } from './detail.ts'
import type { FindAnswer } from './find/hit.ts'
import { indexPassages, type ObjectIndex } from './find/object-index.ts'
import { Pace, Superseded } from './find/pace.ts'
import { passagesOf, type Passage, type Words } from './find/passages.ts'
import { readQuery } from './find/query.ts'
import { Search, type Searched } from './find/search.ts'
import type { SourceSummary } from './report.ts'

/** Characters of indexes that are kept: those of some 40,000 certificates. Further objects are decoded for each search. */
const keptCharacters = 2 ** 27

/** Octets of an object from which on its passages are kept as well: to digest a list of 20 MB once more for each hit takes seconds. */
const hugeOctets = 2 ** 20

/** How many times as long as to look through an object it takes to decode it. */
const decoding = 16

export interface FinderOptions {
  /** Everything that is kept, in the order in which hits are listed. */
  readonly objects: () => readonly Searched[]
  readonly sources: () => readonly SourceSummary[]
  readonly describe: (id: ObjectId) => ObjectDetail | undefined | Promise<ObjectDetail | undefined>
  readonly words: Words
  /** Lets other requests be heard. */
  readonly pause?: (() => Promise<void>) | undefined
}

/**
 * Searches everything that is open. The first search decodes all of it and keeps of each object two strings, which the next ones look through: objects never
 * change once they are kept.
 */
export class Finder {
  readonly #options: FinderOptions
  readonly #indexes = new Map<ObjectId, ObjectIndex>()
  readonly #passagesOfHuge = new Map<ObjectId, readonly Passage[]>()
  #kept = 0
  #turn = 0

  constructor(options: FinderOptions) {
    this.#options = options
  }

  /** What is found; undefined where another search, or `end`, came before the end of this one. */
  async find(typed: string): Promise<FindAnswer | undefined> {
    const turn = ++this.#turn
    const { objects, sources, pause } = this.#options
    const search = new Search(readQuery(typed), new Pace(pause, () => turn === this.#turn))
    if (search.query.texts.length === 0) return search.answer
    try {
      search.receipts(sources())
      for (const object of objects()) {
        await search.pace.spend(object.bytes.length)
        const index = this.#indexes.get(object.id) ?? (await this.#decode(object, search.pace))
        await search.object(object, index, () => this.#passages(object))
      }
      return search.answer
    } catch (thrown) {
      if (thrown instanceof Superseded) return undefined
      throw thrown
    }
  }

  /** Ends the search that is under way; it then answers undefined. */
  end(): void {
    this.#turn++
  }

  async #decode(object: Searched, pace: Pace): Promise<ObjectIndex> {
    await pace.spend(decoding * object.bytes.length)
    const index = indexPassages(await this.#passages(object))
    this.#kept += index.texts.length + index.digits.length
    if (this.#kept <= keptCharacters) this.#indexes.set(object.id, index)
    return index
  }

  async #passages({ id, bytes }: Searched): Promise<readonly Passage[]> {
    const known = this.#passagesOfHuge.get(id)
    if (known) return known
    const detail = await this.#options.describe(id)
    const passages = detail ? passagesOf(detail, this.#options.words) : []
    if (bytes.length >= hugeOctets) this.#passagesOfHuge.set(id, passages)
    return passages
  }
}
