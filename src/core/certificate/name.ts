import type { Asn1Node } from '../asn1/node.ts'
import { readOid, type Oid } from '../asn1/object-identifier.ts'
import { beginningOf } from '../lib/excerpt.ts'
import { expectTag, sequence, SequenceReader } from '../asn1/sequence.ts'
import { readString, type DecodedString } from '../asn1/string.ts'
import { Tag } from '../asn1/tag.ts'

/** `AttributeTypeAndValue ::= SEQUENCE { type OBJECT IDENTIFIER, value ANY }` */
export interface NameAttribute {
  readonly type: Oid
  /** The value as encoded, with its string type. */
  readonly value: Asn1Node
  readonly string: DecodedString
}

/** Attributes on one level; nearly always one. Their order has no meaning (a SET). */
export type RelativeDistinguishedName = readonly NameAttribute[]

/**
 * `Name ::= SEQUENCE OF SET SIZE (1..MAX) OF AttributeTypeAndValue`, from the root of the tree to the leaf, as encoded.
 */
export interface Name {
  readonly node: Asn1Node
  readonly rdns: readonly RelativeDistinguishedName[]
}

export const AttributeType = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  emailAddress: '1.2.840.113549.1.9.1',
  domainComponent: '0.9.2342.19200300.100.1.25',
} as const

/** Reads a name. @throws Asn1Fault @see RFC 5280 section 4.1.2.4 */
export function readName(node: Asn1Node, what = 'a name'): Name {
  const rdns: RelativeDistinguishedName[] = []
  const levels = sequence(node, what)
  while (!levels.done) rdns.push(readRdn(levels.any('')))
  return { node, rdns }
}

/** Reads one RDN. @throws Asn1Fault */
export function readRdn(node: Asn1Node): RelativeDistinguishedName {
  return readRdnAttributes(expectTag(node, Tag.set, 'a relative distinguished name'))
}

/** Reads the attributes of an RDN under any tag, such as nameRelativeToCRLIssuer `[1]`. @throws Asn1Fault */
export function readRdnAttributes(node: Asn1Node): RelativeDistinguishedName {
  const attributes: NameAttribute[] = []
  const set = new SequenceReader(node)
  while (!set.done) {
    const fields = sequence(set.any(''), 'a name attribute')
    const type = readOid(fields.any('the attribute type'), 'the attribute type')
    const value = fields.any('the attribute value')
    fields.end()
    attributes.push({ type, value, string: readString(value) })
  }
  return attributes
}

/** Yields the values of one attribute type, the last (most specific) first. */
export function attributeValues(name: Name, type: Oid): string[] {
  const values: string[] = []
  for (const rdn of name.rdns) {
    for (const attribute of rdn)
      if (attribute.type === type && attribute.string.text !== undefined) values.push(attribute.string.text)
  }
  return values.reverse()
}

/**
 * Yields the short form of the name for people: its most specific common name; otherwise unit, organization, domain
 * components, e-mail address; otherwise the last text in it. A huge one ends in `…`. Undefined for a name that is empty
 * or of blanks alone.
 */
export function displayName(name: Name): string | undefined {
  if (!displayNames.has(name)) {
    const found = findDisplayName(name)
    displayNames.set(name, found && beginningOf(found, longestDisplayName))
  }
  return displayNames.get(name)
}

/** UTF-16 units of a name for people: more than any name that a person gave (64 at most: RFC 5280 appendix A.1). */
const longestDisplayName = 1000

/** Findings carry it, each of them: a name of 40,000 attributes is gone through once. */
const displayNames = new WeakMap<Name, string | undefined>()

function findDisplayName(name: Name): string | undefined {
  const { commonName, organizationalUnit, organization, domainComponent, emailAddress } = AttributeType
  const written = (type: Oid) => attributeValues(name, type).filter(isWritten)
  for (const type of [commonName, organizationalUnit, organization]) {
    const [value] = written(type)
    if (value !== undefined) return value
  }
  const components = written(domainComponent)
  if (components.length > 0) return components.join('.')
  return written(emailAddress)[0] ?? [name.rdns.at(-1)?.[0]?.string.text ?? ''].find(isWritten)
}

/** False for blanks alone: nobody could see or press such a name. */
const isWritten = (value: string): boolean => value.trim() !== ''
