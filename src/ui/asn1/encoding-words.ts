import { visibleText, label, type Asn1Entry, type Asn1EntryOddity, type Asn1Value } from '../../core/index.ts'
import { hexPairs, octets, plainNumber, utcInstant } from '../parts/format.ts'

/** What is unusual about an encoding, as short as it fits in a line and in a sentence. */
export const oddityWords = {
  'long-identifier': ['long tag', 'The tag number takes more octets than it needs: BER, not DER.'],
  'non-minimal-length': ['long length', 'The length takes more octets than it needs: BER, not DER.'],
  'indefinite-length': ['indefinite length', 'The length is open and ended by two zeros: BER, not DER.'],
  'constructed-string': ['string in segments', 'The string is written in segments: BER, not DER.'],
  'odd-boolean': ['odd BOOLEAN', 'TRUE is written as something other than FF: BER, not DER.'],
  'non-minimal-integer': ['long INTEGER', 'The number has an octet too many at its beginning: neither BER nor DER.'],
  'unused-bits-set': ['unused bits set', 'Bits that do not count are not zero: BER, not DER.'],
  trailing: ['trailing bytes', 'It stands behind the one encoding that should be all there is.'],
  'cut-short': ['cut short', 'It claims more octets than there are; what there is of it is shown.'],
  'bad-value': ['odd value', 'The octets are no regular value of this type.'],
} as const satisfies Record<Asn1EntryOddity, readonly [inShort: string, sentence: string]>

const classes = ['Universal', 'Application', 'Context-specific', 'Private']

/** `Universal 16, constructed` */
export const tagWords = ({ tagClass, tagNumber, constructed }: Asn1Entry): string =>
  `${classes[tagClass] ?? ''} ${plainNumber(tagNumber)}, ${constructed ? 'constructed' : 'primitive'}`

/** What to call a node: its field, else its definition, else its tag. */
export const entryName = ({ field, definition, tag }: Asn1Entry): string => field ?? definition ?? tag

/** A value in one line, with everything hidden in it to be seen. */
export function valueWords(value: Asn1Value): string {
  switch (value.kind) {
    case 'oid': {
      const name = value.term ? label(value.term).label : value.name
      return name ? `${name} (${value.oid})` : value.oid
    }
    case 'integer':
      return value.name ? `${value.decimal} (${value.name})` : value.decimal
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE'
    case 'text':
      return `“${visibleText(value.text)}”${value.more ? ` … and ${octets(value.more)} more` : ''}`
    case 'time':
      return value.instant === undefined ? visibleText(value.text) : `${utcInstant(value.instant)} UTC (${value.text})`
    case 'bits':
      return value.names?.length ? `${value.names.join(', ')} (${value.bits})` : value.bits || '(no bits)'
    case 'octets':
      return (
        `${hexPairs(value.hex)}${value.hex.length / 2 < value.octets ? ` … ${octets(value.octets)}` : ''}` || '(empty)'
      )
    case 'null':
      return 'NULL'
  }
}

/** What a node is about, by the object identifier it begins with: its name alone where it has one, for the identifier stands inside. */
export const aboutWords = (about: NonNullable<Asn1Entry['about']>): string =>
  (about.term && label(about.term).label) ?? about.name ?? about.oid

/** Which part of an encoding an octet of it is. */
export type Part = 'identifier' | 'length' | 'content' | 'end-of-contents'

export const partNames: Readonly<Record<Part, string>> = {
  identifier: 'Identifier',
  length: 'Length',
  content: 'Content',
  'end-of-contents': 'End of contents',
}

export function partAt(entry: Asn1Entry, offset: number): Part | undefined {
  if (offset < entry.start || offset >= entry.end) return undefined
  if (offset < entry.start + entry.identifierLength) return 'identifier'
  if (offset < entry.contentStart) return 'length'
  return offset < entry.contentEnd ? 'content' : 'end-of-contents'
}

/** The parts that an encoding has, with how many octets each takes. */
export function partsOf(entry: Asn1Entry): { readonly part: Part; readonly octets: number }[] {
  const { start, identifierLength, contentStart, contentEnd, end } = entry
  const parts: { part: Part; octets: number }[] = [
    { part: 'identifier', octets: identifierLength },
    { part: 'length', octets: contentStart - start - identifierLength },
    { part: 'content', octets: contentEnd - contentStart },
    { part: 'end-of-contents', octets: end - contentEnd },
  ]
  return parts.filter(({ part, octets: count }) => count > 0 || part === 'content')
}
