import { expect, test } from 'vitest'
import { knownLabels, promiseOf } from '../../../../src/core/container/pem/labels.ts'
import { asBytes, codesOf, kindsOf, open, vector, vectorText } from '../vector.ts'

/** The body that belongs under a label, and what is found there. OpenPGP and SSH have no body that is read. */
const rows: readonly [label: string, file: string, ...kinds: string[]][] = [
  ['ANY PRIVATE KEY', 'key-pkcs8.der', 'private-key'],
  ['ATTRIBUTE CERTIFICATE', 'attribute-certificate.der', 'attribute-certificate'],
  ['CERTIFICATE', 'server.der', 'certificate'],
  ['CERTIFICATE CHAIN', 'chain.p7b', 'certificate', 'certificate'],
  ['CERTIFICATE REQUEST', 'request.der', 'certificate-request'],
  ['CMS', 'signed.p7m', 'certificate', 'certificate', 'cms'],
  ['CRL', 'root.crl', 'revocation-list'],
  ['DH PARAMETERS', 'dh-parameters.der', 'key-parameters'],
  ['DSA PARAMETERS', 'dsa-parameters.der', 'key-parameters'],
  ['DSA PRIVATE KEY', 'key-dsa.der', 'private-key'],
  ['EC PARAMETERS', 'ec-parameters.der', 'key-parameters'],
  ['EC PRIVATE KEY', 'key-ec.der', 'private-key'],
  ['ED25519 PRIVATE KEY', 'key-pkcs8.der', 'private-key'],
  ['ENCRYPTED PRIVATE KEY', 'key-pkcs8-encrypted.der', 'private-key'],
  ['NEW CERTIFICATE REQUEST', 'request.der', 'certificate-request'],
  ['OCSP RESPONSE', 'ocsp-response.der', 'ocsp-response'],
  ['OPENSSH PRIVATE KEY', 'key-pkcs8.der', 'private-key'],
  ['OPENVPN STATIC KEY V1', 'server.der', 'secret'],
  ['OPENVPN TLS-CRYPT-V2 CLIENT KEY', 'server.der', 'secret'],
  ['OPENVPN TLS-CRYPT-V2 SERVER KEY', 'server.der', 'secret'],
  ['PGP MESSAGE', 'pgp-signature.sig'],
  ['PGP PRIVATE KEY BLOCK', 'pgp-secret.gpg', 'private-key'],
  ['PGP PUBLIC KEY BLOCK', 'pgp-public.gpg'],
  ['PGP SIGNATURE', 'pgp-signature.sig'],
  ['PGP SIGNED MESSAGE', 'pgp-signature.sig'],
  ['PKCS #7 SIGNED DATA', 'chain.p7b', 'certificate', 'certificate'],
  ['PKCS12', 'store.p12', 'pkcs12'],
  ['PKCS7', 'chain.p7b', 'certificate', 'certificate'],
  ['PRIVATE KEY', 'key-pkcs8.der', 'private-key'],
  ['PUBLIC KEY', 'public-key.der', 'public-key'],
  ['RSA PRIVATE KEY', 'key-rsa.der', 'private-key'],
  ['RSA PUBLIC KEY', 'public-key-rsa.der', 'public-key'],
  ['SSH2 ENCRYPTED PRIVATE KEY', 'key-pkcs8-encrypted.der', 'private-key'],
  ['SSH2 PUBLIC KEY', 'public-key.der'],
  ['TRUSTED CERTIFICATE', 'server.der', 'certificate'],
  ['X.509 CERTIFICATE', 'server.der', 'certificate'],
  ['X509 CERTIFICATE', 'server.der', 'certificate'],
  ['X509 CRL', 'root.crl', 'revocation-list'],
  ['X942 DH PARAMETERS', 'dhx-parameters.der', 'key-parameters'],
]

const under = (label: string, file: string): string => {
  const base64 = Buffer.from(vector(file))
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
  return `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`
}

test.each(rows)('%s', (label, file, ...kinds) => {
  const opened = open(asBytes(under(label, file)))
  expect(kindsOf(opened)).toEqual(kinds)
  expect(codesOf(opened)).not.toContain('label-disagrees')
  expect(codesOf(opened)).not.toContain('base64-invalid')
})

test('every label that is known stands in the table', () => {
  expect(rows.map(([label]) => label).sort()).toEqual([...knownLabels].sort())
})

test.each(rows)('%s in small letters is the same', (label) => {
  expect(promiseOf(label.toLowerCase())).toBe(promiseOf(label))
})

test('a certificate under the label of another object is read, and the label is reported as wrong', () => {
  for (const [label] of rows.filter(([, file]) => file !== 'server.der' && !file.startsWith('pgp'))) {
    if (label.startsWith('SSH2 PUBLIC')) continue
    const opened = open(asBytes(under(label, 'server.der')))
    expect(kindsOf(opened)).toEqual(['certificate'])
    expect(codesOf(opened)).toEqual(['label-disagrees'])
  }
})

test('the output of openssl req -newhdr is a request', () => {
  const source = vectorText('request-new.pem')
  expect(source).toContain('BEGIN NEW CERTIFICATE REQUEST')
  expect(kindsOf(open(asBytes(source)))).toEqual(['certificate-request'])
})
