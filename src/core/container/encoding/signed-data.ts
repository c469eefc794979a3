import type { Asn1Fault } from '../../asn1/fault.ts'
import { attempt } from '../../asn1/fault.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { readOid } from '../../asn1/object-identifier.ts'
import { octetStringContent } from '../../asn1/octet-string.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'

const [dataType, signedDataType, digestedDataType] = ['1', '2', '5'].map((last) => `1.2.840.113549.1.7.${last}`)

/** The certificates and CRLs of a CMS message, in the order in which they stand, each as it was encoded. */
export interface SignedDataContents {
  readonly certificates: readonly Asn1Node[]
  readonly attributeCertificates: readonly Asn1Node[]
  readonly revocationLists: readonly Asn1Node[]
  readonly signers: number
  /**
   * The octets that were signed, where the message holds them: undefined in a detached signature, and where they are of
   * an older form without an OCTET STRING.
   */
  readonly content: Uint8Array | undefined
  /** The fault that ended the reading; the elements before it are listed. */
  readonly fault: Asn1Fault | undefined
}

/**
 * ```
 * ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT ANY }
 * SignedData ::= SEQUENCE { version, digestAlgorithms SET, encapContentInfo SEQUENCE,
 *   certificates [0] IMPLICIT SET OF CertificateChoices OPTIONAL, crls [1] IMPLICIT SET OF RevocationInfoChoice
 *     OPTIONAL, signerInfos SET }
 * ```
 * Undefined for a message of another type (encrypted, plain data). Walks lengths only, so that 10,000 certificates cost
 * milliseconds; DER and BER alike. Signatures are not verified: the message is a bag of certificates here.
 * @see RFC 5652 sections 3 and 5.1
 */
export function readSignedData(message: Asn1Node): SignedDataContents | undefined {
  const certificates: Asn1Node[] = []
  const attributeCertificates: Asn1Node[] = []
  const revocationLists: Asn1Node[] = []
  let signers = 0
  let signedContent: Uint8Array | undefined
  const reading = attempt(() => {
    const contentInfo = sequence(message, 'a CMS message')
    if (readOid(contentInfo.any('the content type'), 'the content type') !== signedDataType) return false
    const content = new SequenceReader(contentInfo.required(contextConstructed(0), 'the content'))
    const signedData = sequence(content.any('the signed data'), 'the signed data')
    signedData.required(Tag.integer, 'the version')
    signedData.required(Tag.set, 'the digest algorithms')
    signedContent = contentOctets(signedData.required(Tag.sequence, 'the encapsulated content'))
    // Microsoft's CTLs and old tools put the CRLs first; a SEQUENCE would fault on that, and nothing is gained by it.
    while (!signedData.done) {
      const field = signedData.any('')
      if (field.identifier === contextConstructed(0)) {
        for (const choice of elements(field))
          (choice.identifier === Tag.sequence ? certificates : attributeCertificates).push(choice)
      } else if (field.identifier === contextConstructed(1)) {
        for (const choice of elements(field)) if (choice.identifier === Tag.sequence) revocationLists.push(choice)
      } else if (field.identifier === Tag.set) signers += [...elements(field)].length
    }
    return true
  })
  if (reading.ok && !reading.value) return undefined
  return {
    certificates,
    attributeCertificates,
    revocationLists,
    signers,
    content: signedContent,
    fault: reading.ok ? undefined : reading.error,
  }
}

/**
 * `EncapsulatedContentInfo ::= SEQUENCE { eContentType OBJECT IDENTIFIER, eContent [0] EXPLICIT OCTET STRING OPTIONAL
 * }` @see RFC 5652 section 5.2
 */
function contentOctets(encapsulated: Asn1Node): Uint8Array | undefined {
  const fields = new SequenceReader(encapsulated)
  fields.any('the type of the content')
  const content = fields.optional(contextConstructed(0))
  const value = content && new SequenceReader(content).any('the content')
  return value?.tagClass === 0 && value.tagNumber === Tag.octetString ? octetStringContent(value) : undefined
}

/**
 * The octets in a message that nobody signed: plain data, or data with its digest. Undefined for any other message.
 *
 * ```
 * Data ::= OCTET STRING
 * DigestedData ::= SEQUENCE { version INTEGER, digestAlgorithm AlgorithmIdentifier, encapContentInfo SEQUENCE,
 *   digest OCTET STRING }
 * ```
 * @see RFC 5652 sections 4 and 7
 */
export function unsignedContent(message: Asn1Node): Uint8Array | undefined {
  const reading = attempt(() => {
    const fields = sequence(message, 'a CMS message')
    const type = readOid(fields.any('the content type'), 'the content type')
    if (type === dataType) return contentOctets(message)
    if (type !== digestedDataType) return undefined
    const content = new SequenceReader(fields.required(contextConstructed(0), 'the content'))
    const digested = sequence(content.any('the digested data'), 'the digested data')
    digested.required(Tag.integer, 'the version')
    digested.required(Tag.sequence, 'the digest algorithm')
    return contentOctets(digested.required(Tag.sequence, 'the encapsulated content'))
  })
  return reading.ok ? reading.value : undefined
}

/** One after the other, so that those before a fault are kept. @throws Asn1Fault */
function* elements(set: Asn1Node): Generator<Asn1Node> {
  for (let offset = set.contentStart; offset < set.contentEnd;) {
    const element = readNode(set.source, offset, set.contentEnd)
    yield element
    offset = element.end
  }
}
