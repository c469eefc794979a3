import { expect, test } from 'vitest'
import { concatBytes } from '../../../src/core/lib/bytes.ts'
import { certificatesOf, codesOf, hex, kindsOf, looksOf, open, vector } from './vector.ts'

// The names and the expectations are taken from `openssl ts -reply -text` and `openssl pkcs7 -print_certs`.
const [authority, root] = [hex(vector('tsa.der')), hex(vector('root.der'))]

test('a granted reply yields the certificates of its authority, each where it stands', () => {
  const source = vector('time-stamp.tsr')
  const opened = open(source)
  expect(opened.container).toBe('time-stamp-reply')
  expect(certificatesOf(opened).sort()).toEqual([authority, root].sort())
  expect(opened.findings).toMatchObject([{ code: 'other-object', params: { kind: 'time-stamp-reply' } }])
  for (const object of opened.objects) {
    const { start, end } = object.place.range
    expect('bytes' in object && hex(object.bytes)).toBe(hex(source.subarray(start, end)))
  }
})

test('a granted reply without certificates says that they were not asked for', () => {
  const opened = open(vector('time-stamp-bare.tsr'))
  expect(kindsOf(opened)).toEqual(['cms'])
  expect(looksOf(opened)).toEqual(['time-stamp-reply'])
})

test('a refusal has no token, and is told all the same', () => {
  const opened = open(vector('time-stamp-refused.tsr'))
  expect(opened.container).toBe('time-stamp-reply')
  expect(opened.objects).toEqual([])
  expect(looksOf(opened)).toEqual(['time-stamp-reply'])
})

test('octets behind a reply are not lost', () => {
  const opened = open(concatBytes([vector('time-stamp-bare.tsr'), vector('server.der'), Uint8Array.of(10)]))
  expect(certificatesOf(opened)).toEqual([hex(vector('server.der'))])
  expect(codesOf(opened)).toContain('bytes-around')
})

test('cut off, the certificates that are whole are found', () => {
  const source = vector('time-stamp.tsr')
  const behind = Math.max(
    ...open(source).objects.flatMap(({ kind, place }) => (kind === 'certificate' ? place.range.end : [])),
  )
  const opened = open(source.slice(0, behind))
  expect(certificatesOf(opened).sort()).toEqual([authority, root].sort())
  expect(codesOf(opened)).toContain('encoding-truncated')
})
