import { claimBeyond, readCut } from '../../asn1/cut.ts'
import { attempt } from '../../asn1/fault.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { decodeOid, type Oid } from '../../asn1/object-identifier.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import type { EncodedKind } from '../encoded-object.ts'

/** The kind of an encoding. `form` of a private key is the label that its PEM form has. */
export type Recognised =
  | { readonly kind: EncodedKind | 'pkcs12' }
  /** A list of certificates and nothing else: its members, as far as they can be read. */
  | { readonly kind: 'certificate-list'; readonly list: Asn1Node }
  | { readonly kind: 'private-key'; readonly form: string; readonly encrypted: boolean }

const unknown: Recognised = { kind: 'unknown' }

/**
 * Tells an encoding by its first few elements and never throws. Constant work but for elements of indefinite length,
 * which must be walked. Damage further in does not disturb it: what begins as a certificate begins is one.
 */
export function recognise(node: Asn1Node): Recognised {
  const elements = leading(node, 3)
  const list = certificateList(node, elements)
  if (list) return { kind: 'certificate-list', list }
  if (node.identifier !== Tag.sequence) return unknown
  const [first, second, third] = elements
  switch (first?.identifier) {
    case Tag.sequence:
      return recogniseSigned(first, second, third)
    case Tag.integer:
      return recogniseVersioned(node, first, second, third)
    case Tag.objectIdentifier:
      return isCmsType(oidOf(first)) && second?.identifier === contextConstructed(0) ? { kind: 'cms' } : unknown
    // OCSPResponse ::= SEQUENCE { responseStatus ENUMERATED, responseBytes [0] EXPLICIT ResponseBytes OPTIONAL } (RFC
    // 6960 section 4.2.1)
    case Tag.enumerated:
      return !second || second.identifier === contextConstructed(0) ? { kind: 'ocsp-response' } : unknown
    default:
      return unknown
  }
}

/**
 * The node whose elements are certificates, in structures that are made for nothing else:
 * ```
 * PkiPath ::= SEQUENCE OF Certificate                                              (X.509 section 7.8; Java's CertPath)
 * CscaMasterList ::= SEQUENCE { version INTEGER, certList SET OF Certificate }     (ICAO Doc 9303-12 section 9.2)
 * NetscapeCertificateSequence ::= SEQUENCE { OBJECT IDENTIFIER, [0] EXPLICIT SEQUENCE OF Certificate }
 * ```
 * and in a SET OF Certificate alone. Told by the first certificate, so that one that is damaged further on hides none.
 */
function certificateList(
  node: Asn1Node,
  [first, second, third]: readonly (Asn1Node | undefined)[],
): Asn1Node | undefined {
  if (node.identifier !== Tag.sequence && node.identifier !== Tag.set) return undefined
  if (isCertificate(first))
    return second && node.identifier === Tag.sequence && !isCertificate(second) ? undefined : node
  if (node.identifier !== Tag.sequence || !second || third) return undefined
  if (first?.identifier === Tag.integer && second.identifier === Tag.set) return holdsCertificates(second)
  if (oidOf(first) !== certificateSequence || second.identifier !== contextConstructed(0)) return undefined
  const [list] = leading(second, 1)
  return list?.identifier === Tag.sequence ? holdsCertificates(list) : undefined
}

const holdsCertificates = (list: Asn1Node): Asn1Node | undefined =>
  isCertificate(leading(list, 1)[0]) ? list : undefined

/** `Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signature BIT STRING }` */
function isCertificate(node: Asn1Node | undefined): boolean {
  if (node?.identifier !== Tag.sequence) return false
  const [signed, algorithm, signature] = leading(node, 3)
  if (!isSequence(signed) || !isAlgorithm(algorithm) || signature?.identifier !== Tag.bitString) return false
  return signedKind(signed) === 'certificate'
}

/**
 * True for octets that end within a certificate, of which so much is whole that nothing else begins so: the serial
 * number, or the validity where it names no version.
 */
export function isCutCertificate(bytes: Uint8Array): boolean {
  if (bytes[0] !== Tag.sequence || claimBeyond(bytes) === undefined) return false
  const signed = attempt(() => readCut(bytes, readCut(bytes).contentStart))
  return signed.ok && isSequence(signed.value) && signedKind(signed.value) === 'certificate'
}

/** `SEQUENCE { SEQUENCE ... }`: something signed, or an algorithm with a key behind it. */
function recogniseSigned(first: Asn1Node, second: Asn1Node | undefined, third: Asn1Node | undefined): Recognised {
  if (isAlgorithm(first) && !third) {
    if (second?.identifier === Tag.bitString) return { kind: 'public-key' } // RFC 5280 section 4.1.2.7
    // EncryptedPrivateKeyInfo (RFC 5958 section 3); a DigestInfo looks the same but for the algorithm.
    if (second?.identifier === Tag.octetString && isPasswordScheme(oidOf(leading(first, 1)[0]))) {
      return { kind: 'private-key', form: 'ENCRYPTED PRIVATE KEY', encrypted: true }
    }
  }
  return { kind: signedKind(first) }
}

/** The kind of object to which a signed part belongs. */
function signedKind(signed: Asn1Node): EncodedKind {
  const [a, b, c, d] = leading(signed, 4)
  // TBSCertificate begins with [0] version; of the others only OCSP's ResponseData does, and there a context-specific
  // tag follows.
  if (a?.identifier === contextConstructed(0)) return b?.tagClass === 0 ? 'certificate' : 'unknown'
  if (isAlgorithm(a)) return isSequence(b) && isTime(c) ? 'revocation-list' : 'unknown' // version 1
  if (a?.identifier !== Tag.integer || !isSequence(b)) return 'unknown'
  if (isAlgorithm(b)) {
    if (!isSequence(c)) return 'unknown'
    return isTime(d) ? 'revocation-list' : isSequence(d) ? 'certificate' : 'unknown'
  }
  // CertificationRequestInfo ::= SEQUENCE { version, subject Name, subjectPKInfo, attributes [0] } (RFC 2986 section
  // 4.1)
  if (c?.identifier === Tag.sequence && isAlgorithm(leading(c, 1)[0])) return 'certificate-request'
  // AttributeCertificateInfo ::= SEQUENCE { version, holder, issuer [0], signature, ... } (RFC 5755 section 4.1)
  if (leading(b, 1)[0]?.tagClass === 2 && c?.tagClass === 2 && isAlgorithm(d)) return 'attribute-certificate'
  return 'unknown'
}

/** `SEQUENCE { INTEGER ... }`: a key, or a PFX. */
function recogniseVersioned(node: Asn1Node, first: Asn1Node, second?: Asn1Node, third?: Asn1Node): Recognised {
  // PFX ::= SEQUENCE { version INTEGER (3), authSafe ContentInfo, macData OPTIONAL } (RFC 7292 section 4)
  if (second?.identifier === Tag.sequence && third?.identifier !== Tag.octetString) {
    return isCmsType(oidOf(leading(second, 1)[0])) ? { kind: 'pkcs12' } : unknown
  }
  const key = (form: string): Recognised => ({ kind: 'private-key', form, encrypted: false })
  if (isAlgorithm(second) && third?.identifier === Tag.octetString) return key('PRIVATE KEY') // RFC 5958 section 2
  // RFC 5915 section 3
  if (second?.identifier === Tag.octetString && (!third || third.tagClass === 2)) return key('EC PRIVATE KEY')
  const elements = leading(node, 10)
  if (!elements.every(({ identifier }) => identifier === Tag.integer)) return unknown
  if (elements.length >= 9) return key('RSA PRIVATE KEY') // RFC 8017 appendix A.1.2
  if (elements.length === 6) return key('DSA PRIVATE KEY') // version, p, q, g, y, x: OpenSSL's own
  // RSAPublicKey ::= SEQUENCE { modulus, publicExponent } (RFC 8017 appendix A.1.1). An ECDSA signature is two INTEGERs
  // as well, of equal size.
  if (elements.length === 2 && size(first) >= 64 && size(second) <= 8) return { kind: 'public-key' }
  return unknown
}

/** As many of the first elements as can be read, at most `count`. */
export function leading(node: Asn1Node, count: number): Asn1Node[] {
  const elements: Asn1Node[] = []
  if (!node.constructed) return elements
  // Those before a fault stay.
  attempt(() => {
    for (let offset = node.contentStart; offset < node.contentEnd && elements.length < count;) {
      const element = readNode(node.source, offset, node.contentEnd)
      elements.push(element)
      offset = element.end
    }
  })
  return elements
}

const size = (node: Asn1Node | undefined): number => (node ? node.contentEnd - node.contentStart : 0)

// By number alone: OpenSSL reads certificates whose empty name is a primitive SEQUENCE, and whose times are constructed
// (its fuzz corpus has 54). They are damaged, and it is for the certificate's reader to say where.
const isSequence = (node: Asn1Node | undefined): node is Asn1Node => node?.tagClass === 0 && node.tagNumber === 16
const isTime = (node: Asn1Node | undefined): boolean =>
  node?.tagClass === 0 && (node.tagNumber === 23 || node.tagNumber === 24)

export const isAlgorithm = (node: Asn1Node | undefined): boolean =>
  node?.identifier === Tag.sequence && leading(node, 1)[0]?.identifier === Tag.objectIdentifier

export function oidOf(node: Asn1Node | undefined): Oid | undefined {
  if (node?.identifier !== Tag.objectIdentifier) return undefined
  const reading = attempt(() => decodeOid(node))
  return reading.ok ? reading.value : undefined
}

/** netscape-cert-sequence */
const certificateSequence = '2.16.840.1.113730.2.5'

/** pkcs-7 (RFC 5652 section 4) and the content types of S/MIME (RFC 3274, RFC 5083). */
const isCmsType = (oid: Oid | undefined): boolean =>
  oid !== undefined && (oid.startsWith('1.2.840.113549.1.7.') || oid.startsWith('1.2.840.113549.1.9.16.1.'))

/** pkcs-5 (RFC 8018 appendix A) and pkcs-12PbeIds (RFC 7292 appendix C). */
const isPasswordScheme = (oid: Oid | undefined): boolean =>
  oid !== undefined && (oid.startsWith('1.2.840.113549.1.5.') || oid.startsWith('1.2.840.113549.1.12.1.'))
