import { decodeBitString, setBits } from '../../asn1/bit-string.ts'
import { decodeBoolean } from '../../asn1/boolean.ts'
import { Asn1Fault, attempt } from '../../asn1/fault.ts'
import { decodeSmallInteger } from '../../asn1/integer.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { decodeOid, readOid } from '../../asn1/object-identifier.ts'
import { SequenceReader } from '../../asn1/sequence.ts'
import { decodeString, readString } from '../../asn1/string.ts'
import { contextConstructed, contextPrimitive, Tag } from '../../asn1/tag.ts'
import { decodeTime } from '../../asn1/time.ts'
import { readAlgorithmIdentifier } from '../../crypto/algorithm-identifier.ts'
import { algorithmValue } from './describe-algorithm.ts'
import { anyValue } from './describe-any.ts'
import { generalNameRow } from './describe-general-name.ts'
import { nameValue } from './describe-name.ts'
import { readGeneralName, readImplicitGeneralNames } from '../general-name.ts'
import { readName } from '../name.ts'
import type { Row, RowTerm, RowValue, ValueTerm } from './row.ts'
import {
  freeTimeValue,
  hexValue,
  instantValue,
  integerValue,
  numberValue,
  oidValue,
  row,
  rowsValue,
  stringValue,
  termValue,
  textValue,
  undecodedValue,
  yesOrNo,
} from './row-value.ts'

/**
 * An ASN.1 type whose values are only shown: no verdict depends on them. A list of shapes reads like the ASN.1 module
 * that it follows. Values that validation uses are decoded to a type of their own instead.
 */
export interface Shape {
  /** The first identifier octets that a value may have; undefined: any. */
  readonly tags: readonly number[] | undefined
  /**
   * Yields the value of a node. The tag was compared before, or an implicit one replaces it: only the content counts.
   * @throws Asn1Fault
   */
  readonly show: (node: Asn1Node) => RowValue
}

/** One component of a structure, and the term of its label. */
export interface Field {
  readonly term: RowTerm
  readonly shape: Shape
  readonly optional?: boolean
}

/**
 * Shows a node in its shape.
 * @throws Asn1Fault where the node has another tag, or its content does not have the shape.
 */
export function showAs(shape: Shape, node: Asn1Node, what: string): RowValue {
  if (!accepts(shape, node)) throw new Asn1Fault('unexpected-tag', node.start, `${what}; found ${node.name}`)
  return shape.show(node)
}

const accepts = ({ tags }: Shape, { identifier }: Asn1Node): boolean => tags?.includes(identifier) ?? true

/** Yields the name of the component in a fault: `the path length constraint`. */
const described = (term: RowTerm): string => `the ${term.replaceAll('-', ' ')}`

const shape = (tag: number, show: (node: Asn1Node) => RowValue): Shape => ({ tags: [tag], show })

/** A character string of exactly that type, also under an implicit tag. */
const string = (tag: number): Shape => shape(tag, (node) => stringValue(decodeString(tag, node.content), node))

export const ia5String = string(Tag.ia5String)
export const printableString = string(Tag.printableString)
export const utf8String = string(Tag.utf8String)

/** A character string of any type. Issuers often use the wrong type, and nothing depends on it. */
export const text: Shape = {
  tags: [
    Tag.utf8String,
    Tag.numericString,
    Tag.printableString,
    Tag.teletexString,
    Tag.ia5String,
    Tag.visibleString,
    Tag.generalString,
    Tag.universalString,
    Tag.bmpString,
  ],
  show: (node) => stringValue(readString(node), node),
}

/** UTF-8 in an OCTET STRING. */
export const octetText = shape(Tag.octetString, (node) => stringValue(decodeString(Tag.utf8String, node.content), node))

export const time: Shape = {
  tags: [Tag.utcTime, Tag.generalizedTime],
  show: (node) => freeTimeValue(decodeTime(node.identifier, node.content)),
}
export const generalizedTime = shape(Tag.generalizedTime, (node) =>
  freeTimeValue(decodeTime(Tag.generalizedTime, node.content)),
)

export const any: Shape = { tags: undefined, show: anyValue }
export const boolean = shape(Tag.boolean, (node) => yesOrNo(decodeBoolean(node)))
export const oid = shape(Tag.objectIdentifier, (node) => oidValue(decodeOid(node)))
export const octets = shape(Tag.octetString, (node) => hexValue(node.content))
export const bitOctets = shape(Tag.bitString, (node) => hexValue(decodeBitString(node).octets))
export const algorithm = shape(Tag.sequence, (node) => algorithmValue(readAlgorithmIdentifier(node, 'an algorithm')))
export const name = shape(Tag.sequence, (node) => nameValue(readName(node)))

/** NULL: its presence is its whole content. */
export const mark = shape(Tag.null, (node) => {
  if (node.contentStart !== node.contentEnd)
    throw new Asn1Fault('bad-value', node.contentStart, 'a NULL without content')
  return termValue('yes')
})

export const integer = shape(Tag.integer, (node) => integerValue(numberOctets(node)))

/** An INTEGER or ENUMERATED whose values have names. */
export function numbered(terms: Readonly<Record<number, ValueTerm>>): Shape {
  return {
    tags: [Tag.integer, Tag.enumerated],
    show: (node) => {
      const content = numberOctets(node)
      const term = content.length === 1 ? terms[content[0] ?? 0] : undefined
      return term ? termValue(term) : integerValue(content)
    },
  }
}

/** An INTEGER or ENUMERATED whose values have names that need no translation, such as `RSA`. */
export const named = (names: Readonly<Record<number, string>>): Shape => ({
  tags: [Tag.integer, Tag.enumerated],
  show: (node) => {
    const content = numberOctets(node)
    const name = content.length <= 2 ? names[decodeSmallInteger(content, node.start, 'a number')] : undefined
    return name === undefined ? integerValue(content) : textValue(name)
  },
})

/** Milliseconds since 1970 UTC. */
export const milliseconds = shape(Tag.integer, (node) => {
  const content = numberOctets(node)
  return content.length <= 6 ? instantValue(decodeSmallInteger(content, node.start, 'a time')) : integerValue(content)
})

/** An OCTET STRING that holds one encoding; otherwise its octets are shown. */
export const within = (inner: Shape): Shape =>
  shape(Tag.octetString, (node) => {
    const { source, contentStart, contentEnd } = node
    const value = attempt(() => showAs(inner, readOnly(source, contentStart, contentEnd), 'a value'))
    return value.ok ? value.value : hexValue(node.content)
  })

function numberOctets({ start, content }: Asn1Node): Uint8Array {
  if (content.length === 0) throw new Asn1Fault('bad-value', start, 'a number of at least one octet')
  return content
}

/** A BIT STRING whose bits have names, in the order of the bits; a row for each set bit. */
export const namedBits = (terms: readonly ValueTerm[], label: RowTerm = 'usage'): Shape =>
  shape(Tag.bitString, (node) =>
    rowsValue(
      setBits(decodeBitString(node)).map((bit) => {
        const term = terms[bit]
        return term ? row(label, termValue(term), node) : row('unnamed-bit', numberValue(bit), node)
      }),
    ),
  )

const choiceTags = Array.from({ length: 9 }, (_, form) => [contextPrimitive(form), contextConstructed(form)]).flat()

/** A GeneralName: a row with the term of its form. */
export const generalName: Shape = {
  tags: choiceTags,
  show: (node) => rowsValue([generalNameRow(readGeneralName(node))]),
}
export const generalNames = shape(Tag.sequence, (node) => rowsValue(readImplicitGeneralNames(node).map(generalNameRow)))

/** SEQUENCE of components in order. */
export const structure = (...fields: readonly Field[]): Shape => structureOf(fields)

/** A structure of fields that several structures have. */
export const structureOf = (fields: readonly Field[]): Shape =>
  shape(Tag.sequence, (node) => {
    const reader = new SequenceReader(node)
    const rows = fields.flatMap((field) => fieldRows(reader, field))
    reader.end()
    return rowsValue(rows)
  })

export const field = (term: RowTerm, shape: Shape): Field => ({ term, shape })
export const optional = (term: RowTerm, shape: Shape): Field => ({ term, shape, optional: true })

function fieldRows(reader: SequenceReader, { term, shape, optional = false }: Field): Row[] {
  const next = reader.peek()
  if (optional && (!next || !accepts(shape, next))) return []
  const node = reader.any(described(term))
  return [row(term, showAs(shape, node, described(term)), node)]
}

/** SEQUENCE OF, a row for each element. */
export const listOf = (term: RowTerm, element: Shape): Shape => shape(Tag.sequence, (node) => list(term, element, node))

/** SET OF, a row for each element. */
export const setOf = (term: RowTerm, element: Shape): Shape => shape(Tag.set, (node) => list(term, element, node))

const list = (term: RowTerm, element: Shape, node: Asn1Node): RowValue =>
  rowsValue(node.children().map((item) => row(term, showAs(element, item, described(term)), item)))

/** `[number] EXPLICIT` */
export const explicit = (number: number, inner: Shape): Shape =>
  shape(contextConstructed(number), (node) => {
    const reader = new SequenceReader(node)
    const value = showAs(inner, reader.any('a value'), 'a value')
    reader.end()
    return value
  })

/** `[number] IMPLICIT`. A choice or ANY has no tag of its own; there ASN.1 makes the tag explicit. */
export function implicit(number: number, inner: Shape): Shape {
  const constructed = ((inner.tags?.[0] ?? 0) & 0x20) !== 0
  return shape(constructed ? contextConstructed(number) : contextPrimitive(number), inner.show)
}

/** CHOICE of types with different tags; the value is shown without the name of the alternative. */
export const either = (...shapes: readonly Shape[]): Shape => ({
  tags: shapes.flatMap(({ tags = [] }) => tags),
  show: (node) => (shapes.find((candidate) => accepts(candidate, node)) ?? any).show(node),
})

/** CHOICE whose alternatives have terms. */
export const choice = (...fields: readonly Field[]): Shape => ({
  tags: fields.flatMap(({ shape }) => shape.tags ?? []),
  show: (node) =>
    rowsValue(fields.filter(({ shape }) => accepts(shape, node)).map((of) => row(of.term, of.shape.show(node), node))),
})

/**
 * `SEQUENCE { type OBJECT IDENTIFIER, value ANY DEFINED BY type OPTIONAL }`: only the identifier where there is no
 * value. A value that does not fit its type, or whose type is not in the table, is shown as octets; the rest stays
 * readable.
 */
export const typed = (shapes: Readonly<Record<string, Shape | undefined>>): Shape =>
  shape(Tag.sequence, (node) => {
    const reader = new SequenceReader(node)
    const type = readOid(reader.any('a type'), 'a type')
    if (reader.done) return oidValue(type)
    const value = reader.any('a value')
    reader.end()
    return rowsValue([row('type', oidValue(type)), ...valueRows(shapes[type], value)])
  })

/** Yields the rows of a value whose type may be known, or one row. */
export function valueRows(known: Shape | undefined, node: Asn1Node): readonly Row[] {
  const value = attempt(() => showAs(known ?? any, node, 'a value'))
  if (!value.ok) return [row('value', undecodedValue(node.encoded, 'malformed-value', value.error), node)]
  return value.value.kind === 'rows' ? value.value.rows : [row('value', value.value, node)]
}

/**
 * `IssuerSerial ::= SEQUENCE { issuer GeneralNames, serial CertificateSerialNumber, issuerUID UniqueIdentifier OPTIONAL
 * }`
 * @see RFC 5755 section 4.1
 */
export const issuerSerial = structure(
  field('issuer', generalNames),
  field('serial-number', integer),
  optional('issuer-unique-id', bitOctets),
)
