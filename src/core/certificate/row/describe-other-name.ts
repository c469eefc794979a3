import { attempt } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid } from '../../asn1/object-identifier.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { decodeString } from '../../asn1/string.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import { anyValue } from './describe-any.ts'
import type { Row, RowValue } from './row.ts'
import { hexValue, oidValue, row, rowsValue, stringValue, undecodedValue } from './row-value.ts'

/** Types of otherName whose value is more than one string. */
const describers: Readonly<Record<string, ((value: Asn1Node) => RowValue) | undefined>> = {
  '1.3.6.1.5.5.7.8.3': permanentIdentifier,
  '1.3.6.1.5.5.7.8.4': hardwareModuleName,
  '1.3.6.1.5.2.2': kerberosPrincipal,
  '1.3.6.1.4.1.311.25.2.1': securityIdentifier,
}

/** Yields the value of an otherName, by its type where that is known, otherwise by the ASN.1 type of the value. */
export function otherNameValue(type: string, value: Asn1Node): RowValue {
  const described = attempt(() => (describers[type] ?? anyValue)(value))
  return described.ok ? described.value : undecodedValue(value.encoded, 'malformed-value', described.error)
}

/**
 * `PermanentIdentifier ::= SEQUENCE { identifierValue UTF8String OPTIONAL, assigner OBJECT IDENTIFIER OPTIONAL }`
 * @see RFC 4043 section 2
 */
function permanentIdentifier(node: Asn1Node): RowValue {
  const fields = sequence(node, 'a permanent identifier')
  const identifier = fields.optional(Tag.utf8String)
  const assigner = fields.optional(Tag.objectIdentifier)
  fields.end()
  return rowsValue([
    ...(identifier ? [row('value', anyValue(identifier), identifier)] : []),
    ...(assigner ? [row('assigner', oidValue(readOid(assigner)), assigner)] : []),
  ])
}

/** `HardwareModuleName ::= SEQUENCE { hwType OBJECT IDENTIFIER, hwSerialNum OCTET STRING }` @see RFC 4108 section 5 */
function hardwareModuleName(node: Asn1Node): RowValue {
  const fields = sequence(node, 'a hardware module name')
  const type = fields.required(Tag.objectIdentifier, 'the type of the hardware')
  const serialNumber = fields.required(Tag.octetString, 'the serial number of the hardware')
  fields.end()
  return rowsValue([
    row('hardware-type', oidValue(readOid(type)), type),
    row('hardware-serial-number', hexValue(serialNumber.content), serialNumber),
  ])
}

/**
 * ```
 * KRB5PrincipalName ::= SEQUENCE { realm [0] GeneralString, principalName [1] PrincipalName }
 * PrincipalName ::= SEQUENCE { name-type [0] Int32, name-string [1] SEQUENCE OF GeneralString }
 * ```
 * @see RFC 4556 section 3.2.2, RFC 4120 section 5.2.2
 */
function kerberosPrincipal(node: Asn1Node): RowValue {
  const fields = sequence(node, 'a Kerberos principal name')
  const realm = inside(fields, 0, 'the realm')
  const name = sequence(inside(fields, 1, 'the name of the principal'), 'the name of the principal')
  inside(name, 0, 'the type of the name')
  const parts = sequence(inside(name, 1, 'the parts of the name'), 'the parts of the name').rest()
  const partRow = (part: Asn1Node): Row => row('value', anyValue(part), part)
  return rowsValue([row('kerberos-realm', anyValue(realm), realm), ...parts.map(partRow)])
}

const inside = (fields: SequenceReader, tag: number, what: string): Asn1Node =>
  new SequenceReader(fields.required(contextConstructed(tag), what)).any(what)

/** Reads an OCTET STRING with the text form, `S-1-5-21-...`. @see MS-WCCE section 2.2.2.7.7.4 */
function securityIdentifier(node: Asn1Node): RowValue {
  if (node.identifier !== Tag.octetString) return anyValue(node)
  return stringValue(decodeString(Tag.ia5String, node.content), node)
}
