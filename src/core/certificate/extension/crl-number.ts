import { rfc, type Reference } from '../../finding/reference.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import { integerOctets, toBigInt } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { RowTerm } from '../row/row.ts'
import { integerValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

/**
 * RFC 5280 section 5.2.3: "CRL verifiers MUST be able to handle CRLNumber values up to 20 octets"; one more for the
 * sign.
 */
const longest = 21

export interface CrlNumber {
  readonly number: bigint
  readonly node: Asn1Node
}

/** `CRLNumber ::= INTEGER (0..MAX)`, `BaseCRLNumber ::= CRLNumber` */
const numberDecoder = <const Term extends string>(
  oid: string,
  term: Term,
  reference: Reference,
  label: RowTerm,
  what: string,
): ExtensionDecoder<CrlNumber, Term> => ({
  oid,
  term,
  reference,
  decode(node) {
    const octets = integerOctets(node, what)
    if (octets.length > longest || (octets[0] ?? 0) >= 0x80)
      throw new Asn1Fault('bad-value', node.start, `${what} of zero or more and at most 20 octets`)
    return { number: toBigInt(octets), node }
  },
  describe: ({ node }) => [row(label, integerValue(node.content), node)],
})

/** Extension of a CRL: its number in the issuer's series of lists for one scope. */
export const crlNumber = numberDecoder('2.5.29.20', 'crl-sequence', rfc(5280, '5.2.3'), 'crl-number', 'a CRL number')

/** Extension of a delta CRL: the number of the complete list from which it starts. */
export const deltaCrlIndicator = numberDecoder(
  '2.5.29.27',
  'delta-crl-indicator',
  rfc(5280, '5.2.4'),
  'base-crl-number',
  'the number of a base CRL',
)
