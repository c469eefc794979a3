import type { ObjectKind, OtherSummary } from '../../report/report.ts'
import type { TermId } from '../glossary.ts'

const words: Readonly<Record<ObjectKind, string>> = {
  'attribute-certificate': 'Attribute certificate',
  certificate: 'Certificate',
  'certificate-request': 'Certificate request (CSR)',
  cms: 'PKCS #7 message (CMS)',
  'java-keystore': 'Java keystore',
  'key-parameters': 'Key parameters',
  'ocsp-response': 'OCSP response',
  pkcs12: 'PKCS #12 keystore',
  'private-key': 'Private key',
  'public-key': 'Public key',
  'revocation-list': 'Revocation list (CRL)',
  secret: 'Secret',
  unknown: 'Unknown object',
}

/** The name of an object found in a source. */
export const objectWord = (kind: ObjectKind): string => words[kind]

type KeptKind = OtherSummary['kind']

/** The names of objects that are on no path. A certificate is among them only if it is damaged. */
export const keptWord = (kind: KeptKind): string => (kind === 'certificate' ? 'Damaged certificate' : words[kind])

/** The glossary entry that says what such a thing is, where there is one. */
export const keptTerm: Readonly<Partial<Record<KeptKind, TermId>>> = {
  certificate: 'certificate',
  cms: 'pkcs7',
  'ocsp-response': 'ocsp',
  'public-key': 'public-key',
  'revocation-list': 'crl',
}
