import { attempt } from '../../asn1/fault.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { Tag } from '../../asn1/tag.ts'
import { rfc, standard } from '../../finding/reference.ts'
import { hexValue, row, rowsValue } from '../row/row-value.ts'
import {
  algorithm,
  explicit,
  field,
  generalizedTime,
  ia5String,
  integer,
  listOf,
  mark,
  name,
  octets,
  oid,
  optional,
  type Shape,
  structure,
  time,
} from '../row/shape.ts'
import { accessDescriptionRow, readAccessDescriptions } from './access-description.ts'
import type { ExtensionDecoder } from './contract.ts'
import { sameSyntax } from './same-syntax.ts'
import { shown, type ShownExtension } from './shown.ts'
import { signedCertificateTimestamps } from './signed-certificate-timestamps.ts'

/** `AuthorityInfoAccessSyntax` @see RFC 5280 section 4.2.2.1 */
const accessDescriptions: Shape = {
  tags: [Tag.sequence],
  show: (node) => rowsValue(readAccessDescriptions(node, 'the locator').map(accessDescriptionRow)),
}

/**
 * `CrlID ::= SEQUENCE { crlUrl [0] EXPLICIT IA5String OPTIONAL, crlNum [1] EXPLICIT INTEGER OPTIONAL, crlTime [2]
 * EXPLICIT GeneralizedTime OPTIONAL }`
 * @see RFC 6960 section 4.4.2
 */
const crlReference = structure(
  optional('uri', explicit(0, ia5String)),
  optional('crl-number', explicit(1, integer)),
  optional('crl-time', explicit(2, generalizedTime)),
)

/**
 * ```
 * PreferredSignatureAlgorithms ::= SEQUENCE OF PreferredSignatureAlgorithm
 * PreferredSignatureAlgorithm ::= SEQUENCE { sigIdentifier AlgorithmIdentifier, pubKeyAlgIdentifier SMIMECapability
 *   OPTIONAL }
 * ```
 * @see RFC 6960 section 4.4.7.1
 */
const preferredAlgorithm = structure(field('signature-algorithm', algorithm), optional('algorithm', algorithm))

/**
 * `Nonce ::= OCTET STRING`. RFC 2560 section 4.4.1 says "the extnValue is the value of the nonce", and programs from
 * its time omit the inner OCTET STRING. If the octets are not an OCTET STRING, they are the nonce themselves.
 */
const nonce = {
  oid: '1.3.6.1.5.5.7.48.1.2',
  term: 'ocsp-nonce',
  reference: rfc(9654, '2.1'),
  raw: true,
  decode(value): ShownExtension {
    const { source, contentStart, contentEnd } = value
    const inner = attempt((): Asn1Node => readOnly(source, contentStart, contentEnd))
    const held = inner.ok && inner.value.identifier === Tag.octetString ? inner.value : value
    return { rows: [row('nonce', hexValue(held.content), held)] }
  },
  describe: ({ rows }) => rows,
} as const satisfies ExtensionDecoder<ShownExtension>

/** Extensions of OCSP requests and responses. */
export const ocspExtensions = [
  nonce,
  sameSyntax(
    signedCertificateTimestamps,
    '1.3.6.1.4.1.11129.2.4.5',
    'ocsp-signed-certificate-timestamps',
    rfc(6962, '3.3'),
  ),
  shown('1.3.6.1.5.5.7.48.1.3', 'ocsp-crl-reference', rfc(6960, '4.4.2'), crlReference),
  // AcceptableResponses ::= SEQUENCE OF OBJECT IDENTIFIER
  shown('1.3.6.1.5.5.7.48.1.4', 'ocsp-acceptable-responses', rfc(6960, '4.4.3'), listOf('response-type', oid)),
  shown('1.3.6.1.5.5.7.48.1.6', 'ocsp-archive-cutoff', rfc(6960, '4.4.4'), time, 'archive-cutoff'),
  // ServiceLocator ::= SEQUENCE { issuer Name, locator AuthorityInfoAccessSyntax OPTIONAL }
  shown(
    '1.3.6.1.5.5.7.48.1.7',
    'ocsp-service-locator',
    rfc(6960, '4.4.6'),
    structure(field('issuer', name), optional('locator', accessDescriptions)),
  ),
  shown(
    '1.3.6.1.5.5.7.48.1.8',
    'ocsp-preferred-signature-algorithms',
    rfc(6960, '4.4.7.1'),
    listOf('preferred-algorithm', preferredAlgorithm),
  ),
  shown('1.3.6.1.5.5.7.48.1.9', 'ocsp-extended-revoke', rfc(6960, '4.4.8'), mark, 'asserted'),
  shown('1.3.36.8.3.12', 'cert-in-dir-since', standard('Common PKI 2.0 part 4'), generalizedTime, 'in-directory-since'),
  // CertHash ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, certificateHash OCTET STRING }
  shown(
    '1.3.36.8.3.13',
    'cert-hash',
    standard('Common PKI 2.0 part 4'),
    structure(field('hash-algorithm', algorithm), field('hash', octets)),
  ),
]
