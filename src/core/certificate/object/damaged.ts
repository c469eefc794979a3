import { claimBeyond, readCut, wholeInside } from '../../asn1/cut.ts'
import { attempt } from '../../asn1/fault.ts'
import { readOnly } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive, Tag } from '../../asn1/tag.ts'
import {
  algorithm,
  bitOctets,
  explicit,
  field,
  implicit,
  integer,
  name,
  optional,
  showAs,
  structure,
  time,
  type Shape,
} from '../row/shape.ts'
import { displayName, readName } from '../name.ts'
import { readOcspResponse, readResponseStatus } from '../ocsp-response.ts'
import { readParts, readSigned, type Part, type Parts } from './fields.ts'
import { responseDataFields } from './ocsp-fields.ts'
import { extensions, publicKey, version } from './shapes.ts'
import { numberValue, row, termValue } from '../row/row-value.ts'

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

/** Shows the number of octets: to count the entries, they would have to be read. */
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

/** Reads as many fields of a certificate as possible, one by one. Never throws. */
export function readDamagedCertificate(bytes: Uint8Array): Parts {
  const reading = readSigned(bytes, certificateFields)
  const cutAt = reading.fault?.kind === 'truncated' && claimBeyond(bytes) !== undefined ? reading.fault.offset : -1
  if (bytes[cutAt] !== contextConstructed(3)) return reading
  const before = attempt((): Part[] => {
    const list = wholeInside(readCut(bytes, readCut(bytes, cutAt).contentStart))
    if (list.contentStart === list.contentEnd) return []
    return [{ term: 'extension', node: list, row: row('extension', showAs(extensions, list, 'the extensions'), list) }]
  })
  return before.ok ? { ...reading, parts: [...reading.parts, ...before.value] } : reading
}

/** The short name of the subject, if it can be reached and is whole. */
export function subjectOfDamaged(bytes: Uint8Array): string | undefined {
  const subject = attempt(() => {
    const fields = new SequenceReader(readCut(bytes, readCut(bytes).contentStart))
    fields.optional(contextConstructed(0))
    for (const before of ['the serial number', 'the algorithm', 'the issuer', 'the validity']) fields.any(before)
    return displayName(readName(fields.any('the subject')))
  })
  return subject.ok ? subject.value : undefined
}

/** The octets of a certificate that were cut off, at least; undefined where none were. */
export function missingOctets(bytes: Uint8Array): number | undefined {
  const claimed = claimBeyond(bytes)
  return claimed === undefined ? undefined : claimed - bytes.length
}

/** Reads as many fields of a revocation list as possible, one by one. Never throws. */
export const readDamagedList = (bytes: Uint8Array): Parts => readSigned(bytes, listFields)

/**
 * Reads the fields of a damaged OCSP response: its status, and the signed fields as far as they can be reached. Never
 * throws.
 * @see RFC 6960 section 4.2.1
 */
export function readDamagedResponse(bytes: Uint8Array): Parts {
  const reading = readOcspResponse(bytes)
  const parts: Part[] = []
  const inside = attempt(() => {
    const outer = sequence(readOnly(bytes), 'an OCSP response')
    const status = outer.required(Tag.enumerated, 'the status of the response')
    const term = 'response-status'
    parts.push({ term, node: status, row: row(term, termValue(readResponseStatus(status)), status) })
    const wrapped = new SequenceReader(outer.required(contextConstructed(0), 'the response bytes'))
    const fields = sequence(wrapped.any('the response bytes'), 'the response bytes')
    fields.any('the type of the response')
    const { contentStart, contentEnd } = fields.required(Tag.octetString, 'the response')
    const basic = sequence(readOnly(bytes, contentStart, contentEnd), 'a basic OCSP response')
    const responseData = basic.required(Tag.sequence, 'the response data')
    for (const part of readParts(responseData, responseDataFields).parts) parts.push(part)
  })
  const fault = reading.ok ? (inside.ok ? undefined : inside.error) : reading.fault
  return { parts, ...(fault && { fault }) }
}
