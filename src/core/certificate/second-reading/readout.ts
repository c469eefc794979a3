/** The fields in which two readers are compared, in the order of RFC 5280 section 4.1. */
export type ReadoutField =
  | 'version'
  | 'serial-number'
  | 'issuer'
  | 'not-before'
  | 'not-after'
  | 'subject'
  | 'key-algorithm'
  | 'public-key'
  | 'extension'
  | 'signature-algorithm'
  | 'signature-value'

/** One decoded value of a certificate, in a form that both readers can give. */
export interface ReadoutValue {
  readonly field: ReadoutField
  /** The object identifier of the attribute or the extension. */
  readonly oid?: string
  /**
   * Numbers in decimal, octets in lowercase hexadecimal, instants in ISO 8601, texts as decoded. Undefined where the
   * reader found no value, such as a time that names no instant.
   */
  readonly value: string | undefined
}

/** The reading of a certificate: its values in order, or the library's own message where it gave up. */
export type Readout =
  { readonly read: true; readonly values: readonly ReadoutValue[] } | { readonly read: false; readonly said: string }

/** A value on which two readers disagree. Undefined where one of them has no value. */
export interface Disagreement {
  readonly field: ReadoutField
  /** The identifier of an attribute or an extension. */
  readonly oid?: string
  readonly ours: string | undefined
  readonly theirs: string | undefined
}
