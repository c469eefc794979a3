import type { Asn1Fault } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import type { Extension } from '../certificate.ts'
import type { Row } from '../row.ts'

/**
 * How one extension is read and shown; one file per extension, listed in `registry.ts`. `decode` gets the one encoding that fills the
 * extension's OCTET STRING (the caller has made sure of that) and may throw `Asn1Fault`; `describe` never throws.
 *
 * Reading is strict about structure, tags and order. It accepts what leaves no doubt although DER or a SIZE forbids it: long lengths, a DEFAULT that is
 * written out, TRUE as any nonzero octet, an empty list. Those are for the checks to report.
 */
export interface ExtensionDecoder<T> {
  readonly oid: Oid
  /** The OCTET STRING holds no ASN.1 but octets of another kind: `decode` gets the OCTET STRING itself. */
  readonly raw?: boolean
  decode(value: Asn1Node): T
  describe(value: T): readonly Row[]
}

/** An extension together with what its value turned out to be. */
export type DecodedExtension<T = unknown> =
  | { readonly state: 'decoded'; readonly extension: Extension; readonly value: T }
  | { readonly state: 'malformed'; readonly extension: Extension; readonly fault: Asn1Fault }
  | { readonly state: 'unknown'; readonly extension: Extension }
