import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { attributeValueRows } from '../row/describe-attribute.ts'
import { oidValue, row, rowsValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

/** `Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }` */
export interface Attribute {
  readonly type: Oid
  readonly values: readonly Asn1Node[]
  readonly node: Asn1Node
}

/** Further attributes of the subject, such as a nationality. @see RFC 5280 section 4.2.1.8 */
export const subjectDirectoryAttributes = {
  oid: '2.5.29.9',
  term: 'subject-directory-attributes',
  reference: rfc(5280, '4.2.1.8'),

  /** `SubjectDirectoryAttributes ::= SEQUENCE SIZE (1..MAX) OF Attribute` */
  decode: (value): readonly Attribute[] =>
    sequence(value, 'the subject directory attributes')
      .rest()
      .map((node) => {
        const fields = sequence(node, 'an attribute')
        const type = readOid(fields.any('the type of an attribute'), 'the type of an attribute')
        const values = fields.required(Tag.set, 'the values of an attribute').children()
        fields.end()
        return { type, values, node }
      }),

  describe: (attributes) =>
    attributes.map(({ type, values, node }) =>
      row('attribute', rowsValue([row('type', oidValue(type)), ...attributeValueRows(type, values)]), node),
    ),
} as const satisfies ExtensionDecoder<readonly Attribute[]>
