import type { ByteRange } from '../lib/byte-range.ts'
import type { Excerpt } from '../lib/excerpt.ts'
import type { ObjectId, SourceId } from '../finding/location.ts'
import type { RowTerm } from '../certificate/row/row.ts'
import type { NamedExtension } from '../certificate/extension/naming.ts'
import type { Term } from '../certificate/term.ts'

export type { Excerpt }

/** The result of a search through everything that is open. */
export interface FindAnswer {
  /** Names of files first, then object by object in the order of their ids, and field by field. */
  readonly hits: readonly Hit[]
  /** The number of further hits that are not listed. */
  readonly more: number
  /** The hexadecimal digits for which the text was also searched; undefined where the text cannot be read as digits. */
  readonly digits?: string
  /**
   * Whether the octets of the objects were searched, too. Short texts occur in any octets by chance, so for them it is
   * false.
   */
  readonly octets: boolean
}

/** One place of the text, and the words around it. If the place is a term of ours, the page words it. */
export type Hit = FoundPlace & ({ readonly excerpt: Excerpt } | { readonly term: Term })

export interface FoundPlace {
  /** Undefined where the hit is about a whole file, or about an object that was not kept. */
  readonly object?: ObjectId
  /** The file, where the hit is in its receipt. */
  readonly source?: SourceId
  readonly field: FoundField
  /**
   * Range in the bytes of the object: the field, or the bytes from which it was made. Absent where that is the whole
   * object, as for a fingerprint, or no part of it.
   */
  readonly range?: ByteRange
}

export type FoundField =
  /** A row of the fields or digests, or of an extension. */
  | { readonly kind: 'row'; readonly term: RowTerm; readonly extension?: NamedExtension }
  /** The name or identifier of an extension. */
  | { readonly kind: 'extension'; readonly extension: NamedExtension }
  /** A serial number among the entries of a revocation list; `number` counts from zero. */
  | { readonly kind: 'entry'; readonly number: number }
  /** Octets of the object that no field shows. */
  | { readonly kind: 'octets' }
  /** A name in a receipt: of the file, of the entry in an archive, or the alias that the owner of a keystore chose. */
  | { readonly kind: 'file-name' | 'archive-entry' | 'alias' }
