import type { Asn1Fault } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import type { Reference } from '../../finding/reference.ts'
import type { Extension } from '../certificate.ts'
import type { Row } from '../row/row.ts'

/**
 * The way in which one extension is read and shown. Each is in a file, and `registry.ts` lists them. `decode` takes the
 * one encoding that fills the extension's OCTET STRING (the caller has checked this) and may throw `Asn1Fault`;
 * `describe` never throws.
 *
 * Decoders are strict about structure, tags and order. They accept deviations that leave no doubt, although DER or a
 * SIZE forbids them: long lengths, a DEFAULT that is encoded, TRUE as any nonzero octet, an empty list. The checks
 * report those.
 */
export interface ExtensionDecoder<T, Term extends string = string> {
  readonly oid: Oid
  /** The key of its words: kebab-case, and unique. `explain/label/` has the words. */
  readonly term: Term
  /**
   * The document that defines it; without a section where the document has none, or where the section could not be
   * confirmed in the named edition.
   */
  readonly reference: Reference
  /** The OCTET STRING holds octets that are not ASN.1: `decode` takes the OCTET STRING itself. */
  readonly raw?: boolean
  decode(value: Asn1Node): T
  describe(value: T): readonly Row[]
}

/** An extension and the result of decoding its value. */
export type DecodedExtension<T = unknown> =
  | { readonly state: 'decoded'; readonly extension: Extension; readonly value: T }
  | { readonly state: 'malformed'; readonly extension: Extension; readonly fault: Asn1Fault }
  | { readonly state: 'unknown'; readonly extension: Extension }
