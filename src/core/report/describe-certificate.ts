import type { CertificateId } from '../finding/location.ts'
import { decodeBitString } from '../asn1/bit-string.ts'
import { attempt } from '../asn1/fault.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { digest } from '../crypto/digest.ts'
import type { Certificate } from '../certificate/certificate.ts'
import { algorithmValue } from '../certificate/row/describe-algorithm.ts'
import { generalNameText } from '../certificate/row/describe-general-name.ts'
import { nameValue } from '../certificate/row/describe-name.ts'
import { publicKeyRows } from '../certificate/row/describe-public-key.ts'
import { signatureValueOf } from '../certificate/row/describe-signature.ts'
import { extensionValue } from '../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../certificate/extension/subject-alternative-name.ts'
import { opensslNameHash } from '../certificate/openssl-name-hash.ts'
import { purposesOf } from '../certificate/purpose.ts'
import type { Row, RowTerm } from '../certificate/row/row.ts'
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
} from '../certificate/row/row-value.ts'
import { describeExtensions } from './describe-extensions.ts'
import { describeWhole } from './describe-whole.ts'
import type { CertificateDetail } from './detail.ts'

/**
 * Everything that a certificate says. Never throws: whatever cannot be decoded stands there as octets with the reason.
 */
export function describeCertificate(id: CertificateId, certificate: Certificate): CertificateDetail {
  const { bytes } = certificate
  const whole = describeWhole(id, bytes, 'CERTIFICATE')
  const names = extensionValue(certificate, subjectAlternativeName) ?? []
  return {
    ...whole,
    id,
    moreFingerprints: [
      ...whole.moreFingerprints,
      row('tbs-sha256', hexValue(digest('SHA-256', certificate.tbs.encoded))),
      row('subject-hash', textValue(opensslNameHash(certificate.subject))),
    ],
    purposes: purposesOf(certificate),
    alternativeNames: names.map((name) => excerpt(generalNameText(name) ?? '').text).filter((text) => text !== ''),
    fields: fieldRows(certificate),
    extensions: describeExtensions(certificate.extensions),
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
