import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { attributeValueRows } from '../describe-attribute.ts'
import { oidValue, row, rowsValue } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

/** `Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }` */
export interface Attribute {
  readonly type: Oid
  readonly values: readonly Asn1Node[]
  readonly node: Asn1Node
}

/** More about the subject, such as a nationality. @see RFC 5280 section 4.2.1.8 */
export const subjectDirectoryAttributes: ExtensionDecoder<readonly Attribute[]> = {
  oid: '2.5.29.9',

  /** `SubjectDirectoryAttributes ::= SEQUENCE SIZE (1..MAX) OF Attribute` */
  decode: (value) =>
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
}
