import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { numberValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'
import { readSkipCerts } from './skip-certs.ts'

export interface InhibitAnyPolicy {
  /** The number of certificates that may follow before anyPolicy no longer counts. */
  readonly skipCerts: number
  readonly node: Asn1Node
}

/** The place on the path from which on anyPolicy no longer counts. @see RFC 5280 section 4.2.1.14 */
export const inhibitAnyPolicy = {
  oid: '2.5.29.54',
  term: 'inhibit-any-policy',
  reference: rfc(5280, '4.2.1.14'),

  /** `InhibitAnyPolicy ::= SkipCerts` */
  decode: (node): InhibitAnyPolicy => ({
    skipCerts: readSkipCerts(expectTag(node, Tag.integer, 'inhibitAnyPolicy'), 'inhibitAnyPolicy'),
    node,
  }),

  describe: ({ skipCerts, node }) => [row('skip-certs', numberValue(skipCerts), node)],
} as const satisfies ExtensionDecoder<InhibitAnyPolicy>
