/**
 * The first identifier octets of the encodings in certificates (X.690 section 8.1.2): class, constructed bit and number
 * in one octet.
 */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  videotexString: 0x15,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  graphicString: 0x19,
  visibleString: 0x1a,
  generalString: 0x1b,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

/** Identifier octet of an IMPLICIT `[number]` over a primitive type, or of a primitive CHOICE alternative. */
export const contextPrimitive = (number: number): number => 0x80 | number
/** Identifier octet of an EXPLICIT `[number]`, or of an IMPLICIT one over a constructed type. */
export const contextConstructed = (number: number): number => 0xa0 | number

const universalNames: readonly (string | undefined)[] = [
  'end of contents',
  'BOOLEAN',
  'INTEGER',
  'BIT STRING',
  'OCTET STRING',
  'NULL',
  'OBJECT IDENTIFIER',
  'ObjectDescriptor',
  'EXTERNAL',
  'REAL',
  'ENUMERATED',
  'EMBEDDED PDV',
  'UTF8String',
  'RELATIVE-OID',
  'TIME',
  undefined,
  'SEQUENCE',
  'SET',
  'NumericString',
  'PrintableString',
  'TeletexString',
  'VideotexString',
  'IA5String',
  'UTCTime',
  'GeneralizedTime',
  'GraphicString',
  'VisibleString',
  'GeneralString',
  'UniversalString',
  'CHARACTER STRING',
  'BMPString',
  'DATE',
]

/** How ASN.1 writes a tag: `SEQUENCE`, `[0]`, `[APPLICATION 3]`. */
export function tagName(tagClass: number, tagNumber: number): string {
  if (tagClass === 0) return universalNames[tagNumber] ?? `[UNIVERSAL ${tagNumber}]`
  if (tagClass === 2) return `[${tagNumber}]`
  return `[${tagClass === 1 ? 'APPLICATION' : 'PRIVATE'} ${tagNumber}]`
}

/** Yields the ASN.1 name of an identifier octet, for messages. */
export const identifierName = (identifier: number): string => tagName(identifier >>> 6, identifier & 0x1f)
