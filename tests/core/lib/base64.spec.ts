import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../../src/core/lib/base64.ts'

const octets = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const decoded = (text: string): string => {
  const result = decodeBase64(octets(text))
  return result.ok ? Buffer.from(result.value).toString('latin1') : `${result.error.kind} at ${result.error.offset}`
}

describe('decoding Base64', () => {
  // RFC 4648 section 10, and what OpenSSL and browsers add to it.
  test.each([
    ['nothing is no octets', '', ''],
    ['a whole group', 'Zm9v', 'foo'],
    ['two octets with padding', 'Zm8=', 'fo'],
    ['one octet with padding', 'Zg==', 'f'],
    ['two octets without padding', 'Zm8', 'fo'],
    ['one octet without padding', 'Zg', 'f'],
    ['white space anywhere', ' Z\tm\r\n9 v\n', 'foo'],
    ['white space inside the padding', 'Zg=\n=', 'f'],
    ['the URL alphabet', '-_-_', '\xfb\xff\xbf'],
    ['the standard alphabet', '+/+/', '\xfb\xff\xbf'],
    ['a character of another alphabet is named by its offset', 'Zm9v*A==', 'foreign-character at 4'],
    ['a character above ASCII too', 'Zm\xe4v', 'foreign-character at 2'],
    ['text behind the padding', 'Zg==Zg==', 'text-after-padding at 4'],
    ['three signs of padding', 'Zg===', 'text-after-padding at 4'],
    ['a single character left over', 'Zm9vZ', 'incomplete-group at 5'],
  ])('%s', (_, text, expected) => {
    expect(decoded(text)).toBe(expected)
  })

  test('reads only the part that it is pointed at', () => {
    const result = decodeBase64(octets('***Zm9v***'), 3, 7)
    expect(result.ok && Buffer.from(result.value).toString()).toBe('foo')
  })
})

test.each([0, 1, 2, 3, 4, 57, 1000])('encoding %i octets gives what Node gives', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 251) & 0xff)
  expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
})

test.each([1, 2, 3, 4, 5, 63, 64, 65, 76])('lines of %s characters', (width) => {
  for (let length = 0; length < 200; length++) {
    const octets = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 0xff)
    const lines = encodeBase64(octets).replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n')
    // Its neighbours are not read.
    const text = new TextEncoder().encode(`AAAA${lines}AAAA`)
    expect(decodeBase64(text, 4, text.length - 4)).toEqual({ ok: true, value: octets })
  }
})
