import { Tag } from '../../asn1/tag.ts'
import { readTime } from '../../asn1/time.ts'
import { attributes } from '../../oid/attributes.ts'
import { distinguishedName, relativeDistinguishedName } from '../distinguished-name.ts'
import type { Name, NameAttribute, RelativeDistinguishedName } from '../name.ts'
import type { AttributeValue, RowValue } from './row.ts'
import { excerpt, hexExcerpt, lossy } from './row-value.ts'

/** Yields a name with its text form and every attribute, RDN by RDN as encoded. */
export function nameValue(name: Name): RowValue {
  return { kind: 'name', ...excerpt(distinguishedName(name)), rdns: name.rdns.map((rdn) => rdn.map(attributeValue)) }
}

/** Yields a single RDN in this form, such as a name relative to another. */
export function relativeNameValue(rdn: RelativeDistinguishedName): RowValue {
  return { kind: 'name', ...excerpt(relativeDistinguishedName(rdn)), rdns: [rdn.map(attributeValue)] }
}

/** Yields one attribute. Its octets are added where the text does not represent all of them. */
export function attributeValue({ type, value, string }: NameAttribute): AttributeValue {
  const known = attributes[type]
  const time = value.identifier === Tag.utcTime || value.identifier === Tag.generalizedTime
  const faulty = string.text === undefined || string.fault === 'bad-encoding' || lossy(string)
  return {
    oid: type,
    ...(known && { name: known.name }),
    ...(known?.short !== undefined && { short: known.short }),
    ...(string.text !== undefined && excerpt(string.text)),
    ...(time && excerpt(readTime(value).text)),
    ...(faulty && { hex: hexExcerpt(value.encoded) }),
    encoding: value.name,
    ...(string.fault && { fault: string.fault }),
    range: value.range,
  }
}
