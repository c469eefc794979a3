import { Asn1Fault } from '../../asn1/fault.ts'
import { integerOctets, toBigInt } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { RowTerm } from '../row.ts'
import { integerValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from '../extension/contract.ts'

/** RFC 5280 section 5.2.3: "CRL verifiers MUST be able to handle CRLNumber values up to 20 octets"; one more for the sign. */
const longest = 21

export interface CrlNumber {
  readonly number: bigint
  readonly node: Asn1Node
}

/** Of a CRL: its place in the series of its issuer's lists for one scope. @see RFC 5280 section 5.2.3 */
export const crlNumber: ExtensionDecoder<CrlNumber> = numberDecoder('2.5.29.20', 'crl-number', 'a CRL number')

/** Of a delta CRL: the number of the complete list that it starts from. @see RFC 5280 section 5.2.4 */
export const deltaCrlIndicator: ExtensionDecoder<CrlNumber> = numberDecoder(
  '2.5.29.27',
  'base-crl-number',
  'the number of a base CRL',
)

/** `CRLNumber ::= INTEGER (0..MAX)`, `BaseCRLNumber ::= CRLNumber` */
function numberDecoder(oid: string, term: RowTerm, what: string): ExtensionDecoder<CrlNumber> {
  return {
    oid,
    decode(node) {
      const octets = integerOctets(node, what)
      if (octets.length > longest || (octets[0] ?? 0) >= 0x80)
        throw new Asn1Fault('bad-value', node.start, `${what} of zero or more and at most 20 octets`)
      return { number: toBigInt(octets), node }
    },
    describe: ({ node }) => [row(term, integerValue(node.content), node)],
  }
}
