import { Asn1Fault, attempt } from '../../asn1/fault.ts'
import { decodeSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { decodeString, readString } from '../../asn1/string.ts'
import { contextConstructed, contextPrimitive, Tag } from '../../asn1/tag.ts'
import { anyValue } from './describe-any.ts'
import type { Row, RowTerm, RowValue } from './row.ts'
import { numberValue, row, rowsValue, stringValue, textValue } from './row-value.ts'

/** Yields the identifier octet of `[APPLICATION number]` over a CHOICE, which is explicit. */
const application = (number: number): number => 0x60 | number

/**
 * Yields the parts of an X.400 address. Its tag (`x400Address [3]`) is not looked at.
 * ```
 * ORAddress ::= SEQUENCE { built-in-standard-attributes BuiltInStandardAttributes, built-in-domain-defined-attributes
 *   SEQUENCE OF BuiltInDomainDefinedAttribute OPTIONAL, extension-attributes SET OF ExtensionAttribute OPTIONAL }
 * BuiltInDomainDefinedAttribute ::= SEQUENCE { type PrintableString, value PrintableString }
 * ```
 * @throws Asn1Fault
 * @see RFC 5280 appendix A.1, X.411
 */
export function orAddressValue(node: Asn1Node): RowValue {
  const fields = new SequenceReader(node)
  const standard = standardRows(sequence(fields.any('the standard attributes'), 'the standard attributes'))
  const domainDefined = fields.optional(Tag.sequence)
  const extensions = fields.optional(Tag.set)
  fields.end()
  return rowsValue([
    ...standard,
    ...(domainDefined?.children() ?? []).map(domainDefinedRow),
    ...(extensions?.children() ?? []).map(extensionRow),
  ])
}

/**
 * ```
 * BuiltInStandardAttributes ::= SEQUENCE { country-name [APPLICATION 1] CHOICE { NumericString, PrintableString }
 *   OPTIONAL, administration-domain-name [APPLICATION 2] CHOICE { NumericString, PrintableString } OPTIONAL,
 *   network-address [0] IMPLICIT NumericString OPTIONAL, terminal-identifier [1] IMPLICIT PrintableString OPTIONAL,
 *   private-domain-name [2] CHOICE { NumericString, PrintableString } OPTIONAL, organization-name [3] IMPLICIT
 *   PrintableString OPTIONAL, numeric-user-identifier [4] IMPLICIT NumericString OPTIONAL, personal-name [5] IMPLICIT
 *   PersonalName OPTIONAL, organizational-unit-names [6] IMPLICIT SEQUENCE OF PrintableString OPTIONAL }
 * PersonalName ::= SET { surname [0] IMPLICIT PrintableString, given-name [1] IMPLICIT PrintableString OPTIONAL,
 *   initials [2] IMPLICIT PrintableString OPTIONAL, generation-qualifier [3] IMPLICIT PrintableString OPTIONAL }
 * ```
 */
function standardRows(fields: SequenceReader): Row[] {
  const country = fields.optional(application(1))
  const administration = fields.optional(application(2))
  const network = fields.optional(contextPrimitive(0))
  const terminal = fields.optional(contextPrimitive(1))
  const privateDomain = fields.optional(contextConstructed(2))
  const organization = fields.optional(contextPrimitive(3))
  const userNumber = fields.optional(contextPrimitive(4))
  const person = fields.optional(contextConstructed(5))
  const units = fields.optional(contextConstructed(6))
  fields.end()
  return [
    ...wrapped('country', country),
    ...wrapped('administration-domain', administration),
    ...implicit('network-address', Tag.numericString, network),
    ...implicit('terminal-identifier', Tag.printableString, terminal),
    ...wrapped('private-domain', privateDomain),
    ...implicit('organization', Tag.printableString, organization),
    ...implicit('user-number', Tag.numericString, userNumber),
    ...(person?.children() ?? []).flatMap(personRows),
    ...(units?.children() ?? []).map((unit) => row('organizational-unit', textOf(unit), unit)),
  ]
}

const personTerms: readonly RowTerm[] = ['surname', 'given-name', 'initials', 'generation-qualifier']

function personRows(part: Asn1Node): Row[] {
  const term = part.tagClass === 2 ? personTerms[part.tagNumber] : undefined
  if (!term)
    throw new Asn1Fault('unexpected-tag', part.start, `a part of a personal name, [0] to [3]; found ${part.name}`)
  return implicit(term, Tag.printableString, part)
}

function domainDefinedRow(node: Asn1Node): Row {
  const fields = sequence(node, 'a domain-defined attribute')
  const type = fields.any('the type of a domain-defined attribute')
  const value = fields.any('the value of a domain-defined attribute')
  fields.end()
  return row('domain-attribute', rowsValue([row('type', textOf(type), type), row('value', textOf(value), value)]), node)
}

/** By their number in X.411 and RFC 5280 appendix A.1. */
const extensionNames: Readonly<Record<number, string>> = {
  1: 'common-name',
  2: 'teletex-common-name',
  3: 'teletex-organization-name',
  4: 'teletex-personal-name',
  5: 'teletex-organizational-unit-names',
  6: 'teletex-domain-defined-attributes',
  7: 'pds-name',
  8: 'physical-delivery-country-name',
  9: 'postal-code',
  10: 'physical-delivery-office-name',
  11: 'physical-delivery-office-number',
  12: 'extension-OR-address-components',
  13: 'physical-delivery-personal-name',
  14: 'physical-delivery-organization-name',
  15: 'extension-physical-delivery-address-components',
  16: 'unformatted-postal-address',
  17: 'street-address',
  18: 'post-office-box-address',
  19: 'poste-restante-address',
  20: 'unique-postal-name',
  21: 'local-postal-attributes',
  22: 'extended-network-address',
  23: 'terminal-type',
}

/**
 * `ExtensionAttribute ::= SEQUENCE { extension-attribute-type [0] IMPLICIT INTEGER, extension-attribute-value [1] ANY
 * }`
 */
function extensionRow(node: Asn1Node): Row {
  const fields = sequence(node, 'an extension attribute')
  const type = fields.required(contextPrimitive(0), 'the type of an extension attribute')
  const value = inside(fields.required(contextConstructed(1), 'the value of an extension attribute'))
  fields.end()
  const number = decodeSmallInteger(type.content, type.start, 'the type of an extension attribute')
  const name = extensionNames[number]
  return row(
    'extension-attribute',
    rowsValue([
      row('type', name === undefined ? numberValue(number) : textValue(name), type),
      row('value', anyValue(value), value),
    ]),
    node,
  )
}

/**
 * Yields the parts of an EDI party name. Its tag (`ediPartyName [5]`) is not looked at.
 *
 * `EDIPartyName ::= SEQUENCE { nameAssigner [0] DirectoryString OPTIONAL, partyName [1] DirectoryString }`; the tags
 * are explicit, because a DirectoryString is a CHOICE.
 * @throws Asn1Fault
 * @see RFC 5280 section 4.2.1.6
 */
export function ediPartyNameValue(node: Asn1Node): RowValue {
  const { nameAssigner, partyName } = readEdiPartyName(node)
  return rowsValue([
    ...(nameAssigner ? [row('name-assigner', textOf(nameAssigner), nameAssigner)] : []),
    row('party-name', textOf(partyName), partyName),
  ])
}

/** Yields only the name of the party; undefined where it cannot be read. */
export function ediPartyNameText(node: Asn1Node): string | undefined {
  const reading = attempt(() => readString(readEdiPartyName(node).partyName).text)
  return reading.ok ? reading.value : undefined
}

function readEdiPartyName(node: Asn1Node): {
  readonly nameAssigner: Asn1Node | undefined
  readonly partyName: Asn1Node
} {
  const fields = new SequenceReader(node)
  const nameAssigner = fields.optional(contextConstructed(0))
  const partyName = fields.required(contextConstructed(1), 'the name of the party')
  fields.end()
  return { nameAssigner: nameAssigner && inside(nameAssigner), partyName: inside(partyName) }
}

const wrapped = (term: RowTerm, node: Asn1Node | undefined): Row[] =>
  node ? [row(term, textOf(inside(node)), node)] : []

const implicit = (term: RowTerm, tag: number, node: Asn1Node | undefined): Row[] =>
  node ? [row(term, stringValue(decodeString(tag, node.content), node), node)] : []

/** Reads a character string of any type; anything else is a fault. */
function textOf(node: Asn1Node): RowValue {
  const string = readString(node)
  if (string.text === undefined)
    throw new Asn1Fault('unexpected-tag', node.start, `a character string; found ${node.name}`)
  return stringValue(string, node)
}

/** Reads the single element of an EXPLICIT tag. */
function inside(node: Asn1Node): Asn1Node {
  const fields = new SequenceReader(node)
  const inner = fields.any('a value')
  fields.end()
  return inner
}
