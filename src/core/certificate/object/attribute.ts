import { attempt } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { readExtensions, type Extension } from '../certificate.ts'
import { attributeValueRows, extensionRequestTypes } from '../row/describe-attribute.ts'
import { oidValue, row, rowsValue } from '../row/row-value.ts'
import type { Shape } from '../row/shape.ts'

/** `Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }` @see RFC 5652 section 5.3 */
export const attribute: Shape = {
  tags: [Tag.sequence],
  show: (node) => {
    const fields = sequence(node, 'an attribute')
    const type = readOid(fields.any('the type of an attribute'), 'the type of an attribute')
    const values = fields.required(Tag.set, 'the values of an attribute').children()
    fields.end()
    return rowsValue([row('type', oidValue(type)), ...attributeValueRows(type, values)])
  },
}

/** Yields the extensions that a request asks for, if the attribute holds such a list. @see RFC 2985 section 5.4.2 */
export function requestedExtensions(node: Asn1Node): readonly Extension[] | undefined {
  const reading = attempt(() => {
    const fields = sequence(node, 'an attribute')
    const type = readOid(fields.any('the type of an attribute'), 'the type of an attribute')
    const [extensions] = fields.required(Tag.set, 'the values of an attribute').children()
    return extensionRequestTypes.has(type) && extensions ? readExtensions(extensions) : undefined
  })
  return reading.ok ? reading.value : undefined
}
