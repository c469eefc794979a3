import type { ObjectId } from '../finding/location.ts'
import type { RevocationList } from '../certificate/revocation-list/revocation-list.ts'
import { describeEntries, findEntries } from '../report/describe-entries.ts'
import type { KeptObject } from '../workspace/kept-object.ts'
import type { SourceSummary } from '../workspace/receipt.ts'
import { excerptOf } from '../lib/excerpt.ts'
import type { FindAnswer, Hit } from './hit.ts'
import { indexPassages, matcherOf, readingIn, type ObjectIndex } from './object-index.ts'
import { findOctets, octetExcerpt, type OctetPattern } from './octets.ts'
import type { Pace } from './pace.ts'
import type { Passage } from './passages.ts'
import type { Query } from './query.ts'
import { receiptNames } from './receipt-names.ts'

/** More than anybody reads; a person with so many hits types a longer text. */
const listed = 200

/** Octets of a huge object that are searched between two pauses. */
const stretch = 2 ** 20

/** The hits of one search so far, and the way from object to object. */
export class HitList {
  readonly #hits: Hit[] = []
  #more = 0
  readonly #match: (index: ObjectIndex) => number[]

  constructor(
    readonly query: Query,
    readonly pace: Pace,
  ) {
    this.#match = matcherOf(query)
  }

  get answer(): FindAnswer {
    const { digits, patterns } = this.query
    return {
      hits: this.#hits,
      more: this.#more,
      ...(digits !== undefined && { digits }),
      octets: patterns.length > 0,
    }
  }

  /** Searches the names in the receipts. */
  receipts(sources: readonly SourceSummary[]): void {
    for (const { text, place } of receiptNames(sources)) {
      const passage = { texts: [text], digits: [] }
      if (this.#match(indexPassages([passage])).length === 0) continue
      this.#add(() => ({ ...place, ...readingIn(passage, this.query) }))
    }
  }

  /**
   * Searches the fields of an object in its index; `passages` decodes the object again if one of its fields is listed.
   * Searches its octets where no field has the text.
   */
  async object(object: KeptObject, index: ObjectIndex, passages: () => Promise<readonly Passage[]>): Promise<void> {
    const numbers = this.#match(index)
    const shown = numbers.length > 0 && this.#hits.length < listed ? await passages() : []
    for (const number of numbers) {
      const passage = shown[number]
      this.#add(() => passage && this.#fieldHit(object.id, passage))
    }
    const entries = object.as === 'revocation-list' ? this.#entries(object.id, object.held.list) : 0
    if (numbers.length + entries === 0) {
      for (const pattern of this.query.patterns) await this.#octets(object, pattern)
    }
  }

  #fieldHit(object: ObjectId, passage: Passage): Hit {
    const { field, range } = passage
    return { object, field, ...readingIn(passage, this.query), ...(range && { range }) }
  }

  /** Searches the entries of a revocation list and yields the number of hits. */
  #entries(object: ObjectId, list: RevocationList): number {
    const { digits, decimal } = this.query
    const serials = [digits, decimal].filter((serial) => serial !== undefined)
    const numbers = new Set(serials.flatMap((serial) => findEntries(list, serial)))
    for (const number of numbers) {
      this.#add(() => {
        const [entry] = describeEntries(list, number, 1)
        const text = entry?.serialNumber ?? ''
        const range = entry?.range && { range: entry.range }
        return { object, field: { kind: 'entry', number }, excerpt: excerptOf(text, 0, text.length), ...range }
      })
    }
    return numbers.size
  }

  async #octets({ id, bytes }: KeptObject, pattern: OctetPattern): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const until = Math.min(bytes.length, from + stretch)
      const range = findOctets(bytes, pattern, from, until)
      await this.pace.spend((range?.end ?? until) - from)
      from = range?.end ?? until
      if (!range) continue
      this.#add(() => ({
        object: id,
        field: { kind: 'octets' },
        excerpt: octetExcerpt(bytes, range, pattern),
        range,
      }))
    }
  }

  #add(make: () => Hit | undefined): void {
    const hit = this.#hits.length < listed ? make() : undefined
    if (hit) this.#hits.push(hit)
    else this.#more++
  }
}
