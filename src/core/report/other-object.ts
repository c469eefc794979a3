import type { OtherId, SourceId } from '../finding/location.ts'
import type { OtherKind } from '../container/encoded-object.ts'
import { readAttributeCertificate } from '../certificate/object/attribute-certificate.ts'
import { readCertificationRequest } from '../certificate/object/certification-request.ts'
import type { OtherSummary } from './report.ts'

/** Something of the workspace that takes part in no path, with where it came from. */
export interface OtherObject {
  readonly id: OtherId
  readonly kind: OtherKind
  /** As it came, in a buffer of its own. */
  readonly bytes: Uint8Array
  readonly sources: SourceId[]
}

/** What the definitions call each. @see certificate/schema */
export const typeOf: Readonly<Record<OtherKind, string>> = {
  'attribute-certificate': 'AttributeCertificate',
  certificate: 'Certificate',
  'certificate-request': 'CertificationRequest',
  cms: 'ContentInfo',
  'key-parameters': 'ANY',
  'ocsp-response': 'OCSPResponse',
  'public-key': 'SubjectPublicKeyInfo',
  'revocation-list': 'CertificateList',
}

/** The label of the PEM form. Those of RFC 7468; for parameters and OCSP responses the ones that OpenSSL's users write. */
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

export const summarizeOther = ({ id, kind, bytes, sources }: OtherObject): OtherSummary => ({
  id,
  kind,
  sources: [...sources],
  name: nameOf(kind, bytes),
  octets: bytes.length,
})

function nameOf(kind: OtherKind, bytes: Uint8Array): string {
  if (kind === 'certificate-request') return readCertificationRequest(bytes).name
  if (kind === 'attribute-certificate') return readAttributeCertificate(bytes).name
  return ''
}
