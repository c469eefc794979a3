import type { ContainerId, ObjectKind } from '../../core/index.ts'

/** What a thing found in a source is called. */
const objects: Readonly<Record<ObjectKind, string>> = {
  'attribute-certificate': 'Attribute certificate',
  certificate: 'Certificate',
  'certificate-request': 'Certificate request (CSR)',
  cms: 'PKCS #7 message (CMS)',
  'java-keystore': 'Java keystore',
  'key-parameters': 'Parameters of keys',
  'ocsp-response': 'OCSP answer',
  pkcs12: 'PKCS #12 keystore',
  'private-key': 'Private key',
  'public-key': 'Public key',
  'revocation-list': 'Revocation list (CRL)',
  secret: 'Something secret',
  unknown: 'Something not known here',
}

const containers: Readonly<Record<ContainerId, string>> = {
  base64: 'Base64 text',
  'base64-values': 'text with certificates in Base64',
  cms: 'PKCS #7 (CMS)',
  decimal: 'bytes as decimal numbers',
  der: 'DER (binary)',
  'der-within': 'objects found among other bytes',
  gzip: 'compressed by gzip',
  hexadecimal: 'hexadecimal text',
  'java-keystore': 'Java keystore',
  jwt: 'JSON Web Token',
  pem: 'PEM text',
  'pgp-key': 'PGP key',
  'putty-key': 'PuTTY key',
  'time-stamp-reply': 'reply of a time-stamp service',
  'windows-store': 'Windows certificate store',
  zip: 'ZIP archive',
}

/** What a receipt counts, in the order in which it says so. */
export const counts: readonly (readonly [kind: ObjectKind, word: string])[] = [
  ['certificate', 'certificate'],
  ['revocation-list', 'revocation list'],
  ['ocsp-response', 'OCSP answer'],
  ['certificate-request', 'certificate request'],
  ['attribute-certificate', 'attribute certificate'],
  ['cms', 'PKCS #7 message'],
  ['public-key', 'public key'],
]

export const objectWord = (kind: ObjectKind): string => objects[kind]
export const containerWord = (container: ContainerId): string => containers[container]

/** Why nothing of it was kept. */
export function whyNotKept(kind: ObjectKind): string {
  switch (kind) {
    case 'private-key':
    case 'secret':
      return 'not kept: it is secret'
    case 'java-keystore':
    case 'pkcs12':
      return 'not kept: what can be shown of it is listed by itself'
    default:
      return 'left out: the findings say why'
  }
}

export const integrityWords = {
  verified: 'The password fits: nobody without it changed this keystore.',
  'not-checked': 'Whether somebody changed this keystore is not known without its password.',
  absent: 'Nothing in this keystore would show a change.',
} as const
