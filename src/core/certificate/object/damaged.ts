import { contextConstructed, contextPrimitive } from '../../asn1/tag.ts'
import {
  algorithm,
  bitOctets,
  explicit,
  field,
  implicit,
  integer,
  name,
  optional,
  structure,
  time,
  type Shape,
} from '../shape.ts'
import { readSigned, type Parts } from './fields.ts'
import { extensions, publicKey, version } from './shapes.ts'
import { numberValue } from '../row-value.ts'
import { Tag } from '../../asn1/tag.ts'

const validity = structure(field('not-before', time), field('not-after', time))

/** The fields of a certificate. @see RFC 5280 section 4.1 */
const certificateFields = [
  optional('version', explicit(0, version)),
  field('serial-number', integer),
  field('algorithm', algorithm),
  field('issuer', name),
  field('validity-period', validity),
  field('subject', name),
  field('subject-public-key-info', publicKey),
  optional('issuer-unique-id', { ...implicit(1, bitOctets), tags: [contextPrimitive(1)] }),
  optional('subject-unique-id', { ...implicit(2, bitOctets), tags: [contextPrimitive(2)] }),
  optional('extension', { ...explicit(3, extensions), tags: [contextConstructed(3)] }),
]

/** Entries are counted by their octets: to count them they would have to be read. */
const entries: Shape = { tags: [Tag.sequence], show: (node) => numberValue(node.content.length, 'octets') }

/** The fields of a revocation list. @see RFC 5280 section 5.1 */
const listFields = [
  optional('version', version),
  field('algorithm', algorithm),
  field('issuer', name),
  field('this-update', time),
  optional('next-update', time),
  optional('content-octets', entries),
  optional('extension', explicit(0, extensions)),
]

/** As many fields of a certificate as can be read, one by one. Never throws. */
export const readDamagedCertificate = (bytes: Uint8Array): Parts => readSigned(bytes, certificateFields)

/** The same of a revocation list. */
export const readDamagedList = (bytes: Uint8Array): Parts => readSigned(bytes, listFields)
