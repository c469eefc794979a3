/**
 * Puts together what no program on a machine without Windows writes, after the definitions that stand over each
 * function. For `container.mjs`.
 */
import { createHash } from 'node:crypto'

/** An encoding of a definite length. @see X.690 section 8.1 */
function der(identifier, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const { length } = content
  const octets = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([identifier, ...octets]), content])
}

const sequence = (...parts) => der(0x30, ...parts)
const set = (...parts) => der(0x31, ...parts)
const integer = (value) => der(0x02, [value])
const octetString = (octets) => der(0x04, octets)
const explicit = (number, ...parts) => der(0xa0 | number, ...parts)
const generalizedTime = (text) => der(0x18, Buffer.from(text))

function oid(text) {
  const [first, second, ...rest] = text.split('.').map(Number)
  const arc = (number, last = true) => [...(number >= 0x80 ? arc(Math.floor(number / 0x80), false) : []), (number & 0x7f) | (last ? 0 : 0x80)]
  return der(0x06, [40 * first + second, ...rest.flatMap((number) => arc(number))])
}

const sha1 = sequence(oid('1.3.14.3.2.26'), der(0x05))
const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))

/** The parts of a constructed encoding. */
function children(encoding) {
  const parts = []
  const header = (at) => {
    const initial = encoding[at + 1]
    const octets = initial < 0x80 ? 0 : initial & 0x7f
    const length = octets === 0 ? initial : encoding.readUIntBE(at + 2, octets)
    return { start: at + 2 + octets, end: at + 2 + octets + length }
  }
  for (let at = header(0).start; at < header(0).end; at = header(at).end) parts.push(encoding.subarray(at, header(at).end))
  return parts
}

/**
 * AttributeCertificateInfo of RFC 5755 section 4.1, about a certificate, from its issuer, with a role.
 * ```
 * AttributeCertificateInfo ::= SEQUENCE { version INTEGER (1), holder Holder, issuer [0] V2Form,
 *   signature AlgorithmIdentifier, serialNumber INTEGER,
 *   attrCertValidityPeriod SEQUENCE { GeneralizedTime, GeneralizedTime }, attributes SEQUENCE OF Attribute }
 * ```
 */
export function attributeCertificateInfo(certificate) {
  const [serialNumber, , issuer] = children(children(certificate)[0]).filter(([identifier]) => identifier !== 0xa0)
  const names = sequence(explicit(4, issuer))
  const role = sequence(oid('2.5.4.72'), set(sequence(explicit(1, der(0x86, Buffer.from('urn:plant:operator'))))))
  return sequence(
    ...[integer(1), sequence(explicit(0, names, serialNumber)), explicit(0, names), ecdsaWithSha256, integer(7)],
    ...[sequence(generalizedTime('20260101000000Z'), generalizedTime('20360101000000Z')), sequence(role)],
  )
}

export const attributeCertificate = (info, signature) => sequence(info, ecdsaWithSha256, der(0x03, [0], signature))

/**
 * A certificate trust list without a signer, as `certutil -generatePinRulesCTL` and the like leave it before signing.
 * ```
 * CertificateTrustList ::= SEQUENCE { version INTEGER DEFAULT v1, subjectUsage SEQUENCE OF OBJECT IDENTIFIER,
 *   listIdentifier OCTET STRING OPTIONAL, sequenceNumber INTEGER OPTIONAL, ctlThisUpdate Time,
 *   ctlNextUpdate Time OPTIONAL, subjectAlgorithm AlgorithmIdentifier,
 *   trustedSubjects SEQUENCE OF TrustedSubject OPTIONAL }
 * TrustedSubject ::= SEQUENCE { subjectIdentifier OCTET STRING, subjectAttributes SET OF Attribute OPTIONAL }
 * ```
 * The content of the message is the list itself, not an OCTET STRING as in CMS. @see [MS-CAESO] section 4.4.5.2, RFC
 * 2315 section 9.1
 */
export function trustList(listed, carried) {
  const thumbprint = (certificate) => createHash('sha1').update(certificate).digest()
  const subjects = listed.map((certificate) => sequence(octetString(thumbprint(certificate)), set()))
  const list = sequence(
    ...[sequence(oid('1.3.6.1.4.1.311.10.3.9')), octetString(Buffer.from('plant', 'utf16le')), integer(1)],
    ...[generalizedTime('20260101000000Z'), sha1, sequence(...subjects)],
  )
  const content = sequence(oid('1.3.6.1.4.1.311.10.1'), explicit(0, list))
  const signedData = sequence(integer(1), set(sha1), content, explicit(0, carried), set())
  return sequence(oid('1.2.840.113549.1.7.2'), explicit(0, signedData))
}

/** Properties of wincrypt.h. */
const [sha1Hash, friendlyName, certificateElement, revocationListElement, trustListElement] = [3, 11, 32, 33, 34]

/**
 * One element: its property, the encoding type (1, X.509), the length of the value, the value; numbers of four octets,
 * the low one first.
 */
function element(property, value) {
  const header = Buffer.alloc(12)
  header.writeUInt32LE(property, 0)
  header.writeUInt32LE(1, 4)
  header.writeUInt32LE(value.length, 8)
  return Buffer.concat([header, value])
}

/** A certificate behind what is noted of it, as a value of the registry holds it. */
export function registryBlob({ certificate, name }) {
  return Buffer.concat([
    element(sha1Hash, createHash('sha1').update(certificate).digest()),
    ...(name === undefined ? [] : [element(friendlyName, Buffer.from(`${name}\0`, 'utf16le'))]),
    element(certificateElement, certificate),
  ])
}

/**
 * A store as CertSaveStore writes it with CERT_STORE_SAVE_AS_STORE: version 0, `CERT`, the elements, and one of zeros.
 * Read from the definitions in wincrypt.h and from what others found out; never compared with a file of Windows.
 */
export function serializedStore(entries) {
  const elements = entries.map((entry) => {
    if (entry.certificate) return registryBlob(entry)
    return entry.revocationList ? element(revocationListElement, entry.revocationList) : element(trustListElement, entry.trustList)
  })
  return Buffer.concat([Buffer.from('\0\0\0\0CERT', 'latin1'), ...elements, Buffer.alloc(12)])
}

/**
 * A private key as PuTTY keeps it. The lines are those of the format; what stands in them is no key.
 * @see PuTTY User Manual, appendix C
 */
export const puttyKey = `PuTTY-User-Key-File-3: ssh-ed25519
Encryption: none
Comment: plant
Public-Lines: 1
${Buffer.alloc(51).toString('base64')}
Private-Lines: 1
${Buffer.alloc(36).toString('base64')}
Private-MAC: ${'0'.repeat(64)}
`.replaceAll('\n', '\r\n')

/** An encoding as it lies in the image of a device: behind a header of the maker's, and octets that fill a page. */
export const inImage = (encoding) => Buffer.concat([Buffer.from('PLC\x01\x00\x00\x02\x00'), encoding, Buffer.alloc(64, 0xff)])
