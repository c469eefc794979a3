import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { concatBytes } from '../../../../src/core/lib/bytes.ts'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, open, vector, vectorText } from '../vector.ts'

const keys: readonly [sentence: string, file: string, label: string, encrypted: boolean][] = [
  ['PKCS #8', 'key-pkcs8.pem', 'PRIVATE KEY', false],
  ['PKCS #8 in DER', 'key-pkcs8.der', 'PRIVATE KEY', false],
  ['encrypted PKCS #8', 'key-pkcs8-encrypted.pem', 'ENCRYPTED PRIVATE KEY', true],
  ['encrypted PKCS #8 in DER', 'key-pkcs8-encrypted.der', 'ENCRYPTED PRIVATE KEY', true],
  ['RSA of PKCS #1', 'key-rsa.pem', 'RSA PRIVATE KEY', false],
  ['RSA of PKCS #1 in DER', 'key-rsa.der', 'RSA PRIVATE KEY', false],
  ['RSA of PKCS #1 with Proc-Type and DEK-Info', 'key-rsa-encrypted.pem', 'RSA PRIVATE KEY', true],
  ['EC of SEC 1', 'key-ec.pem', 'EC PRIVATE KEY', false],
  ['EC of SEC 1 in DER', 'key-ec.der', 'EC PRIVATE KEY', false],
  ['DSA', 'key-dsa.pem', 'DSA PRIVATE KEY', false],
  ['DSA in DER', 'key-dsa.der', 'DSA PRIVATE KEY', false],
  ['Ed25519', 'key-ed25519.pem', 'PRIVATE KEY', false],
  ['OpenSSH', 'key-openssh.pem', 'OPENSSH PRIVATE KEY', false],
  ['PGP', 'pgp-secret.gpg', 'PGP PRIVATE KEY BLOCK', false],
  ['encrypted OpenSSH', 'key-openssh-encrypted.pem', 'OPENSSH PRIVATE KEY', true],
]

/** They hold the public key beside their secret, in the clear. */
const PUBLIC = new Set([
  ...['key-pkcs8.pem', 'key-pkcs8.der', 'key-rsa.pem', 'key-rsa.der'],
  ...['key-ec.pem', 'key-ec.der'],
])

/** As OpenSSL writes it at the end of a SubjectPublicKeyInfo, behind the octet of unused bits. */
function publicPartOf(file: string): Uint8Array {
  const key = Buffer.from(vector(file))
  const type = file.includes('-rsa') ? 'pkcs1' : file.includes('-ec') ? 'sec1' : 'pkcs8'
  const secret = createPrivateKey(file.endsWith('.der') ? { key, format: 'der', type } : key)
  const given = createPublicKey(secret)
  const { kty, x, y } = given.export({ format: 'jwk' })
  if (kty === 'EC')
    return Buffer.concat([Uint8Array.of(4), ...[x, y].map((part) => Buffer.from(part ?? '', 'base64url'))])
  return given.export({ format: 'der', type: 'pkcs1' })
}

describe('a private key is named, and nothing of it is kept but its public part', () => {
  test.each(keys)('%s', (_, file, label, encrypted) => {
    const opened = open(vector(file), file)
    expect(opened.containsPrivateKey).toBe(true)
    const place = expect.anything() as unknown
    const publicKey = PUBLIC.has(file) ? Uint8Array.from(publicPartOf(file)) : undefined
    expect(opened.objects).toEqual([{ kind: 'private-key', label, encrypted, place, publicKey }])
    expect(codesOf(opened)).toEqual(['private-key-present', 'no-certificate-here'])
    expect(opened.findings[0]?.params).toEqual({ label, encrypted })
  })

  test.each<[string, string]>([
    ['with an unknown algorithm before PRIVATE KEY', vectorText('key-pkcs8.pem').replaceAll('PRIVATE', 'GOST PRIVATE')],
    ['with a broken body', vectorText('key-pkcs8.pem').replace('\nM', '\n!')],
    ['cut off', vectorText('key-pkcs8.pem').slice(0, 100)],
    [
      'of PGP',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\nlQOYBGM=\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----\n',
    ],
    ['of PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\nComment: plant\r\n'],
    ['with escaped line breaks', JSON.stringify(vectorText('key-pkcs8.pem'))],
    ['in UTF-16', Buffer.from(`\ufeff${vectorText('key-pkcs8.pem')}`, 'utf16le').toString('latin1')],
    ['in Base64 of PEM', btoa(vectorText('key-pkcs8.pem'))],
    ['in bare Base64', Buffer.from(vector('key-rsa.der')).toString('base64')],
    ['without BEGIN', vectorText('key-rsa.pem').replace('-----BEGIN RSA PRIVATE KEY-----\n', '')],
    ['labeled as a certificate', vectorText('key-pkcs8.pem').replaceAll('PRIVATE KEY', 'CERTIFICATE')],
  ])('%s', (_, text) => {
    const opened = open(asBytes(text))
    expect(kindsOf(opened)).toEqual(['private-key'])
    expect(opened.containsPrivateKey).toBe(true)
    expect(opened.objects.some((object) => 'bytes' in object)).toBe(false)
  })
})

describe('a private key beside certificates', () => {
  const server = hex(vector('server.der'))

  test('hides none of them', () => {
    const opened = open(vector('bag-attributes-and-key.pem'))
    expect(certificatesOf(opened).sort()).toEqual([server, hex(vector('root.der'))].sort())
    expect(codesOf(opened)).toEqual(['private-key-present'])
    expect(kindsOf(opened)).toContain('private-key')
  })

  test('behind parameters of its curve', () => {
    expect(kindsOf(open(vector('key-ec-with-parameters.pem')))).toEqual(['key-parameters', 'private-key'])
  })

  test.each<[string, Uint8Array]>([
    ['in PEM', vector('bag-attributes-and-key.pem')],
    ['in DER', concatBytes([vector('server.der'), vector('key-rsa.der'), vector('root.der')])],
    [
      'in one block',
      asBytes(
        `-----BEGIN CERTIFICATE-----\n${Buffer.from(concatBytes([vector('server.der'), vector('key-rsa.der')])).toString('base64')}\n-----END CERTIFICATE-----\n`,
      ),
    ],
    ['in UTF-16', new Uint8Array(Buffer.from(vectorText('bag-attributes-and-key.pem'), 'utf16le'))],
    ['in Base64 of PEM', asBytes(btoa(vectorText('bag-attributes-and-key.pem')))],
  ])('the certificates survive that the source is overwritten: %s', (_, source) => {
    const opened = open(source)
    source.fill(0)
    expect(opened.containsPrivateKey).toBe(true)
    expect(certificatesOf(opened)).toContain(server)
  })

  test('every object has a buffer of its own', () => {
    for (const name of ['bag-attributes-and-key.pem', 'chain.p7b', 'chain.p7b.pem', 's-client.txt']) {
      const source = vector(name)
      for (const object of open(source).objects) {
        if (!('bytes' in object)) continue
        expect(object.bytes.buffer).not.toBe(source.buffer)
        expect(object.bytes.buffer.byteLength).toBe(object.bytes.length)
      }
    }
  })
})

test('keystores, which may hold keys, count as such and keep no bytes', () => {
  for (const name of ['store.p12', 'store.jks', 'store.jceks']) {
    const opened = open(vector(name))
    expect(opened.containsPrivateKey).toBe(true)
    expect(opened.objects.some((object) => 'bytes' in object)).toBe(false)
  }
})

test('certificates alone do not count as such', () => {
  expect(open(vector('chain.p7b')).containsPrivateKey).toBe(false)
})
