import { decodeBoolean } from '../../asn1/boolean.ts'
import { attempt } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { decodeOid } from '../../asn1/object-identifier.ts'
import { readString } from '../../asn1/string.ts'
import { Tag } from '../../asn1/tag.ts'
import { readTime } from '../../asn1/time.ts'
import type { RowValue } from './row.ts'
import {
  freeTimeValue,
  hexValue,
  integerValue,
  oidValue,
  stringValue,
  termValue,
  undecodedValue,
  yesOrNo,
} from './row-value.ts'

/**
 * Yields a value of an unknown field by its ASN.1 type: strings, times, numbers, identifiers; anything else as its
 * encoding.
 */
export function anyValue(node: Asn1Node): RowValue {
  switch (node.identifier) {
    case Tag.objectIdentifier: {
      const oid = attempt(() => decodeOid(node))
      return oid.ok ? oidValue(oid.value) : undecodedValue(node.encoded, 'malformed-value', oid.error)
    }
    case Tag.integer:
    case Tag.enumerated:
      return integerValue(node.content)
    case Tag.utcTime:
    case Tag.generalizedTime:
      return freeTimeValue(readTime(node))
    case Tag.octetString:
      return hexValue(node.content)
    case Tag.boolean:
      return node.content.length === 1 ? yesOrNo(decodeBoolean(node)) : undecodedValue(node.encoded, 'malformed-value')
    case Tag.null:
      return node.content.length === 0 ? termValue('none') : undecodedValue(node.encoded, 'malformed-value')
    default:
      return stringValue(readString(node), node)
  }
}
