import { attempt } from '../../asn1/fault.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive, Tag } from '../../asn1/tag.ts'
import type { Row } from '../row/row.ts'
import { numberValue, oidValue, row, rowsValue } from '../row/row-value.ts'
import {
  algorithm,
  any,
  either,
  explicit,
  field,
  implicit,
  integer,
  name,
  octets,
  oid,
  optional,
  showAs,
  structure,
  type Field,
  type Shape,
} from '../row/shape.ts'
import { attribute } from './attribute.ts'
import { readParts, type Parts } from './fields.ts'
import { count, elements, plainVersion } from './shapes.ts'
import { timeStampFields } from './time-stamp.ts'
import { trustListFields } from './trust-list-fields.ts'

const signedData = '1.2.840.113549.1.7.2'
const envelopedData = '1.2.840.113549.1.7.3'
const encryptedData = '1.2.840.113549.1.7.6'

/** An OCTET STRING in segments, as streaming tools write it. */
const segmented = Tag.octetString | 0x20

/** Contents that are decoded; of all others only the size is shown. */
const contents: Readonly<Record<Oid, readonly Field[]>> = {
  '1.2.840.113549.1.9.16.1.4': timeStampFields,
  '1.3.6.1.4.1.311.10.1': trustListFields,
}

/** Shows the number of octets, in one piece or in segments. Their content is not shown. */
const size: Shape = {
  tags: [Tag.octetString, segmented, contextPrimitive(0), contextConstructed(0)],
  show: (node) => numberValue(contentLength(node), 'octets'),
}

const contentLength = (node: Asn1Node): number =>
  node.constructed ? node.children().reduce((sum, segment) => sum + contentLength(segment), 0) : node.content.length

/**
 * `EncapsulatedContentInfo ::= SEQUENCE { eContentType OBJECT IDENTIFIER, eContent [0] EXPLICIT OCTET STRING OPTIONAL
 * }`; before CMS the content could have any type.
 */
const encapsulated: Shape = {
  tags: [Tag.sequence],
  show: (node) => {
    const reader = sequence(node, 'the content')
    const type = readOid(reader.any('the type of the content'), 'the type of the content')
    const wrapped = reader.optional(contextConstructed(0))
    reader.end()
    return rowsValue([row('content-type', oidValue(type)), ...(wrapped ? contentRows(type, wrapped) : [])])
  },
}

function contentRows(type: Oid, wrapped: Asn1Node): readonly Row[] {
  const content = new SequenceReader(wrapped).any('the content')
  const { identifier, source, contentStart, contentEnd } = content
  const known = Object.hasOwn(contents, type) ? contents[type] : undefined
  if (known && identifier !== segmented) {
    const inner = identifier === Tag.octetString ? readOnly(source, contentStart, contentEnd) : content
    return readParts(inner, known).parts.map((part) => part.row)
  }
  const octets =
    identifier === Tag.octetString || identifier === segmented ? contentLength(content) : content.encoded.length
  return [row('content-octets', numberValue(octets, 'octets'), content)]
}

/**
 * `SignerIdentifier ::= CHOICE { issuerAndSerialNumber SEQUENCE { issuer Name, serialNumber INTEGER },
 * subjectKeyIdentifier [0] OCTET STRING }`
 */
const issuerAndSerial = structure(field('issuer', name), field('serial-number', integer))
const identifier = either(issuerAndSerial, implicit(0, octets))

/**
 * ```
 * SignerInfo ::= SEQUENCE { version INTEGER, sid SignerIdentifier, digestAlgorithm AlgorithmIdentifier, signedAttrs [0]
 *   IMPLICIT SET OF Attribute OPTIONAL, signatureAlgorithm AlgorithmIdentifier, signature OCTET STRING, unsignedAttrs
 *   [1] IMPLICIT SET OF Attribute OPTIONAL }
 * ```
 */
const signer = structure(
  field('version', plainVersion),
  field('signer-identifier', identifier),
  field('digest-algorithm', algorithm),
  optional('signed-attribute', elements('signed-attribute', attribute, contextConstructed(0))),
  field('signature-algorithm', algorithm),
  field('signature-value', octets),
  optional('unsigned-attribute', elements('unsigned-attribute', attribute, contextConstructed(1))),
)

/**
 * `SignedData ::= SEQUENCE { version INTEGER, digestAlgorithms SET OF AlgorithmIdentifier, encapContentInfo
 * EncapsulatedContentInfo, certificates [0] IMPLICIT SET OPTIONAL, crls [1] IMPLICIT SET OPTIONAL, signerInfos SET OF
 * SignerInfo }`
 * @see RFC 5652 section 5.1
 */
const signedFields = [
  field('version', plainVersion),
  field('digest-algorithm', elements('digest-algorithm', algorithm, Tag.set)),
  field('encapsulated-content', encapsulated),
  optional('included-certificates', count(0)),
  optional('included-revocation-lists', count(1)),
  field('signer', elements('signer', signer, Tag.set)),
]

/**
 * `EncryptedContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, contentEncryptionAlgorithm AlgorithmIdentifier,
 * encryptedContent [0] IMPLICIT OCTET STRING OPTIONAL }`
 */
const encryptedContent = structure(
  field('content-type', oid),
  field('content-encryption-algorithm', algorithm),
  optional('encrypted-octets', size),
)

/**
 * `KeyTransRecipientInfo ::= SEQUENCE { version INTEGER, rid RecipientIdentifier, keyEncryptionAlgorithm
 * AlgorithmIdentifier, encryptedKey OCTET STRING }`
 */
const keyTransport = structure(
  field('version', plainVersion),
  field('recipient-identifier', identifier),
  field('key-encryption-algorithm', algorithm),
  field('encrypted-octets', size),
)

/**
 * ```
 * KeyAgreeRecipientInfo ::= SEQUENCE { version INTEGER, originator [0] EXPLICIT OriginatorIdentifierOrKey, ukm [1]
 *   EXPLICIT OCTET STRING OPTIONAL, keyEncryptionAlgorithm AlgorithmIdentifier, recipientEncryptedKeys SEQUENCE OF
 *   SEQUENCE { rid KeyAgreeRecipientIdentifier, encryptedKey OCTET STRING } }
 * ```
 */
const keyAgreement = structure(
  field('version', plainVersion),
  field('originator', { ...any, tags: [contextConstructed(0)] }),
  optional('nonce', explicit(1, octets)),
  field('key-encryption-algorithm', algorithm),
  field(
    'recipient',
    elements(
      'recipient',
      structure(
        field('recipient-identifier', either(issuerAndSerial, { ...any, tags: [contextConstructed(0)] })),
        field('encrypted-octets', size),
      ),
      Tag.sequence,
    ),
  ),
)

/**
 * The two forms that use certificates; of the others (a shared key, a password) only the octets are shown.
 * @see RFC 5652 section 6.2
 */
const recipient: Shape = {
  tags: undefined,
  show: (node) => {
    const form = [keyTransport, implicit(1, keyAgreement)].find(({ tags }) => tags?.includes(node.identifier))
    return (form ?? any).show(node)
  },
}

/**
 * `EnvelopedData ::= SEQUENCE { version, originatorInfo [0] OPTIONAL, recipientInfos SET OF RecipientInfo,
 * encryptedContentInfo, unprotectedAttrs [1] OPTIONAL }`
 * @see RFC 5652 section 6.1
 */
const envelopedFields = [
  field('version', plainVersion),
  optional('included-certificates', count(0)),
  field('recipient', elements('recipient', recipient, Tag.set)),
  field('encapsulated-content', encryptedContent),
  optional('unsigned-attribute', elements('unsigned-attribute', attribute, contextConstructed(1))),
]

/**
 * `EncryptedData ::= SEQUENCE { version, encryptedContentInfo, unprotectedAttrs [1] OPTIONAL }`
 * @see RFC 5652 section 8
 */
const encryptedFields = [
  field('version', plainVersion),
  field('encapsulated-content', encryptedContent),
  optional('unsigned-attribute', elements('unsigned-attribute', attribute, contextConstructed(1))),
]

const known: Readonly<Record<Oid, readonly Field[]>> = {
  [signedData]: signedFields,
  [envelopedData]: envelopedFields,
  [encryptedData]: encryptedFields,
}

/**
 * Reads the facts about a CMS message: its signers or recipients, its algorithms, and its content. Does not verify its
 * signatures. Never throws.
 */
export function readMessage(bytes: Uint8Array): Parts {
  let type: Parts['parts'] = []
  const reading = attempt(() => {
    const fields = sequence(readOnly(bytes), 'a CMS message')
    const node = fields.any('the content type')
    const oidOf = readOid(node, 'the content type')
    type = [{ term: 'content-type', node, row: row('content-type', showAs(oid, node, 'the content type'), node) }]
    const wrapped = fields.optional(contextConstructed(0))
    fields.end()
    if (!wrapped) return { parts: [] }
    const content = new SequenceReader(wrapped).any('the content')
    const shape = Object.hasOwn(known, oidOf) ? known[oidOf] : undefined
    if (shape) return readParts(content, shape)
    const value = numberValue(content.encoded.length, 'octets')
    return { parts: [{ term: 'content-octets', node: content, row: row('content-octets', value, content) } as const] }
  })
  if (!reading.ok) return { parts: type, fault: reading.error }
  return { ...reading.value, parts: [...type, ...reading.value.parts] }
}
