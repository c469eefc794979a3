import { describe, expect, it } from 'vitest'
import { fromHex } from '../../../src/core/lib/hex.ts'
import { ipAddressOctets, ipAddressText, ipRangeText, prefixLength } from '../../../src/core/lib/ip-address.ts'

const octets = (hex: string): Uint8Array => fromHex(hex.replaceAll(' ', ''))!

describe('the text of an address', () => {
  // The examples of RFC 5952 sections 4 and 5, and RFC 4291 section 2.2.
  it.each([
    ['c0000201', '192.0.2.1'],
    ['20010db8 00000000 00000000 00000001', '2001:db8::1'],
    ['20010db8 00000001 00010001 00010001', '2001:db8:0:1:1:1:1:1'],
    ['20010db8 00000000 00010000 00000001', '2001:db8::1:0:0:1'],
    ['20010000 00000001 00000000 00000001', '2001:0:0:1::1'],
    ['00000000 00000000 00000000 00000000', '::'],
    ['00000000 00000000 00000000 00000001', '::1'],
    ['ff010000 00000000 00000000 00000000', 'ff01::'],
    ['00000000 00000000 0000ffff c0000201', '::ffff:192.0.2.1'],
    ['20010db8 0000aaaa 0000bbbb 0000cccc', '2001:db8:0:aaaa:0:bbbb:0:cccc'],
  ])('%s', (hex, text) => {
    expect(ipAddressText(octets(hex))).toBe(text)
  })

  it.each(['', '01', 'c00002', 'c000020100'])('there is none for %s', (hex) => {
    expect(ipAddressText(octets(hex))).toBeUndefined()
  })
})

describe('the text of a range', () => {
  it.each([
    ['c0000200 ffffff00', '192.0.2.0/24'],
    ['00000000 00000000', '0.0.0.0/0'],
    ['c0000201 ffffffff', '192.0.2.1/32'],
    ['c0000200 ff00ff00', '192.0.2.0/255.0.255.0'],
    ['20010db8000000000000000000000000 ffffffff000000000000000000000000', '2001:db8::/32'],
  ])('%s', (hex, text) => {
    expect(ipRangeText(octets(hex))).toBe(text)
  })

  it.each(['', 'c0000200', 'c0000200ffffff', 'c0000200ffffff0000'])('there is none for %s', (hex) => {
    expect(ipRangeText(octets(hex))).toBeUndefined()
  })

  it('has no prefix length where the ones are not in front', () => {
    expect(prefixLength(octets('fffffe00'))).toBe(23)
    expect(prefixLength(octets('fffffd00'))).toBeUndefined()
  })
})

describe('the octets of an address in text', () => {
  // RFC 4291 section 2.2.
  it.each([
    ['192.0.2.1', 'c0000201'],
    ['0.0.0.0', '00000000'],
    ['::', '00000000 00000000 00000000 00000000'],
    ['::1', '00000000 00000000 00000000 00000001'],
    ['2001:DB8::8:800:200C:417A', '20010db8 00000000 00080800 200c417a'],
    ['2001:db8:0:0:8:800:200c:417a', '20010db8 00000000 00080800 200c417a'],
    ['ff01::', 'ff010000 00000000 00000000 00000000'],
    ['::ffff:129.144.52.38', '00000000 00000000 0000ffff 81903426'],
    ['0:0:0:0:0:0:13.1.68.3', '00000000 00000000 00000000 0d014403'],
  ])('%s', (text, hex) => {
    expect(ipAddressOctets(text)).toEqual(octets(hex))
  })

  it.each([
    ...['', '1.2.3', '1.2.3.4.5', '256.0.0.1', '01.2.3.4', '0x1.2.3.4', '1.2.3.4 ', '3221225985', '1.2.3.-4'],
    ...[
      ':',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7::8',
      '12345::',
      'g::',
      '::1.2.3.256',
    ],
    ...['1.2.3.4::', '::1.2.3.4:5', 'fe80::1%eth0', '[::1]', '::1/128', ':1:2:3:4:5:6:7'],
  ])('there are none for %j', (text) => {
    expect(ipAddressOctets(text)).toBeUndefined()
  })
})
