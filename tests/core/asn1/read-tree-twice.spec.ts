import { describe, expect, it } from 'vitest'
import { readTreeTwice, type TreeReading } from '../../../src/core/asn1/second-reading/read-tree-twice.ts'
import { plantChain } from '../../support/certificate-builder.ts'
import { octetString, sequence, time, tlv, utf8String } from '../../support/der-writer.ts'

const { root, server } = plantChain()

const differencesOf = (reading: TreeReading) => (reading.outcome === 'different' ? reading.differences : [])
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))

describe('two readers of one tree of encodings', () => {
  it.each([
    ['a root', root.der],
    ['a server', server.der],
  ])('agree on every encoding of %s', (_, der) => {
    const reading = readTreeTwice(der)
    expect(reading.outcome).toBe('alike')
    expect(reading.outcome === 'alike' && reading.encodings).toBeGreaterThan(40)
  })

  it.each([
    ['definite and indefinite lengths', hex('3080 020101 3000 0000'), 3],
    ['lengths in more octets than they need', hex('308103 020101'), 2],
    ['tags of several octets', hex('3005 9f81010100'), 2],
    ['strings in segments', hex('2406 040102 040103'), 3],
    [
      'values of each compared type',
      sequence(
        hex('0603550403 0101ff 1303414243 0c02c3a4 1e020041'),
        ...[time(Date.UTC(2025, 0, 1)), time(Date.UTC(2060, 0, 1))],
      ),
      8,
    ],
  ])('agree on %s', (_, octets, encodings) => {
    expect(readTreeTwice(octets)).toEqual({ outcome: 'alike', encodings })
  })

  it('octets behind the outermost encoding are not compared', () => {
    expect(readTreeTwice(hex('3003020101 ffffff'))).toEqual({ outcome: 'alike', encodings: 2 })
  })

  it.each([
    ['invalid UTF-8', hex('0c02c341'), 'invalid-utf-8'],
    ['half a surrogate pair', hex('1e02d800'), 'lone-surrogate'],
    ['a UTCTime without seconds', tlv(0x17, Buffer.from('2501010000Z')), 'utc-time-form'],
    ['a GeneralizedTime with an offset', tlv(0x18, Buffer.from('20250101000000+1400')), 'generalized-time-form'],
    ['a day that does not exist', tlv(0x17, Buffer.from('250230000000Z')), 'time-rolled-over'],
    ['an arc above 2^53', hex('060a 55 ffffffffffffffff7f'), 'large-arc'],
    ['a BOOLEAN of two octets', hex('0102ff00'), 'malformed-value'],
    ['an empty object identifier', hex('0600'), 'malformed-value'],
  ])('%s is a difference that a known fault explains', (_, octets, fault) => {
    const found = differencesOf(readTreeTwice(sequence(octets)))
    expect(found.map(({ start, about, fault: known }) => [start, about, known])).toEqual([[2, 'value', fault]])
  })

  it('a character of another set in a PrintableString is a difference without such a fault', () => {
    expect(differencesOf(readTreeTwice(sequence(hex('1301e9'))))).toEqual([
      { start: 2, tag: 'PrintableString', about: 'value', ours: '\ufffd', theirs: 'é' },
    ])
  })

  it('damage that only one reader sees is one difference, at its place', () => {
    // Reading ends here at 96 levels, with asn1js at 100.
    let deep: Uint8Array = sequence()
    for (let i = 0; i < 98; i++) deep = sequence(deep)
    const found = differencesOf(readTreeTwice(deep))
    expect(found.map(({ about, ours, fault }) => [about, ours, fault])).toEqual([['place', undefined, undefined]])
  })

  it('damage that both readers see is reported with its offset', () => {
    expect(readTreeTwice(hex('3005 020101 0205'))).toMatchObject({ outcome: 'unread', damagedAt: 5 })
  })

  it('a text of 200,000 octets is a known fault of theirs', () => {
    const long = sequence(tlv(0x13, new Uint8Array(200_000).fill(0x41)))
    expect(readTreeTwice(long)).toMatchObject({ outcome: 'unread', fault: 'long-string' })
  })

  it('an object with too many encodings for a second reading is reported, not read', () => {
    const many = tlv(
      0x30,
      new Uint8Array(200_002).map((_, i) => (i % 2 === 0 ? 5 : 0)),
    )
    expect(readTreeTwice(many)).toEqual({ outcome: 'too-many', most: 100_000 })
  })

  it('nesting beyond every limit is a damage at its offset, and overflows nothing', () => {
    let deep: Uint8Array = octetString(utf8String('x'))
    for (let i = 0; i < 5_000; i++) deep = tlv(0x30, deep)
    expect(readTreeTwice(deep)).toMatchObject({ outcome: 'unread' })
  })
})
