import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { readTime, type Time } from '../../asn1/time.ts'
import { freeTimeValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface InvalidityDate {
  readonly time: Time
  readonly node: Asn1Node
}

/**
 * Extension of a CRL entry: the day from which on the key is known or suspected to be compromised.
 * @see RFC 5280 section 5.3.2
 */
export const invalidityDate = {
  oid: '2.5.29.24',
  term: 'crl-entry-invalidity',
  reference: rfc(5280, '5.3.2'),

  /** `InvalidityDate ::= GeneralizedTime` */
  decode: (node): InvalidityDate => ({
    time: readTime(expectTag(node, Tag.generalizedTime, 'an invalidity date')),
    node,
  }),

  describe: ({ time, node }) => [row('invalidity-date', freeTimeValue(time), node)],
} as const satisfies ExtensionDecoder<InvalidityDate>
