/** What a thing found in a source is called; kinds that are not listed are shown by their own name. */
const objects: Partial<Record<string, string>> = {
  certificate: 'Certificate',
  'certificate-request': 'Certificate request (CSR)',
  'revocation-list': 'Revocation list (CRL)',
  'ocsp-response': 'OCSP response',
  cms: 'PKCS #7 container',
  'public-key': 'Public key',
  'attribute-certificate': 'Attribute certificate',
  'private-key': 'Private key (not kept)',
  unknown: 'Something not known here',
}

const containers: Partial<Record<string, string>> = { pem: 'PEM text', der: 'DER (binary)' }

export const objectWord = (kind: string): string => objects[kind] ?? kind
export const containerWord = (container: string): string => containers[container] ?? container
