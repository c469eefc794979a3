import { Asn1Fault } from '../../asn1/fault.ts'
import { decodeSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'

/**
 * Reads `SkipCerts ::= INTEGER (0..MAX)` under any tag: the number of further certificates on a path before a rule
 * applies.
 * @throws Asn1Fault
 * @see RFC 5280 section 4.2.1.11
 */
export function readSkipCerts(node: Asn1Node, what: string): number {
  const number = decodeSmallInteger(node.content, node.start, what)
  if (number < 0) throw new Asn1Fault('bad-value', node.start, `${what} of zero or more`)
  return number
}
