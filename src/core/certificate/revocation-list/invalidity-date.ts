import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { readTime, type Time } from '../../asn1/time.ts'
import { freeTimeValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from '../extension/contract.ts'

export interface InvalidityDate {
  readonly time: Time
  readonly node: Asn1Node
}

/** Of a CRL entry: since when the key is known or feared to be in other hands. @see RFC 5280 section 5.3.2 */
export const invalidityDate: ExtensionDecoder<InvalidityDate> = {
  oid: '2.5.29.24',

  /** `InvalidityDate ::= GeneralizedTime` */
  decode: (node) => ({ time: readTime(expectTag(node, Tag.generalizedTime, 'an invalidity date')), node }),

  describe: ({ time, node }) => [row('invalidity-date', freeTimeValue(time), node)],
}
