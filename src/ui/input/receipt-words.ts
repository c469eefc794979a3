/** What a thing found in a source is called; kinds that are not listed are shown by their own name. */
const objects: Partial<Record<string, string>> = {
  'attribute-certificate': 'Attribute certificate',
  certificate: 'Certificate',
  'certificate-request': 'Certificate request (CSR)',
  cms: 'PKCS #7 container without certificates that can be read',
  'java-keystore': 'Java keystore',
  'key-parameters': 'Parameters of keys',
  'ocsp-response': 'OCSP answer',
  pkcs12: 'PKCS #12 keystore',
  'private-key': 'Private key (not kept)',
  'public-key': 'Public key',
  'revocation-list': 'Revocation list (CRL)',
  secret: 'Something secret (not kept)',
  unknown: 'Something not known here',
}

const containers: Partial<Record<string, string>> = {
  base64: 'Base64 text',
  cms: 'PKCS #7 (CMS)',
  der: 'DER (binary)',
  'der-within': 'certificates found among other bytes',
  gzip: 'compressed by gzip',
  'java-keystore': 'Java keystore',
  pem: 'PEM text',
  'putty-key': 'PuTTY key',
  zip: 'ZIP archive',
}

export const objectWord = (kind: string): string => objects[kind] ?? kind
export const containerWord = (container: string): string => containers[container] ?? container

export const integrityWords = {
  verified: 'The password fits: nobody without it changed this keystore.',
  'not-checked': 'Whether somebody changed this keystore is not known without its password.',
  absent: 'Nothing in this keystore would show a change.',
} as const
