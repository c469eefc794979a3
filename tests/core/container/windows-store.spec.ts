import { describe, expect, test } from 'vitest'
import { concatBytes } from '../../../src/core/lib/bytes.ts'
import { aliasOf, assumedIn, certificatesOf, codesOf, hex, kindsOf, open, vector } from './vector.ts'

const [server, root] = [hex(vector('server.der')), hex(vector('root.der'))]
/** Octets of the header of a store, and of that of an element. */
const [header, elementHeader] = [8, 12]

describe('a serialized store, put together after wincrypt.h', () => {
  const opened = open(vector('store.sst'))

  test('yields certificates, lists, and what trust lists carry', () => {
    expect(opened.container).toBe('windows-store')
    expect(kindsOf(opened)).toEqual(['certificate', 'certificate', 'revocation-list', 'certificate', 'cms'])
    expect(certificatesOf(opened)).toEqual([server, root, root])
    expect(codesOf(opened)).toEqual(['trust-list-names-only', 'reading-assumed'])
  })

  test('says that this reading was not checked against Windows', () => {
    expect(assumedIn(opened)).toEqual(['windows-store'])
  })

  test('keeps friendly names, each for the certificate that it stands before', () => {
    expect(opened.objects.slice(0, 3).map(aliasOf)).toEqual(['Wärme-Server 😀', undefined, undefined])
  })

  test('each object has its place', () => {
    const source = vector('store.sst')
    for (const object of opened.objects.slice(0, 3)) {
      const { start, end } = object.place.range
      expect('bytes' in object && hex(object.bytes)).toBe(hex(source.subarray(start, end)))
    }
  })
})

test('a value of the registry is one certificate with its notes, without a header', () => {
  const opened = open(vector('registry-blob.bin'))
  expect(opened.container).toBe('windows-store')
  expect(certificatesOf(opened)).toEqual([root])
  expect(opened.objects.map(aliasOf)[0]).toBe('Plant Root')
})

test('a value of the registry as regedit exports it is hexadecimal', () => {
  const pairs = hex(vector('registry-blob.bin')).match(/../g) ?? []
  const text = `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SystemCertificates\\ROOT\\Certificates\\00]\r\n"Blob"=hex:${pairs.join(',').replace(/(.{75})/g, '$1\\\r\n  ')}\r\n`
  const opened = open(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))
  expect(certificatesOf(opened)).toEqual([root])
  expect(opened.objects.map(aliasOf)[0]).toBe('Plant Root')
  expect(assumedIn(opened)).toEqual(['hexadecimal', 'utf-16', 'windows-store'])
})

describe('damage', () => {
  test('cut off, its whole objects are listed, and the damage is reported', () => {
    const source = vector('store.sst')
    const [, second] = open(source).objects
    const opened = open(source.slice(0, (second?.place.range.end ?? 0) + 5))
    expect(certificatesOf(opened)).toEqual([server, root])
    expect(codesOf(opened)).toContain('encoding-damaged')
  })

  test('a certificate that is damaged hides none of its neighbors', () => {
    const source = vector('store.sst')
    const { start = 0 } = open(source).objects[0]?.place.range ?? {}
    source[start] = 0x31
    const opened = open(source)
    expect(certificatesOf(opened)).toEqual([root, root])
    expect(kindsOf(opened)).toContain('unknown')
  })

  test('cut off anywhere, nothing is thrown and something is said', () => {
    const source = vector('store.sst')
    for (let length = header; length < source.length; length += 7) {
      const opened = open(source.slice(0, length))
      expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    }
  })

  test('a length beyond the end allocates nothing', () => {
    const source = concatBytes([vector('store.sst').slice(0, header), new Uint8Array(elementHeader).fill(0xff)])
    expect(codesOf(open(source))).toContain('encoding-damaged')
  })
})
