import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { numberValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'
import { readSkipCerts } from './skip-certs.ts'

export interface InhibitAnyPolicy {
  /** How many certificates may follow before anyPolicy no longer counts. */
  readonly skipCerts: number
  readonly node: Asn1Node
}

/** From where on anyPolicy stands for no policy. @see RFC 5280 section 4.2.1.14 */
export const inhibitAnyPolicy: ExtensionDecoder<InhibitAnyPolicy> = {
  oid: '2.5.29.54',

  /** `InhibitAnyPolicy ::= SkipCerts` */
  decode: (node) => ({
    skipCerts: readSkipCerts(expectTag(node, Tag.integer, 'inhibitAnyPolicy'), 'inhibitAnyPolicy'),
    node,
  }),

  describe: ({ skipCerts, node }) => [row('skip-certs', numberValue(skipCerts), node)],
}
