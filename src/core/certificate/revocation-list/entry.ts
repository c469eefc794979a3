import { integerOctets } from '../../asn1/integer.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { readTime, type Time } from '../../asn1/time.ts'
import { readExtensions, type Extension } from '../certificate.ts'

/** One entry of a CRL: a certificate that its issuer has revoked. */
export interface RevocationEntry {
  readonly serialNumber: Asn1Node
  readonly revocationDate: Time
  /** Not decoded; `findExtension` reads them with their decoders. */
  readonly extensions: readonly Extension[]
  readonly node: Asn1Node
}

/** Reads the entry that begins at `start` and lies within `end`. @throws Asn1Fault @see RFC 5280 section 5.1.2.6 */
export function readEntry(source: Uint8Array, start: number, end: number): RevocationEntry {
  const node = readNode(source, start, end)
  const fields = sequence(node, 'an entry of a revocation list')
  const serialNumber = fields.any('a serial number')
  integerOctets(serialNumber, 'a serial number')
  const revocationDate = readTime(fields.any('a revocation date'))
  const extensions = fields.optional(Tag.sequence)
  fields.end()
  return { serialNumber, revocationDate, extensions: extensions ? readExtensions(extensions) : [], node }
}
