import { visibleText } from '../../lib/visible-text.ts'
import type { Asn1Entry, Asn1EntryOddity, Asn1Listing, Asn1Value } from '../../report/asn1/asn1-listing.ts'
import type { EncodingPart } from '../../report/question/encoding-parts.ts'
import { hexPairs, octets, plainNumber, utcInstant } from '../figures.ts'
import { label } from '../label.ts'
import type { Sentence } from '../text/sentence.ts'

/** An unusual property of an encoding: in short for a line, and as a sentence. */
export const oddityWords = {
  'long-identifier': ['long tag', 'The tag number takes more octets than it needs: BER, not DER.'],
  'non-minimal-length': ['long length', 'The length takes more octets than it needs: BER, not DER.'],
  'indefinite-length': ['indefinite length', 'The length is open and ended by two zeros: BER, not DER.'],
  'constructed-string': ['string in segments', 'The string is written in segments: BER, not DER.'],
  'odd-boolean': ['odd BOOLEAN', 'TRUE is written as something other than FF: BER, not DER.'],
  'non-minimal-integer': ['long INTEGER', 'The number has one octet too many at its beginning: neither BER nor DER.'],
  'unused-bits-set': ['unused bits set', 'Unused bits are not zero: BER, not DER.'],
  trailing: ['trailing bytes', 'These bytes follow the encoding, where nothing should follow.'],
  'cut-short': ['cut short', 'It should have more octets than there are. The existing ones are shown.'],
  'bad-value': ['odd value', 'The octets are not a regular value of this type.'],
} as const satisfies Record<Asn1EntryOddity, readonly [inShort: string, sentence: string]>

const classes = ['Universal', 'Application', 'Context-specific', 'Private']

/** `Universal 16, constructed` */
export const tagWords = ({ tagClass, tagNumber, constructed }: Asn1Entry): string =>
  `${classes[tagClass] ?? ''} ${plainNumber(tagNumber)}, ${constructed ? 'constructed' : 'primitive'}`

/** The name of a node: its field, else its definition, else its tag. */
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

/**
 * The subject of a node, by the object identifier that it begins with: its name if it has one, because the identifier
 * itself is inside.
 */
export const aboutWords = (about: NonNullable<Asn1Entry['about']>): string =>
  (about.term && label(about.term).label) ?? about.name ?? about.oid

export const partNames: Readonly<Record<EncodingPart, string>> = {
  identifier: 'Identifier',
  length: 'Length',
  content: 'Content',
  'end-of-contents': 'End of contents',
}

/** How the tree of encodings and the octets beside it are used. */
export const treeHint: Sentence = [
  'Every value as ',
  { term: 'asn1', text: 'ASN.1' },
  ' in ',
  { term: 'der', text: 'DER' },
  '. Choose a line to see its octets, or an octet to see what it belongs to. Right opens a line, left closes it.',
]

export const encapsulatesWords = 'This string contains another encoding.'

/** Where reading a list of nodes ended, and how many octets were left. */
export function treeFaultWords({ kind, offset, expected, rest }: NonNullable<Asn1Listing['fault']>): string {
  const ended = kind === 'nested-too-deep' ? 'Nested deeper than is followed' : 'Cannot be read further'
  const left = rest.end > rest.start ? ` ${octets(rest.end - rest.start)} remain from offset ${rest.start}.` : ''
  return `${ended} at offset ${offset}: expected ${expected}.${left}`
}
