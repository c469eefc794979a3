import { rfc, type Reference } from '../../finding/reference.ts'
import { ipAddressText } from '../../lib/ip-address.ts'
import { decodeBitString } from '../../asn1/bit-string.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readSmallInteger } from '../../asn1/integer.ts'
import { SequenceReader, sequence } from '../../asn1/sequence.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import type { Row, RowTerm } from '../row/row.ts'
import { hexValue, numberValue, row, rowsValue, termValue, textValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'
import type { ShownExtension } from './shown.ts'

/** Octets of an address by the number of its family. @see IANA, Address Family Numbers */
const families: Readonly<Record<number, { readonly octets: number; readonly name: string } | undefined>> = {
  1: { octets: 4, name: 'IPv4' },
  2: { octets: 16, name: 'IPv6' },
}

/**
 * ```
 * IPAddrBlocks ::= SEQUENCE OF IPAddressFamily
 * IPAddressFamily ::= SEQUENCE { addressFamily OCTET STRING (SIZE (2..3)), ipAddressChoice IPAddressChoice }
 * IPAddressChoice ::= CHOICE { inherit NULL, addressesOrRanges SEQUENCE OF IPAddressOrRange }
 * IPAddressOrRange ::= CHOICE { addressPrefix IPAddress, addressRange SEQUENCE { min IPAddress, max IPAddress } }
 * IPAddress ::= BIT STRING
 * ```
 * @throws Asn1Fault @see RFC 3779 section 2.2.3
 */
function addressBlocks(value: Asn1Node): Row[] {
  return sequence(value, 'the address blocks')
    .rest()
    .map((block) => {
      const fields = sequence(block, 'an address family')
      const family = fields.required(Tag.octetString, 'the number of an address family')
      const [high = 0, low = 0, subsequent] = family.content
      const known = families[high * 256 + low]
      const rows = resourceRows(fields.any('the addresses'), (node) => addressRow(node, known?.octets))
      fields.end()
      const name = known ? textValue(known.name) : hexValue(family.content)
      const more = subsequent === undefined ? [] : [row('subsequent-family', numberValue(subsequent), family)]
      return row('address-block', rowsValue([row('address-family', name, family), ...more, ...rows]), block)
    })
}

function addressRow(node: Asn1Node, octets: number | undefined): Row {
  if (node.identifier !== Tag.sequence) {
    const { address, bits } = paddedAddress(node, octets, 0)
    return row('address-prefix', textValue(`${address}/${bits}`), node)
  }
  const fields = new SequenceReader(node)
  const lowest = paddedAddress(fields.required(Tag.bitString, 'the lowest address'), octets, 0)
  const highest = paddedAddress(fields.required(Tag.bitString, 'the highest address'), octets, 0xff)
  fields.end()
  return row('address-range', textValue(`${lowest.address} - ${highest.address}`), node)
}

/** Yields the leading bits of an address, filled up with zeros (a prefix, the lowest) or with ones (the highest). */
function paddedAddress(
  node: Asn1Node,
  octets: number | undefined,
  filler: 0 | 0xff,
): { readonly address: string; readonly bits: number } {
  if (node.identifier !== Tag.bitString) throw new Asn1Fault('unexpected-tag', node.start, 'an address, a BIT STRING')
  const { octets: leading, unusedBits } = decodeBitString(node)
  const width = octets ?? leading.length
  if (leading.length > width) throw new Asn1Fault('bad-value', node.start, `an address of at most ${width} octets`)
  const address = new Uint8Array(width).fill(filler)
  address.set(leading)
  if (leading.length > 0) {
    const spare = (1 << unusedBits) - 1
    const last = leading[leading.length - 1] ?? 0
    address[leading.length - 1] = filler === 0 ? last & ~spare : last | spare
  }
  return { address: ipAddressText(address) ?? address.join('.'), bits: leading.length * 8 - unusedBits }
}

/**
 * ```
 * ASIdentifiers ::= SEQUENCE { asnum [0] EXPLICIT ASIdentifierChoice OPTIONAL, rdi [1] EXPLICIT ASIdentifierChoice
 *   OPTIONAL }
 * ASIdentifierChoice ::= CHOICE { inherit NULL, asIdsOrRanges SEQUENCE OF ASIdOrRange }
 * ASIdOrRange ::= CHOICE { id INTEGER, range SEQUENCE { min INTEGER, max INTEGER } }
 * ```
 * @throws Asn1Fault
 * @see RFC 3779 section 3.2.3
 */
function systemNumbers(value: Asn1Node): Row[] {
  const fields = sequence(value, 'the numbers of autonomous systems')
  const rows = (['as-number', 'routing-domain'] as const).flatMap((term, tag) => {
    const tagged = fields.optional(contextConstructed(tag))
    if (!tagged) return []
    const inner = new SequenceReader(tagged)
    const numbers = resourceRows(inner.any('a choice of numbers'), (node) => systemRow(term, node))
    inner.end()
    return numbers
  })
  fields.end()
  return rows
}

function systemRow(term: RowTerm, node: Asn1Node): Row {
  if (node.identifier !== Tag.sequence) return row(term, numberValue(readSmallInteger(node, 'a number')), node)
  const fields = new SequenceReader(node)
  const [lowest, highest] = [fields.any('the lowest number'), fields.any('the highest number')]
  fields.end()
  return row(
    term,
    textValue(`${readSmallInteger(lowest, 'a number')} - ${readSmallInteger(highest, 'a number')}`),
    node,
  )
}

/** `inherit NULL` means the resources of the issuer; otherwise a row for each resource. */
const resourceRows = (node: Asn1Node, show: (node: Asn1Node) => Row): Row[] =>
  node.identifier === Tag.null
    ? [row('inherited', termValue('yes'), node)]
    : sequence(node, 'a list of resources').rest().map(show)

const decoder = <const Term extends string>(
  oid: string,
  term: Term,
  reference: Reference,
  read: (value: Asn1Node) => Row[],
): ExtensionDecoder<ShownExtension, Term> => ({
  oid,
  term,
  reference,
  decode: (value) => ({ rows: read(value) }),
  describe: ({ rows }) => rows,
})

/** The addresses and routes that the holder may announce. Those of RFC 8360 differ only in how a path is judged. */
export const numberResourceExtensions = [
  decoder('1.3.6.1.5.5.7.1.7', 'ip-addr-blocks', rfc(3779, '2.2'), addressBlocks),
  decoder('1.3.6.1.5.5.7.1.8', 'autonomous-sys-ids', rfc(3779, '3.2'), systemNumbers),
  decoder('1.3.6.1.5.5.7.1.28', 'ip-addr-blocks-v2', rfc(8360, '4.2.2.1'), addressBlocks),
  decoder('1.3.6.1.5.5.7.1.29', 'autonomous-sys-ids-v2', rfc(8360, '4.2.2.3'), systemNumbers),
]
