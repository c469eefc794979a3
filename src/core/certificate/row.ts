import type { ByteRange } from '../lib/byte-range.ts'

/**
 * One line of what a certificate says, as data: the screen and every export put it into words. `term` names the label; every term has its
 * word in `explain/label.ts` and most have a glossary entry.
 */
export interface Row {
  readonly term: RowTerm
  readonly value: RowValue
  /** Where it stands, counted from the certificate's first byte. Absent where the value was computed, such as a fingerprint. */
  readonly range?: ByteRange
}

/** Kebab-case, the ASN.1 field's or the extension's name. */
export type RowTerm = string

export type RowValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Words of ours, such as a Key Usage bit or `yes`: a term again, so that they can be put into words. */
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'number'; readonly number: number; readonly unit?: 'bits' | 'octets' }
  | { readonly kind: 'instant'; readonly instant: number; readonly text: string }
  | { readonly kind: 'oid'; readonly oid: string }
  | { readonly kind: 'hex'; readonly hex: string; readonly octets: number }
  /** Rows that belong together, such as one distribution point or one attribute of a name. */
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** Bytes that nothing here understands, shown as they are with the reason. */
  | { readonly kind: 'undecoded'; readonly hex: string; readonly octets: number; readonly reason: string }
