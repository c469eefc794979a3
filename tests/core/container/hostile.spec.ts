import { describe, expect, test } from 'vitest'
import { maximumOctets } from '../../../src/core/container/limits.ts'
import { asBytes, codesOf, open, vector, vectorText } from './vector.ts'
import { inTime } from '../../support/time-limit.ts'

const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']
const pem = vectorText('server.pem')

/** A text of some size, and what is repeated in it: twice as much of it must not cost much more than twice the time. */
const floods: readonly [sentence: string, source: (times: number) => string][] = [
  ['BEGIN lines without END', (times) => `${begin}\n`.repeat(times)],
  ['BEGIN lines without END, all on one line', (times) => begin.repeat(times)],
  ['END lines without BEGIN', (times) => `${end}\n`.repeat(times)],
  ['END lines behind Base64 without BEGIN', (times) => `${'A'.repeat(64)}\n`.repeat(times) + `${end}\n`.repeat(times)],
  ['broken blocks on one line', (times) => `${begin}MII!${end}`.repeat(times)],
  ['dashes', (times) => '-'.repeat(40 * times)],
  ['dashes and blanks', (times) => '- '.repeat(20 * times)],
  ['half an armor line', (times) => '-----BEGI'.repeat(5 * times)],
  ['header fields', (times) => `-----BEGIN RSA PRIVATE KEY-----\n${'A: b\n'.repeat(10 * times)}`],
  ['blanks behind a left-over character', (times) => `${begin}\nM${' '.repeat(40 * times)}${end}`],
  ['blanks in a string literal', (times) => `"${begin}\nM${' '.repeat(40 * times)}${end}`],
  ['marks before BEGIN', (times) => `${'>'.repeat(40 * times)}${begin}`],
  ['escaped line breaks', (times) => `${begin}\\n${'\\n'.repeat(20 * times)}`],
  ['backslashes', (times) => `${begin}\\n${'\\'.repeat(40 * times)}`],
  ['labels that do not end', (times) => '-----BEGIN AAAAAAAAAAAAAAAA '.repeat(2 * times)],
  ['unmatched labels', (times) => '-----BEGIN A-----\n-----END B-----\n'.repeat(times)],
  ['octets that begin as a SEQUENCE does', (times) => '\x30'.repeat(40 * times)],
  ['indefinite lengths', (times) => '\x30\x80'.repeat(20 * times)],
  ['candidates inside one another', (times) => `\x01${'\x30\x83\x01\x00\x00\x30\x80\x02\x00'.repeat(4 * times)}`],
  ['beginnings of messages without a length', (times) => `\x01${'\x30\x80\x06\x09'.repeat(10 * times)}`],
  ['beginnings of keys', (times) => `\x01${'\x30\x20\x02\x01\x01\x04'.repeat(7 * times)}`],
  ['beginnings of OCSP responses', (times) => `\x01${'\x30\x81\xff\x0a\x01\x00\xa0'.repeat(6 * times)}`],
  ['numbers', (times) => '48,130,'.repeat(6 * times)],
  ['numbers that are no octets', (times) => '48,999 '.repeat(6 * times)],
  ['dots of tokens', (times) => `eyJhbGciOiJub25lIn0${'.A'.repeat(20 * times)}`],
  ['braces of RTF', (times) => `{\\rtf1 ${'{'.repeat(40 * times)}`],
  ['words of RTF', (times) => `{\\rtf1 ${'\\u8211?'.repeat(6 * times)}`],
  ['small encodings', (times) => '\x30\x03\x0a\x01\x06'.repeat(8 * times)],
]

describe('time grows with the length, not with its square', () => {
  // Processor time is measured; a busy machine may take longer by the clock.
  test.each(floods)('%s', { timeout: 60_000 }, async (sentence, source) => {
    const opened = open(asBytes(source(1000)))
    expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    const large = asBytes(source(50_000))
    // Two seconds is what one may have to wait; a square would take minutes here.
    await inTime(sentence, () => open(large))
  })
})

test('20,000 certificates in one text take less than a second, each where it stands', async () => {
  const source = asBytes(`first line\n${pem.repeat(20_000)}`)
  const lines = pem.split('\n').length - 1
  const opened = await inTime('20,000 certificates', () => open(source), 1)
  expect(opened.objects).toHaveLength(20_000)
  expect(opened.objects.at(-1)?.place.lines).toEqual({ first: 2 + 19_999 * lines, last: 1 + 20_000 * lines })
  expect(opened.findings).toEqual([])
})

test('a file above the limit is refused with its size, and not read', () => {
  const opened = open(new Uint8Array(maximumOctets + 1))
  expect(opened.findings).toMatchObject([
    { code: 'container-too-large', params: { octets: maximumOctets + 1, limit: maximumOctets } },
  ])
})

test('a length of a gigabyte in a few octets is a truncated encoding and allocates nothing', () => {
  const opened = open(new Uint8Array([0x30, 0x84, 0x40, 0, 0, 0, 0x30, 0x80]))
  expect(opened.findings).toMatchObject([{ code: 'encoding-truncated', params: { claimed: 0x40000006, present: 8 } }])
})

test('Base64 of Base64 of PEM is opened, and Base64 without end is not followed for ever', () => {
  let text = pem
  const containers: (string | undefined)[] = []
  for (let i = 0; i < 6; i++) {
    const opened = open(asBytes(text))
    containers.push(opened.container)
    expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    text = btoa(text)
  }
  expect(containers.slice(0, 3)).toEqual(['pem', 'base64', 'base64'])
  expect(codesOf(open(asBytes(text)))).toContain('too-many-layers')
})

test('every prefix of every form yields an object or a finding', () => {
  for (const name of ['server.der', 'server.pem', 'chain.p7b', 'signed-streamed.p7m', 'store.p12', 'key-pkcs8.pem']) {
    const whole = vector(name)
    for (let length = 0; length < whole.length; length += 7) {
      const opened = open(whole.slice(0, length))
      expect(opened.objects.length + opened.findings.length).toBeGreaterThan(0)
    }
  }
})
