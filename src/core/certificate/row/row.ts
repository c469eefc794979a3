import type { ByteRange } from '../../lib/byte-range.ts'
import type { RowTerm, ValueTerm } from '../../finding/term.ts'
import type { Asn1FaultKind } from '../../asn1/fault.ts'
import type { StringFault } from '../../asn1/string.ts'
import type { TimeFault } from '../../asn1/time.ts'

export type { RowTerm, ValueTerm }

/**
 * One row of a certificate's content, as data; the screen and every export put it into words. `term` names the label;
 * `explain/label.ts` has the words of every term. Made by `row-value.ts`, which limits the shown part of huge values.
 */
export interface Row {
  readonly term: RowTerm
  readonly value: RowValue
  /**
   * The place, counted from the certificate's first byte. Absent where the value was computed, such as a fingerprint.
   */
  readonly range?: ByteRange
}

export type RowValue =
  /**
   * As encoded, including hidden characters: `lib/visible-text.ts` must process it before it is shown. `more` UTF-16
   * units are omitted. `hex` has the first content octets where U+FFFD stands for some of them.
   */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly more?: number
      readonly fault?: StringFault
      readonly hex?: string
      /** The number of octets of which `hex` has the beginning. */
      readonly octets?: number
    }
  /** A word of ours, such as a Key Usage bit or `yes`. */
  | { readonly kind: 'term'; readonly term: ValueTerm }
  | { readonly kind: 'number'; readonly number: number; readonly unit?: 'bits' | 'octets' }
  /**
   * An INTEGER too large for a number: `hex` as encoded, including the sign octet; `decimal` up to 20 octets (RFC 5280
   * section 4.1.2.2).
   */
  | { readonly kind: 'integer'; readonly hex: string; readonly octets: number; readonly decimal?: string }
  | { readonly kind: 'instant'; readonly instant: number; readonly text: string }
  /**
   * A UTCTime or GeneralizedTime as encoded, without the last `more` octets; without an instant where it names none.
   */
  | {
      readonly kind: 'time'
      readonly text: string
      readonly more?: number
      readonly instant?: number
      readonly faults: readonly TimeFault[]
    }
  /** `name` where `oid/` has one. */
  | { readonly kind: 'oid'; readonly oid: string; readonly name?: string }
  /** `hex` has the first octets; fewer than `octets` where there are too many to show. */
  | { readonly kind: 'hex'; readonly hex: string; readonly octets: number }
  /** A distinguished name: its text form, and its RDNs in encoded order (from the root of the tree down). */
  | {
      readonly kind: 'name'
      readonly text: string
      readonly more?: number
      readonly rdns: readonly (readonly AttributeValue[])[]
    }
  /** Rows that belong together, such as those of one distribution point. */
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** Bytes that nothing here can decode, with the reason and, where decoding began, the fault that ended it. */
  | {
      readonly kind: 'undecoded'
      readonly hex: string
      readonly octets: number
      readonly reason: ValueTerm
      readonly fault?: { readonly kind: Asn1FaultKind; readonly offset: number; readonly expected: string }
    }

/** One attribute of a name. */
export interface AttributeValue {
  readonly oid: string
  /** `Organization`, and the key of the text form, `O`, if known. */
  readonly name?: string
  readonly short?: string
  /** Undefined where the value is not a character string. */
  readonly text?: string
  /** The number of UTF-16 units that `text` omits. */
  readonly more?: number
  /** The first octets of its encoding, where the text does not represent all of them. */
  readonly hex?: string
  /** The ASN.1 type of the value, `UTF8String`. */
  readonly encoding: string
  readonly fault?: StringFault
  readonly range: ByteRange
}
