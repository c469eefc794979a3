import { ia5String, objectIdentifier, sequence, setOf, utf8String, type Der } from './der-writer.ts'

export type AttributeType = keyof typeof attributeTypes

/** One attribute: its type, and its value as text (UTF8String) or as DER of any string type. */
export type Attribute = readonly [type: AttributeType, value: string | Der]

/** A common name; or relative distinguished names in the order of the encoding, each with one attribute or several. */
export type NameSpec = string | readonly (Attribute | readonly Attribute[])[]

const attributeTypes = {
  CN: '2.5.4.3',
  serialNumber: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
  emailAddress: '1.2.840.113549.1.9.1',
  matterVendor: '1.3.6.1.4.1.37244.2.1',
  matterProduct: '1.3.6.1.4.1.37244.2.2',
} as const

/** Name: an empty list gives the empty name. */
export function name(spec: NameSpec): Der {
  const names = typeof spec === 'string' ? [['CN', spec] as const] : spec
  return sequence(...names.map((rdn) => setOf(...attributesOf(rdn).map(attribute))))
}

/** The first common name, where it is given as text. */
export function commonName(spec: NameSpec): string | undefined {
  if (typeof spec === 'string') return spec
  const found = spec.flatMap(attributesOf).find(([type]) => type === 'CN')?.[1]
  return typeof found === 'string' ? found : undefined
}

function attributesOf(rdn: Attribute | readonly Attribute[]): readonly Attribute[] {
  return typeof rdn[0] === 'string' ? [rdn as Attribute] : (rdn as readonly Attribute[])
}

function attribute([type, value]: Attribute): Der {
  const ascii = type === 'DC' || type === 'emailAddress'
  const encoded = typeof value === 'string' ? (ascii ? ia5String(value) : utf8String(value)) : value
  return sequence(objectIdentifier(attributeTypes[type]), encoded)
}
