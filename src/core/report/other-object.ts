import { subjectOfDamaged } from '../certificate/object/damaged.ts'
import type { OtherKind } from '../container/encoded-object.ts'
import { readAttributeCertificate } from '../certificate/object/attribute-certificate.ts'
import { readCertificationRequest } from '../certificate/object/certification-request.ts'
import { sourcesOf, type KeptObject, type KeptOther } from '../workspace/kept-object.ts'
import type { EncodedWhole } from './asn1/describe-asn1.ts'
import type { OtherSummary } from './report.ts'

/** The type of each in the definitions. */
const typeOf: Readonly<Record<OtherKind, string>> = {
  'attribute-certificate': 'AttributeCertificate',
  certificate: 'Certificate',
  'certificate-request': 'CertificationRequest',
  cms: 'ContentInfo',
  'key-parameters': 'ANY',
  'ocsp-response': 'OCSPResponse',
  'public-key': 'SubjectPublicKeyInfo',
  'revocation-list': 'CertificateList',
}

/** The octets of whatever is kept, and the name of its definition. */
export const encodedWhole = ({ bytes, kind }: KeptObject): EncodedWhole => ({ bytes, type: typeOf[kind] })

/**
 * The label of the PEM form. Those of RFC 7468; for parameters and OCSP responses the ones that OpenSSL's users write.
 */
export const armorLabelOf: Readonly<Record<OtherKind, string>> = {
  'attribute-certificate': 'ATTRIBUTE CERTIFICATE',
  certificate: 'CERTIFICATE',
  'certificate-request': 'CERTIFICATE REQUEST',
  cms: 'CMS',
  'key-parameters': 'PARAMETERS',
  'ocsp-response': 'OCSP RESPONSE',
  'public-key': 'PUBLIC KEY',
  'revocation-list': 'X509 CRL',
}

export const summarizeOther = (kept: KeptOther): OtherSummary => {
  const { id, kind, bytes } = kept
  return { id, kind, sources: sourcesOf(kept), name: nameOf(kind, bytes), octets: bytes.length }
}

function nameOf(kind: OtherKind, bytes: Uint8Array): string {
  if (kind === 'certificate-request') return readCertificationRequest(bytes).name
  if (kind === 'attribute-certificate') return readAttributeCertificate(bytes).name
  if (kind === 'certificate') return subjectOfDamaged(bytes) ?? ''
  return ''
}
