import { toHex } from '../lib/hex.ts'
import { armor } from '../lib/pem-armor.ts'
import { extensionNaming } from '../oid/index.ts'
import type { CertificateId } from '../finding/location.ts'
import { decodeBitString } from '../asn1/bit-string.ts'
import { attempt } from '../asn1/fault.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { digest } from '../crypto/digest.ts'
import type { Certificate, Extension } from '../certificate/certificate.ts'
import { algorithmValue } from '../certificate/describe-algorithm.ts'
import { generalNameText } from '../certificate/describe-general-name.ts'
import { nameValue } from '../certificate/describe-name.ts'
import { publicKeyRows } from '../certificate/describe-public-key.ts'
import { signatureValueOf } from '../certificate/describe-signature.ts'
import { decodeExtension } from '../certificate/extension/decode-extension.ts'
import { describeExtension } from '../certificate/extension/describe-extension.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../certificate/extension/subject-alternative-name.ts'
import { opensslNameHash } from '../certificate/openssl-name-hash.ts'
import { purposesOf } from '../certificate/purpose.ts'
import type { Row, RowTerm } from '../certificate/row.ts'
import {
  excerpt,
  hexValue,
  integerValue,
  numberValue,
  row,
  rowsValue,
  textValue,
  timeValue,
  undecodedValue,
} from '../certificate/row-value.ts'
import type { CertificateDetail, ExtensionDetail } from './detail.ts'

/** Everything that a certificate says. Never throws: whatever cannot be decoded stands there as octets with the reason. */
export function describeCertificate(id: CertificateId, certificate: Certificate): CertificateDetail {
  const { bytes } = certificate
  const names = extensionValue(certificate, subjectAlternativeName) ?? []
  return {
    id,
    fingerprints: { sha1: toHex(digest('SHA-1', bytes)), sha256: toHex(digest('SHA-256', bytes)) },
    moreFingerprints: [
      row('sha512', hexValue(digest('SHA-512', bytes))),
      row('md5', hexValue(digest('MD5', bytes))),
      row('tbs-sha256', hexValue(digest('SHA-256', certificate.tbs.encoded))),
      row('subject-hash', textValue(opensslNameHash(certificate.subject))),
    ],
    purposes: purposesOf(certificate),
    alternativeNames: names.map((name) => excerpt(generalNameText(name) ?? '').text).filter((text) => text !== ''),
    fields: fieldRows(certificate),
    extensions: certificate.extensions.map(extensionDetail),
    pem: armor('CERTIFICATE', bytes, '\n'),
    octets: bytes.length,
  }
}

/** The fields in the order of RFC 5280 section 4.1, extensions aside. */
function fieldRows(certificate: Certificate): Row[] {
  const { serialNumber, signatureAlgorithm, issuer, notBefore, notAfter, subject, spki, signatureValue } = certificate
  const [notBeforeNode, notAfterNode] = certificate.validity.children()
  return [
    row('version', numberValue(certificate.version)),
    row('serial-number', integerValue(serialNumber.content), serialNumber),
    row('signature-algorithm', algorithmValue(signatureAlgorithm), signatureAlgorithm.node),
    row('issuer', nameValue(issuer), issuer.node),
    row('not-before', timeValue(notBefore), notBeforeNode),
    row('not-after', timeValue(notAfter), notAfterNode),
    row('subject', nameValue(subject), subject.node),
    row('subject-public-key-info', rowsValue(publicKeyRows(spki)), spki.node),
    ...uniqueIdRows('issuer-unique-id', certificate.issuerUniqueId),
    ...uniqueIdRows('subject-unique-id', certificate.subjectUniqueId),
    row('signature-value', signatureValueOf(signatureAlgorithm.oid, signatureValue.octets)),
  ]
}

/** `UniqueIdentifier ::= BIT STRING`, implicitly tagged */
function uniqueIdRows(term: RowTerm, node: Asn1Node | undefined): Row[] {
  if (!node) return []
  const bits = attempt(() => decodeBitString(node))
  return [
    row(
      term,
      bits.ok ? hexValue(bits.value.octets) : undecodedValue(node.content, 'malformed-value', bits.error),
      node,
    ),
  ]
}

function extensionDetail(extension: Extension): ExtensionDetail {
  const decoded = decodeExtension(extension)
  const naming = extensionNaming(extension.oid)
  return {
    oid: extension.oid,
    term: naming?.term,
    ...(naming?.name !== undefined && { name: naming.name }),
    critical: extension.critical,
    state: decoded.state,
    rows: describeExtension(decoded),
    ...(naming && { reference: { document: naming.document, section: naming.section } }),
    range: extension.node.range,
  }
}
