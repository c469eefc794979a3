import type { Oid } from '../asn1/object-identifier.ts'

/** The parts of a certification request, each encoded as it stands. @see RFC 2986 section 4 */
export interface RequestFrame {
  /** 0 is version 1, the only one. */
  readonly version: number
  /** What the subject signed. */
  readonly signed: Uint8Array
  readonly subject: Uint8Array
  readonly spki: Uint8Array
  readonly attributes: readonly { readonly type: Oid; readonly values: readonly Uint8Array[] }[]
  readonly signatureAlgorithm: Uint8Array
  readonly signature: Uint8Array
}
