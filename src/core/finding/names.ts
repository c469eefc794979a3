/** What kind of name somebody means to reach. */
export type ReferenceKind = 'dns' | 'ip' | 'email'

/** Why a constraint on names says nothing that could be compared: its form is not compared here, it has a minimum or maximum, or it is malformed. */
export type SubtreeFault = 'form' | 'distance' | 'malformed'

/**
 * A name of a certificate and the constraint that it was held to: whose name, of which form (`dNSName` and its like, or `otherName` and its type);
 * who constrains it, and the bytes of the constraint in that certificate, the first where there are several.
 */
export type ConstrainedNameParams = Readonly<
  Record<'subject' | 'form' | 'name' | 'issuer' | 'constraintOf', string> &
    Record<'constraintStart' | 'constraintEnd', number>
>
