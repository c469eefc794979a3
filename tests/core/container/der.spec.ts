import { describe, expect, test } from 'vitest'
import { concatBytes } from '../../../src/core/lib/bytes.ts'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, open, vector } from './vector.ts'
import { inTime } from '../../support/time-limit.ts'

const server = vector('server.der')
const root = vector('root.der')
const both = [hex(server), hex(root)]

/** An encoding around the content, of definite length. */
function around(identifier: number, content: Uint8Array): Uint8Array {
  const { length } = content
  const octets =
    length < 128
      ? [length]
      : length < 65536
        ? [0x82, length >> 8, length & 255]
        : [0x83, length >> 16, (length >> 8) & 255, length & 255]
  return concatBytes([Uint8Array.of(identifier, ...octets), content])
}

describe('the kind of an encoding, told by its structure', () => {
  test.each<[string, string, string]>([
    ['a certificate', 'server.der', 'certificate'],
    ['a request', 'request.der', 'certificate-request'],
    ['a request in PEM', 'request.pem', 'certificate-request'],
    ['a CRL', 'root.crl', 'revocation-list'],
    ['a CRL in PEM', 'root.crl.pem', 'revocation-list'],
    ['an OCSP response', 'ocsp-response.der', 'ocsp-response'],
    ['a public key', 'public-key.der', 'public-key'],
    ['a public key in PEM', 'public-key.pem', 'public-key'],
    ['an RSA public key of PKCS #1', 'public-key-rsa.der', 'public-key'],
    ['parameters of an elliptic curve', 'ec-parameters.pem', 'key-parameters'],
    ['a PFX', 'store.p12', 'pkcs12'],
    ['an encrypted message', 'encrypted.p7m', 'cms'],
    ['PKCS #7 without anything in it', 'empty.p7b', 'cms'],
    ['a Java keystore', 'store.jks', 'java-keystore'],
    ['a Java keystore of the other kind', 'store.jceks', 'java-keystore'],
  ])('%s', (_, name, kind) => {
    const opened = open(vector(name), name)
    expect(kindsOf(opened)).toEqual([kind])
    // The content of a keystore appears only in the second step.
    const takesPart = ['certificate', 'revocation-list', 'ocsp-response', 'pkcs12', 'java-keystore'].includes(kind)
    expect(codesOf(opened).includes('no-certificate-here')).toBe(!takesPart)
  })

  test('every object but keys and keystores keeps its bytes', () => {
    for (const name of ['request.der', 'root.crl', 'ocsp-response.der', 'public-key.der', 'encrypted.p7m']) {
      const [object] = open(vector(name)).objects
      expect(object && 'bytes' in object && hex(object.bytes)).toBe(hex(vector(name)))
    }
  })
})

describe('several encodings in one file', () => {
  test('one behind the other', () => {
    const opened = open(concatBytes([server, root]))
    expect(certificatesOf(opened)).toEqual(both)
    expect(opened.container).toBe('der')
    expect(opened.findings).toEqual([])
    expect(opened.objects.map(({ place }) => place)).toEqual([
      { range: { start: 0, end: server.length } },
      { range: { start: server.length, end: server.length + root.length } },
    ])
  })

  test('of different kinds', () => {
    const opened = open(concatBytes([server, vector('root.crl'), vector('chain.p7b')]))
    expect(kindsOf(opened)).toEqual(['certificate', 'revocation-list', 'certificate', 'certificate'])
  })
})

describe('octets around', () => {
  const noise = asBytes('\x01\x02 header \x30\x82\x00')
  test('behind the certificate are counted', () => {
    const opened = open(concatBytes([server, asBytes('\r\n\0')]))
    expect(certificatesOf(opened)).toEqual([hex(server)])
    expect(opened.findings).toMatchObject([{ code: 'bytes-around', params: { before: 0, after: 3 } }])
  })

  test('before the certificate are counted', () => {
    const opened = open(concatBytes([noise, server]))
    expect(certificatesOf(opened)).toEqual([hex(server)])
    expect(opened.container).toBe('der-within')
    expect(opened.findings).toMatchObject([{ code: 'bytes-around', params: { before: noise.length, after: 0 } }])
    expect(opened.objects[0]?.place.range.start).toBe(noise.length)
  })

  test('between certificates do not hide the second', () => {
    const opened = open(concatBytes([server, noise, root, noise]))
    expect(certificatesOf(opened)).toEqual(both)
    expect(opened.findings).toMatchObject([
      { code: 'bytes-around', params: { before: noise.length, after: noise.length } },
    ])
  })
})

describe('a file that was cut off', () => {
  test.each<[number, string]>([
    [5, 'unknown'],
    [100, 'unknown'],
    [200, 'certificate'],
    [server.length - 1, 'certificate'],
  ])('a certificate after %i octets: %s', (length, kind) => {
    const opened = open(server.slice(0, length))
    expect(opened.findings).toMatchObject([
      { code: 'encoding-truncated', params: { claimed: server.length, present: length } },
    ])
    expect(kindsOf(opened)).toEqual([kind])
  })

  test('of PKCS #7 the certificates that are whole are found', () => {
    const message = vector('chain.p7b')
    const opened = open(message.slice(0, message.length - 20))
    expect(certificatesOf(opened)).toHaveLength(1)
    expect(codesOf(opened)).toContain('encoding-truncated')
  })
})

describe('PKCS #7 and CMS', () => {
  const found = (name: string): string[] => certificatesOf(open(vector(name), name)).sort()

  test.each([
    ['certificates only, as Windows and Chrome write it', 'chain.p7b'],
    ['certificates only, in PEM', 'chain.p7b.pem'],
    ['a signed message', 'signed.p7m'],
    ['a signed message in BER, of indefinite length', 'signed-streamed.p7m'],
    ['a detached signature in PEM', 'signed.cms.pem'],
  ])('%s', (_, name) => {
    expect(found(name)).toEqual([...both].sort())
  })

  test('the streamed vector has indefinite lengths all the way to the certificates', () => {
    expect(hex(vector('signed-streamed.p7m').slice(0, 2))).toBe('3080')
  })

  test('the place of each certificate is its own', () => {
    const message = vector('chain.p7b')
    for (const object of open(message).objects) {
      const { start, end } = object.place.range
      expect('bytes' in object && hex(object.bytes)).toBe(hex(message.subarray(start, end)))
    }
  })

  test('CRLs inside are objects of their own', () => {
    const opened = open(vector('chain-and-crl.p7b'))
    expect(kindsOf(opened).sort()).toEqual(['certificate', 'certificate', 'revocation-list'])
    expect(opened.container).toBe('cms')
  })

  test('certificates before a damaged one are kept', () => {
    const message = vector('chain.p7b')
    const second = open(message).objects[1]?.place.range.start ?? 0
    message[second + 1] = 0xff
    const opened = open(message)
    expect(certificatesOf(opened)).toHaveLength(1)
    expect(codesOf(opened)).toEqual(['encoding-damaged'])
  })

  test('10,000 certificates are taken in less than a second', async () => {
    const many = around(0xa0, concatBytes(Array<Uint8Array>(10_000).fill(server)))
    const version = Uint8Array.of(2, 1, 1)
    const type = (last: number) => Uint8Array.of(6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last)
    const signedData = around(
      0x30,
      concatBytes([
        version,
        around(0x31, new Uint8Array()),
        around(0x30, type(1)),
        many,
        around(0x31, new Uint8Array()),
      ]),
    )
    const message = around(0x30, concatBytes([type(2), around(0xa0, signedData)]))
    const opened = await inTime('10,000 certificates in a message', () => open(message), 1)
    expect(opened.objects).toHaveLength(10_000)
    expect(hex((opened.objects[9_999] as { bytes: Uint8Array }).bytes)).toBe(hex(server))
  })
})
