import { describe, expect, test } from 'vitest'
import { concatBytes } from '../../../src/core/lib/bytes.ts'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, open, vector } from './vector.ts'

/** Files in binary, and the kinds of what is in them. */
const files: readonly [name: string, ...kinds: string[]][] = [
  ['attribute-certificate.der', 'attribute-certificate'],
  ['chain-and-crl.p7b', 'certificate', 'certificate', 'revocation-list'],
  ['chain.p7b', 'certificate', 'certificate'],
  ['encrypted.p7m', 'cms'],
  ['key-dsa.der', 'private-key'],
  ['key-ec.der', 'private-key'],
  ['key-pkcs8-encrypted.der', 'private-key'],
  ['key-pkcs8.der', 'private-key'],
  ['key-rsa.der', 'private-key'],
  ['ocsp-response.der', 'ocsp-response'],
  ['public-key-rsa.der', 'public-key'],
  ['public-key.der', 'public-key'],
  ['request.der', 'certificate-request'],
  ['root.crl', 'revocation-list'],
  ['root.der', 'certificate'],
  ['signed-streamed.p7m', 'certificate', 'certificate', 'cms'],
  ['signed.p7m', 'certificate', 'certificate', 'cms'],
  ['store.p12', 'pkcs12'],
  ['time-stamp.tsr', 'certificate', 'certificate', 'cms'],
  ['trust-list.stl', 'certificate', 'cms'],
]
const noise = asBytes('\x01\x02 a header \x30\x82\x00 \x30\x80 \x06')

describe.each(files)('%s', (name, ...kinds) => {
  const whole = vector(name)

  test.each<[string, Uint8Array]>([
    ['a line break', asBytes('\n')],
    ['a byte order mark', asBytes('\xef\xbb\xbf')],
    ['the header of an HTTP answer', asBytes('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n')],
    ['octets of another kind', noise],
  ])('behind %s', (_, before) => {
    const opened = open(concatBytes([before, whole]))
    expect(kindsOf(opened)).toEqual(kinds)
    expect(opened.container).toBe('der-within')
    expect(codesOf(opened)).toContain('bytes-around')
    for (const object of opened.objects) {
      if (!('bytes' in object) || kinds.length > 1) continue
      expect(object.place.range.start).toBeGreaterThanOrEqual(before.length)
    }
  })

  test('before a line break', () => {
    expect(kindsOf(open(concatBytes([whole, asBytes('\r\n')])))).toEqual(kinds)
  })

  test('behind a certificate and octets of another kind', () => {
    expect(kindsOf(open(concatBytes([vector('server.der'), noise, whole])))).toEqual(['certificate', ...kinds])
  })
})

test('octets between and around the finds are counted', () => {
  const opened = open(concatBytes([noise, vector('root.crl'), noise, vector('store.p12'), noise]))
  expect(kindsOf(opened)).toEqual(['revocation-list', 'pkcs12'])
  expect(opened.findings).toMatchObject([
    { code: 'bytes-around', params: { before: 2 * noise.length, after: noise.length } },
  ])
})

test('the key inside of a certificate that was cut off is no public key by itself', () => {
  const server = vector('server.der')
  for (let length = 40; length < server.length; length += 3) {
    expect(kindsOf(open(server.slice(0, length)))).toMatchObject([expect.stringMatching(/^(unknown|certificate)$/)])
  }
})

test('an object is taken once, not again for what is inside of it', () => {
  const opened = open(concatBytes([asBytes('\n'), vector('ocsp-response.der')]))
  expect(certificatesOf(opened)).toEqual([])
  expect(opened.objects).toHaveLength(1)
  expect('bytes' in opened.objects[0]! && hex(opened.objects[0].bytes)).toBe(hex(vector('ocsp-response.der')))
})

test('of a message that was cut off the certificates and lists are found', () => {
  const source = vector('chain-and-crl.p7b')
  expect(kindsOf(open(source.slice(0, source.length - 2)))).toEqual([
    'unknown',
    'certificate',
    'certificate',
    'revocation-list',
  ])
})

test('text and pictures are not taken for encodings', () => {
  expect(kindsOf(open(asBytes('GIF89a 0\x82\x01\x000\x82 0\x300\x06\x03 0Y0\x13\x06'.repeat(50))))).toEqual([])
})
