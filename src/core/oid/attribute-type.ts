/** A type of attribute in names, requests and subject directory attributes. */
export interface AttributeType {
  /** The name that people read: `Organization`. */
  readonly name: string
  /**
   * The key in the text form of names (RFC 4514): those of RFC 4514 section 3 and the others that IANA registered for
   * LDAP; where none is registered, the one that OpenSSL prints. Where it is absent, the text form has the object
   * identifier and the value in hexadecimal.
   */
  readonly short?: string
}
