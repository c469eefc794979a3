import type { ByteRange } from '../../lib/byte-range.ts'
import type { ObjectId, SourceId } from '../../finding/location.ts'
import type { ExtensionTerm } from '../../finding/term.ts'
import type { RowTerm } from '../../certificate/row.ts'

/** What a search found of everything that is open. */
export interface FindAnswer {
  /** Names of files first, then object by object in the order of their ids, and field by field. */
  readonly hits: readonly Hit[]
  /** How many further ones are not listed. */
  readonly more: number
  /** The hexadecimal digits as which the text was looked for too; undefined where it is none. */
  readonly digits?: string
  /** Whether the octets of the objects were looked at as well: short texts stand in any of them by chance. */
  readonly octets: boolean
}

/** One place where it stands. */
export interface Hit {
  /** Undefined where it is about a file as a whole, or about something that was not kept. */
  readonly object?: ObjectId
  /** The file, where it is in the receipt of one that it stands. */
  readonly source?: SourceId
  readonly field: FoundField
  readonly excerpt: Excerpt
  /** Of the object's bytes: the field, or what it was made of. Absent where that is the whole object, as of a fingerprint, or no part of it. */
  readonly range?: ByteRange
}

/** The extension that a row belongs to. */
export interface FoundExtension {
  readonly oid: string
  readonly term?: ExtensionTerm
  readonly name?: string
}

export type FoundField =
  /** A row of the fields or digests, or of an extension. */
  | { readonly kind: 'row'; readonly term: RowTerm; readonly extension?: FoundExtension }
  /** The name or identifier of an extension. */
  | { readonly kind: 'extension'; readonly extension: FoundExtension }
  /** A serial number among the entries of a revocation list; `number` counts them from zero. */
  | { readonly kind: 'entry'; readonly number: number }
  /** Octets of the object, where no field shows them so. */
  | { readonly kind: 'octets' }
  /** Of a receipt: the file's name, the name inside the archive that it is, and the name that the owner of a keystore gave. */
  | { readonly kind: 'file-name' | 'archive-entry' | 'alias' }

/** The value, or the part of it around what was looked for. */
export interface Excerpt {
  readonly text: string
  /** What was looked for, in UTF-16 units of the text, end-exclusive. */
  readonly start: number
  readonly end: number
  /** Whether something stands before it, or behind it, that is left out. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}
