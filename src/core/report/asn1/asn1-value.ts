import { toHex } from '../../lib/hex.ts'
import { decodeBitString, setBits } from '../../asn1/bit-string.ts'
import { decodeBoolean } from '../../asn1/boolean.ts'
import { Asn1Fault, attempt } from '../../asn1/fault.ts'
import { toBigInt } from '../../asn1/integer.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { decodeOid } from '../../asn1/object-identifier.ts'
import { decodeString } from '../../asn1/string.ts'
import { Tag } from '../../asn1/tag.ts'
import { decodeTime } from '../../asn1/time.ts'
import { oidName } from '../../oid/index.ts'
import { extensionNaming } from '../../certificate/extension/naming.ts'
import { namesOf, primitiveOf } from './schema/name-elements.ts'
import type { Asn1Value } from './asn1-listing.ts'

/** Octets of a string that are decoded for a line of the tree; the details panel of a certificate shows more. */
const shownOctets = 256
/** Octets shown as hexadecimal in a line. */
const shownHex = 16
/** Longest INTEGER shown in decimal: a serial number (RFC 5280 section 4.1.2.2) and a sign octet. */
const decimalOctets = 21
/** Longest BIT STRING shown bit by bit; all named ones are shorter. */
const shownBits = 4

/**
 * The value of a primitive encoding, in short; `bad` if its octets are not a value of its type. `type` is its type by
 * the definition.
 */
export function shortValue(node: Asn1Node, type: string | undefined): { value?: Asn1Value; bad: boolean } {
  if (node.constructed) return { bad: false }
  const universal = node.tagClass === 0 ? node.tagNumber : primitiveOf(type)
  const read = attempt(() => valueOf(node, universal, namesOf(type)))
  if (!read.ok) return { value: octetsValue(node.content), bad: true }
  return { value: read.value.value, bad: read.value.bad ?? false }
}

/** The object identifier that a constructed encoding begins with, within two levels. */
export function aboutOf(node: Asn1Node): Extract<Asn1Value, { kind: 'oid' }> | undefined {
  const read = attempt(() => {
    let first = node
    for (let level = 0; level < 2 && first.constructed && first.contentStart < first.contentEnd; level++)
      first = readNode(first.source, first.contentStart, first.contentEnd)
    return first !== node && first.identifier === Tag.objectIdentifier ? oidValue(first) : undefined
  })
  return read.ok ? read.value : undefined
}

interface Read {
  readonly value: Asn1Value
  readonly bad?: boolean
}

function valueOf(node: Asn1Node, tag: number | undefined, names: Readonly<Record<number, string>> | undefined): Read {
  const { content } = node
  switch (tag) {
    case Tag.boolean:
      return { value: { kind: 'boolean', value: decodeBoolean(node) } }
    case Tag.integer:
    case Tag.enumerated:
      return { value: integerValue(node, names) }
    case Tag.bitString:
      return { value: bitsValue(node, names) }
    case Tag.null:
      return content.length === 0 ? { value: { kind: 'null' } } : { value: octetsValue(content), bad: true }
    case Tag.objectIdentifier:
      return { value: oidValue(node) }
    case Tag.utcTime:
    case Tag.generalizedTime: {
      const { text, instant } = decodeTime(tag, content)
      return { value: { kind: 'time', text, ...(instant !== undefined && { instant }) }, bad: instant === undefined }
    }
    default:
      return tag === undefined ? { value: octetsValue(content) } : textValue(tag, content)
  }
}

function oidValue(node: Asn1Node): Extract<Asn1Value, { kind: 'oid' }> {
  const oid = decodeOid(node)
  const { name = oidName(oid), term } = extensionNaming(oid) ?? {}
  return { kind: 'oid', oid, ...(name !== undefined && { name }), ...(term && { term }) }
}

/**
 * A character string, or the octets of what is none. Long ones are cut before they are decoded, between characters of
 * every type.
 */
function textValue(tag: number, content: Uint8Array): Read {
  let cut = Math.min(content.length, shownOctets)
  if (tag === Tag.utf8String) while (cut < content.length && ((content[cut] ?? 0) & 0xc0) === 0x80 && cut > 0) cut--
  const { text, fault } = decodeString(tag, content.subarray(0, cut))
  if (text === undefined) return { value: octetsValue(content) }
  const more = content.length - cut
  return { value: { kind: 'text', text, ...(more > 0 && { more }) }, bad: fault !== undefined }
}

function integerValue(node: Asn1Node, names: Readonly<Record<number, string>> | undefined): Asn1Value {
  const { content } = node
  if (content.length === 0) throw new Asn1Fault('bad-value', node.start, 'an INTEGER of at least one octet')
  if (content.length > decimalOctets) return octetsValue(content)
  const number = toBigInt(content)
  const name = names?.[Number(number)]
  return { kind: 'integer', decimal: number.toString(), ...(name !== undefined && { name }) }
}

function bitsValue(node: Asn1Node, names: Readonly<Record<number, string>> | undefined): Asn1Value {
  const bits = decodeBitString(node)
  const { octets, unusedBits } = bits
  if (octets.length > shownBits) return octetsValue(octets)
  const text = Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('')
  const shown = text.slice(0, text.length - unusedBits)
  return { kind: 'bits', bits: shown, ...(names && { names: setBits(bits).map((bit) => names[bit] ?? `bit ${bit}`) }) }
}

const octetsValue = (content: Uint8Array): Asn1Value => ({
  kind: 'octets',
  hex: toHex(content.subarray(0, shownHex)),
  octets: content.length,
})
