/** A type of attribute that names, requests and subject directory attributes are made of. */
export interface AttributeType {
  /** What people read: `Organization`. */
  readonly name: string
  /**
   * The key in the text form of names (RFC 4514). Those of RFC 4514 section 3 and the others that IANA registered for LDAP; where none is
   * registered, the one that OpenSSL prints. Absent: the text form has the object identifier and the value in hexadecimal.
   */
  readonly short?: string
}
