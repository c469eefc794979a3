import type { EncodedKind, SecretKind } from '../encoded-object.ts'

/** The kind that the label of an armor announces. `other`: nothing that we read, and nothing to warn of. */
export type Promised = EncodedKind | SecretKind | 'pgp' | 'secret' | 'ssh-key'

/**
 * The labels in use, in capitals. Those of RFC 7468 and of OpenSSL's pem.h; the rest as the comment says.
 * @see RFC 7468 section 4
 */
const promises: ReadonlyMap<string, Promised> = new Map<string, Promised>([
  ['ATTRIBUTE CERTIFICATE', 'attribute-certificate'],
  ['CERTIFICATE', 'certificate'],
  ['CERTIFICATE CHAIN', 'cms'], // old Netscape and IBM tools
  ['CERTIFICATE REQUEST', 'certificate-request'],
  ['CMS', 'cms'],
  ['CRL', 'revocation-list'], // PKI.js, and those who copied it
  ['DH PARAMETERS', 'key-parameters'],
  ['DSA PARAMETERS', 'key-parameters'],
  ['EC PARAMETERS', 'key-parameters'],
  ['NEW CERTIFICATE REQUEST', 'certificate-request'], // Microsoft, keytool
  ['OCSP RESPONSE', 'ocsp-response'],
  ['PKCS #7 SIGNED DATA', 'cms'],
  ['PKCS12', 'pkcs12'],
  ['PKCS7', 'cms'],
  ['PUBLIC KEY', 'public-key'],
  ['RSA PUBLIC KEY', 'public-key'],
  ['TRUSTED CERTIFICATE', 'certificate'],
  ['X.509 CERTIFICATE', 'certificate'], // Java's CertificateFactory
  ['X509 CERTIFICATE', 'certificate'],
  ['X509 CRL', 'revocation-list'],
  ['X942 DH PARAMETERS', 'key-parameters'],

  ['ANY PRIVATE KEY', 'private-key'],
  ['DSA PRIVATE KEY', 'private-key'],
  ['EC PRIVATE KEY', 'private-key'],
  ['ED25519 PRIVATE KEY', 'private-key'],
  ['ENCRYPTED PRIVATE KEY', 'private-key'],
  ['OPENSSH PRIVATE KEY', 'private-key'],
  ['PRIVATE KEY', 'private-key'],
  ['RSA PRIVATE KEY', 'private-key'],
  ['SSH2 ENCRYPTED PRIVATE KEY', 'private-key'], // ssh.com
  ['PGP PRIVATE KEY BLOCK', 'private-key'],

  ['OPENVPN STATIC KEY V1', 'secret'], // hexadecimal: the key that all ends of a tunnel share
  ['OPENVPN TLS-CRYPT-V2 CLIENT KEY', 'secret'],
  ['OPENVPN TLS-CRYPT-V2 SERVER KEY', 'secret'],

  ['PGP MESSAGE', 'pgp'],
  ['PGP PUBLIC KEY BLOCK', 'pgp'],
  ['PGP SIGNATURE', 'pgp'],
  ['PGP SIGNED MESSAGE', 'pgp'],
  ['SSH2 PUBLIC KEY', 'ssh-key'], // RFC 4716
])

/** All of them. */
export const knownLabels: readonly string[] = [...promises.keys()]

/**
 * The kind that a label announces; undefined for an unknown label. Every label that ends in PRIVATE KEY announces a
 * private key.
 */
export function promiseOf(label: string): Promised | undefined {
  const capitals = label.toUpperCase()
  return promises.get(capitals) ?? (capitals.endsWith('PRIVATE KEY') ? 'private-key' : undefined)
}

/**
 * True where a block under this label is of interest although it cannot be read: one that we know, or that speaks of
 * certificates in other words. Under any other label text may stand that was never an encoding.
 */
export const concernsUs = (label: string): boolean => promiseOf(label) !== undefined || /CERT/i.test(label)
