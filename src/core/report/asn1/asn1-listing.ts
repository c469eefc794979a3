import type { ByteRange } from '../../lib/byte-range.ts'
import type { Asn1FaultKind } from '../../asn1/fault.ts'
import type { Asn1Oddity } from '../../asn1/oddity.ts'
import type { ExtensionTerm } from '../../certificate/term.ts'

export type { Asn1Oddity }

/**
 * Where the children of a node stand: handed out with the node, handed back to ask for them. All offsets count from the
 * object's first byte.
 */
export interface Asn1Inside extends ByteRange {
  /** How many nodes are around, strings that encapsulate included. */
  readonly depth: number
  /** The type of their parent, in the notation of the definitions. */
  readonly type?: string
}

/** One encoding: identifier, length, content. */
export interface Asn1Entry extends ByteRange {
  /** Its place among those beside it, counted from zero. */
  readonly number: number
  /** Octets of the identifier; the length takes the rest of the header. */
  readonly identifierLength: number
  readonly contentStart: number
  /** Before the end-of-contents octets, where the length is indefinite. */
  readonly contentEnd: number
  /** 0 universal, 1 application, 2 context-specific, 3 private. */
  readonly tagClass: number
  readonly tagNumber: number
  readonly constructed: boolean
  /** As ASN.1 writes it: `SEQUENCE`, `[0]`. */
  readonly tag: string
  /** The name of the field, where the object's definition is known: `notBefore`. */
  readonly field?: string
  /** The name of its definition: `Time`. */
  readonly definition?: string
  /** The value of a primitive encoding; absent if none can be read. */
  readonly value?: Asn1Value
  /**
   * The object identifier that a constructed encoding begins with, within two levels: what an Extension, an attribute
   * or an algorithm is about.
   */
  readonly about?: Extract<Asn1Value, { kind: 'oid' }>
  /** Absent where nothing is inside. */
  readonly inside?: Asn1Inside
  /** A primitive OCTET STRING or BIT STRING in which other encodings stand. */
  readonly encapsulates: boolean
  readonly oddities: readonly Asn1EntryOddity[]
}

export type Asn1EntryOddity =
  | Asn1Oddity
  /** Behind the one encoding that should fill the object or the string. */
  | 'trailing'
  /** Claims more content than there is. */
  | 'cut-short'
  /** The content is no value of its type. */
  | 'bad-value'

export type Asn1Value =
  | { readonly kind: 'oid'; readonly oid: string; readonly name?: string; readonly term?: ExtensionTerm }
  | { readonly kind: 'integer'; readonly decimal: string; readonly name?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** As written, hidden characters included; `more` octets are left out. */
  | { readonly kind: 'text'; readonly text: string; readonly more?: number }
  /** `instant` in milliseconds since 1970 UTC; none where it names none. */
  | { readonly kind: 'time'; readonly text: string; readonly instant?: number }
  /** `names` of those that are set, by the definition. */
  | { readonly kind: 'bits'; readonly bits: string; readonly names?: readonly string[] }
  /** The first octets in hexadecimal, and how many there are. */
  | { readonly kind: 'octets'; readonly hex: string; readonly octets: number }
  | { readonly kind: 'null' }

/** A window of the encodings inside of a node, or of the whole object. */
export interface Asn1Listing {
  readonly inside: Asn1Inside
  readonly entries: readonly Asn1Entry[]
  /** How many there are in all, as far as they can be read. */
  readonly total: number
  /** The fault that ended the reading, with the octets that belong to no whole encoding. */
  readonly fault?: {
    readonly kind: Asn1FaultKind
    readonly offset: number
    readonly expected: string
    readonly rest: ByteRange
  }
}
