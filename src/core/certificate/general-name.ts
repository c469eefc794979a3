import type { Asn1Node } from '../asn1/node.ts'
import { Asn1Fault } from '../asn1/fault.ts'
import { decodeOid, readOid, type Oid } from '../asn1/object-identifier.ts'
import { sequence, SequenceReader } from '../asn1/sequence.ts'
import { decodeString, type DecodedString } from '../asn1/string.ts'
import { contextConstructed, Tag } from '../asn1/tag.ts'
import { readName, type Name } from './name.ts'

/**
 * ```
 * GeneralName ::= CHOICE { otherName [0] SEQUENCE { type-id OBJECT IDENTIFIER, value [0] EXPLICIT ANY }, rfc822Name [1]
 *   IA5String, dNSName [2] IA5String, x400Address [3] ORAddress, directoryName [4] EXPLICIT Name, ediPartyName [5]
 *   EDIPartyName, uniformResourceIdentifier [6] IA5String, iPAddress [7] OCTET STRING, registeredID [8] OBJECT
 *   IDENTIFIER }
 * ```
 */
export type GeneralName = { readonly node: Asn1Node } & (
  | { readonly kind: 'rfc822Name' | 'dNSName' | 'uniformResourceIdentifier'; readonly string: DecodedString }
  | { readonly kind: 'directoryName'; readonly name: Name }
  /**
   * 4 or 16 octets in a certificate, twice as many (address and mask) in name constraints. Any other number is a fault
   * of the certificate.
   */
  | { readonly kind: 'iPAddress'; readonly octets: Uint8Array }
  | { readonly kind: 'registeredID'; readonly oid: Oid }
  | { readonly kind: 'otherName'; readonly type: Oid; readonly value: Asn1Node }
  /** Only `describe-or-address.ts` reads these: no name on the internet matches them. */
  | { readonly kind: 'x400Address' | 'ediPartyName' }
)

export type GeneralNameKind = GeneralName['kind']

/** Reads a GeneralName. @throws Asn1Fault @see RFC 5280 section 4.2.1.6 */
export function readGeneralName(node: Asn1Node): GeneralName {
  if (node.tagClass !== 2) throw unknownForm(node)
  switch (node.tagNumber) {
    case 0: {
      const fields = new SequenceReader(node)
      const type = readOid(fields.any('the type of an otherName'), 'the type of an otherName')
      const value = new SequenceReader(fields.required(contextConstructed(0), 'the value of an otherName')).any(
        'the value of an otherName',
      )
      fields.end()
      return { kind: 'otherName', type, value, node }
    }
    case 1:
      return { kind: 'rfc822Name', string: decodeString(Tag.ia5String, node.content), node }
    case 2:
      return { kind: 'dNSName', string: decodeString(Tag.ia5String, node.content), node }
    case 3:
      return { kind: 'x400Address', node }
    case 4:
      return {
        kind: 'directoryName',
        name: readName(new SequenceReader(node).any('a directory name'), 'a directory name'),
        node,
      }
    case 5:
      return { kind: 'ediPartyName', node }
    case 6:
      return { kind: 'uniformResourceIdentifier', string: decodeString(Tag.ia5String, node.content), node }
    case 7:
      return { kind: 'iPAddress', octets: node.content, node }
    case 8:
      return { kind: 'registeredID', oid: decodeOid(node), node }
    default:
      throw unknownForm(node)
  }
}

const unknownForm = (node: Asn1Node): Asn1Fault =>
  new Asn1Fault('unexpected-tag', node.start, `a general name, [0] to [8]; found ${node.name}`)

/** Reads `GeneralNames ::= SEQUENCE SIZE (1..MAX) OF GeneralName`. @throws Asn1Fault */
export function readGeneralNames(node: Asn1Node, what: string): GeneralName[] {
  return sequence(node, what).rest().map(readGeneralName)
}

/** Reads GeneralNames under an IMPLICIT tag, which replaces the tag of the SEQUENCE. @throws Asn1Fault */
export function readImplicitGeneralNames(node: Asn1Node): GeneralName[] {
  return new SequenceReader(node).rest().map(readGeneralName)
}
