import { attempt } from '../../asn1/fault.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { readOid } from '../../asn1/object-identifier.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'

/** Microsoft's szOID_CTL. */
const trustListType = '1.3.6.1.4.1.311.10.1'

/**
 * How many certificates a certificate trust list of Microsoft (.stl) names; undefined for any other message. It names
 * them by thumbprint alone: the certificates that the message carries are those of its signer.
 * ```
 * CertificateTrustList ::= SEQUENCE { version INTEGER DEFAULT v1, subjectUsage SEQUENCE OF OBJECT IDENTIFIER,
 *   listIdentifier OCTET STRING OPTIONAL,
 *   sequenceNumber INTEGER OPTIONAL, ctlThisUpdate Time, ctlNextUpdate Time OPTIONAL, subjectAlgorithm
 *     AlgorithmIdentifier,
 *   trustedSubjects SEQUENCE OF TrustedSubject OPTIONAL, ctlExtensions [0] EXPLICIT Extensions OPTIONAL }
 * ```
 * @see [MS-CAESO] section 4.4.5.2; wincrypt.h, CTL_INFO
 */
export function trustListEntries(message: Asn1Node): number | undefined {
  const reading = attempt(() => {
    const contentInfo = sequence(message, 'a CMS message')
    contentInfo.required(Tag.objectIdentifier, 'the content type')
    const signedData = sequence(
      new SequenceReader(contentInfo.required(contextConstructed(0), 'the content')).any(''),
      '',
    )
    signedData.required(Tag.integer, 'the version')
    signedData.required(Tag.set, 'the digest algorithms')
    const content = sequence(signedData.required(Tag.sequence, 'the encapsulated content'), 'the content')
    if (readOid(content.any('its type'), 'its type') !== trustListType) return undefined
    const list = new SequenceReader(content.required(contextConstructed(0), 'the list')).any('the list')
    const subjects = list.children().filter(({ identifier }) => identifier === Tag.sequence)[2]
    return subjects ? countOf(subjects) : 0
  })
  return reading.ok ? reading.value : undefined
}

function countOf(list: Asn1Node): number {
  let count = 0
  for (let at = list.contentStart; at < list.contentEnd; count++) at = readNode(list.source, at, list.contentEnd).end
  return count
}
