import type { Asn1Node } from '../asn1/node.ts'
import { readOid, type Oid } from '../asn1/object-identifier.ts'
import { sequence } from '../asn1/sequence.ts'

/** `AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY DEFINED BY algorithm OPTIONAL }` */
export interface AlgorithmIdentifier {
  readonly oid: Oid
  /** As encoded. Undefined where absent, which is different from NULL. */
  readonly parameters: Asn1Node | undefined
  /** The whole SEQUENCE: two identifiers are equal if these octets are equal. */
  readonly node: Asn1Node
}

/** Reads an AlgorithmIdentifier. @throws Asn1Fault @see RFC 5280 section 4.1.1.2 */
export function readAlgorithmIdentifier(node: Asn1Node, what: string): AlgorithmIdentifier {
  const fields = sequence(node, what)
  const oid = readOid(fields.any(`the object identifier of ${what}`))
  const parameters = fields.done ? undefined : fields.any('')
  fields.end()
  return { oid, parameters, node }
}
