import { Asn1Fault } from './fault.ts'
import type { Asn1Node } from './node.ts'

/**
 * Reads the value of a BOOLEAN. BER takes any nonzero octet for TRUE, and so does OpenSSL; DER requires 255 (X.690
 * section 11.1).
 * @throws Asn1Fault where the content is not one octet
 */
export function decodeBoolean(node: Asn1Node): boolean {
  if (node.contentEnd - node.contentStart !== 1) throw new Asn1Fault('bad-value', node.start, 'a BOOLEAN of one octet')
  return node.source[node.contentStart] !== 0
}
