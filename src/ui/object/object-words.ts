import type { OtherSummary } from '../../core/index.ts'

type Kind = OtherSummary['kind']

/** What each kind of object is called, and the glossary entry that says what it is. */
export const kindWords: Readonly<Record<Kind, { readonly word: string; readonly term?: string }>> = {
  'attribute-certificate': { word: 'Attribute certificate' },
  certificate: { word: 'Damaged certificate', term: 'certificate' },
  'certificate-request': { word: 'Certificate request (CSR)' },
  cms: { word: 'PKCS #7 message (CMS)', term: 'pkcs7' },
  'key-parameters': { word: 'Parameters of keys' },
  'ocsp-response': { word: 'OCSP answer', term: 'ocsp' },
  'public-key': { word: 'Public key', term: 'public-key' },
  'revocation-list': { word: 'Revocation list (CRL)', term: 'crl' },
}
