/** The kind of name that a person wants to connect to. */
export type ReferenceKind = 'dns' | 'ip' | 'email'

/**
 * The reason why a name constraint cannot be compared: its form is not compared here, it has a minimum or maximum, or
 * it is malformed.
 */
export type SubtreeFault = 'form' | 'distance' | 'malformed'

/**
 * A name in a certificate and the constraint that applies to it: the certificate, the form of the name (`dNSName` and
 * so on, or `otherName` and its type), the certificate with the constraint, and the bytes of the constraint in that
 * certificate (of the first one, where there are several).
 */
export type ConstrainedNameParams = Readonly<
  Record<'subject' | 'form' | 'name' | 'issuer' | 'constraintOf', string> &
    Record<'constraintStart' | 'constraintEnd', number>
>
