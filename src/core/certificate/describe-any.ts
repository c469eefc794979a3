import { attempt } from '../asn1/fault.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { decodeOid } from '../asn1/object-identifier.ts'
import { readString } from '../asn1/string.ts'
import { Tag } from '../asn1/tag.ts'
import { readTime } from '../asn1/time.ts'
import type { RowValue } from './row.ts'
import { hexValue, integerValue, oidValue, stringValue, timeValue, undecodedValue } from './row-value.ts'

/** A value whose type says what it is, where nothing else does: strings, times, numbers, identifiers; anything else as its encoding. */
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
    case Tag.generalizedTime: {
      const time = readTime(node)
      return timeValue({ ...time, faults: time.faults.filter((fault) => fault !== 'wrong-type') })
    }
    case Tag.octetString:
      return hexValue(node.content)
    default:
      return stringValue(readString(node), node)
  }
}
