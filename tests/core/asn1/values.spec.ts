import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readBitString, setBits } from '../../../src/core/asn1/bit-string.ts'
import { decodeBoolean } from '../../../src/core/asn1/boolean.ts'
import { attempt } from '../../../src/core/asn1/fault.ts'
import { isMinimalInteger, readSmallInteger, toBigInt } from '../../../src/core/asn1/integer.ts'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { readOid } from '../../../src/core/asn1/object-identifier.ts'
import { readString } from '../../../src/core/asn1/string.ts'
import { readTime } from '../../../src/core/asn1/time.ts'
import { hex } from './octets.ts'

const orFault = <T>(work: () => T): T | string => {
  const result = attempt(work)
  return result.ok ? result.value : result.error.kind
}

describe('object identifiers', () => {
  test.each([
    ['06 03 551d13', '2.5.29.19'],
    ['06 06 2a864886f70d', '1.2.840.113549'],
    ['06 02 8837', '2.999'], // X.660 A.2: example arcs above 2.47 take two octets
    ['06 01 27', '0.39'],
    ['06 01 28', '1.0'],
    ['06 01 50', '2.0'],
    // X.667 section 6.3: a UUID is one arc below 2.25; these octets are OpenSSL's for its example.
    ['06146983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776', '2.25.329800735698586629295641978511506172918'],
  ])('%s is %s', (text, expected) => {
    const value = orFault(() => readOid(readOnly(hex(text))))
    expect(value).toBe(expected)
  })

  test.each([
    ['without content', '06 00', 'bad-value'],
    ['that ends inside an arc', '06 02 5588', 'truncated'],
    ['with a leading 80 (X.690 8.19.2)', '06 03 558001', 'bad-value'],
    ['with an arc of 21 octets', `06 16 55 ${'81'.repeat(20)}01`, 'bad-value'],
    ['with 200 arcs', `06 81c8 ${'01'.repeat(200)}`, 'bad-value'],
    ['of another type', '04 01 55', 'unexpected-tag'],
  ])('one %s is refused', (_, text, expected) => {
    expect(orFault(() => readOid(readOnly(hex(text))))).toBe(expected)
  })
})

describe('integers', () => {
  test.each([
    ['02 01 00', 0],
    ['02 01 7f', 127],
    ['02 02 0080', 128],
    ['02 01 ff', -1],
    ['02 02 ff7f', -129],
    ['02 00', 'bad-value'],
    ['02 07 01000000000000', 'bad-value'],
    ['0a 01 00', 'unexpected-tag'],
  ])('%s is %s', (text, expected) => {
    expect(orFault(() => readSmallInteger(readOnly(hex(text)), 'a number'))).toBe(expected)
  })

  test.each([
    ['00', true],
    ['0080', true],
    ['ff7f', true],
    ['0001', false],
    ['ffff', false],
    ['', false],
  ])('%s is minimal: %s (X.690 8.3.2)', (text, expected) => {
    expect(isMinimalInteger(hex(text))).toBe(expected)
  })

  test('big ones keep every digit and the sign', () => {
    expect(toBigInt(hex('00ffffffffffffffffff'))).toBe(2n ** 72n - 1n)
    expect(toBigInt(hex('ff'))).toBe(-1n)
  })
})

describe('bit strings and booleans', () => {
  test.each([
    ['03 02 0106', [5, 6]], // keyCertSign and cRLSign as OpenSSL writes them
    ['03 03 070080', [8]],
    ['03 01 00', []],
  ])('the bits set in %s', (text, expected) => {
    expect(setBits(readBitString(readOnly(hex(text)), 'bits'))).toEqual(expected)
  })

  test.each([
    ['without a count of unused bits', '03 00'],
    ['with eight unused bits', '03 02 0800'],
    ['with unused bits and no octets', '03 01 07'],
  ])('a bit string %s is refused', (_, text) => {
    expect(orFault(() => readBitString(readOnly(hex(text)), 'bits'))).toBe('bad-value')
  })

  test.each([
    ['01 01 00', false],
    ['01 01 ff', true],
    ['01 01 49', true], // BER (X.690 8.2.2)
    ['01 00', 'bad-value'],
    ['01 02 0000', 'bad-value'],
  ])('the boolean %s is %s', (text, expected) => {
    expect(orFault(() => decodeBoolean(readOnly(hex(text))))).toBe(expected)
  })
})

describe('times', () => {
  const read = (tag: string, text: string) => {
    return readTime(
      readOnly(
        hex(`${tag} ${text.length.toString(16).padStart(2, '0')} ${Buffer.from(text, 'latin1').toString('hex')}`),
      ),
    )
  }
  const utc = '17'
  const generalized = '18'

  test.each([
    [utc, '250630120000Z', '2025-06-30T12:00:00.000Z', []],
    [utc, '491231235959Z', '2049-12-31T23:59:59.000Z', []], // RFC 5280 4.1.2.5.1: below 50 is 20xx
    [utc, '500101000000Z', '1950-01-01T00:00:00.000Z', []],
    [generalized, '20500101000000Z', '2050-01-01T00:00:00.000Z', []],
    [generalized, '99991231235959Z', '9999-12-31T23:59:59.000Z', []], // 4.1.2.5: no well-defined expiration
    [generalized, '00500101000000Z', '0050-01-01T00:00:00.000Z', ['wrong-type']],
    [utc, '2506301200Z', '2025-06-30T12:00:00.000Z', ['no-seconds']],
    [utc, '250630120000+0200', '2025-06-30T10:00:00.000Z', ['not-utc']],
    [generalized, '20501231000000+1400', '2050-12-30T10:00:00.000Z', ['not-utc']],
    [generalized, '20500101000000.5Z', '2050-01-01T00:00:00.000Z', ['fraction']],
    [generalized, '20230101000000Z', '2023-01-01T00:00:00.000Z', ['wrong-type']],
    [utc, '240229000000Z', '2024-02-29T00:00:00.000Z', []],
  ])('tag %s, %s is %s with %j', (tag, text, expected, faults) => {
    const time = read(tag, text)
    expect(time.instant === undefined ? undefined : new Date(time.instant).toISOString()).toBe(expected)
    expect(time.faults).toEqual(faults)
    expect(time.text).toBe(text)
  })

  test.each([
    [utc, '250230000000Z'],
    [utc, '230229000000Z'],
    [utc, '251301000000Z'],
    [utc, '250630240000Z'],
    [utc, '250630120060Z'],
    [utc, '250630120000+9900'],
    [utc, ''],
    [utc, 'Jan  1 2025'],
    [utc, '25063012000\u00b2Z'],
    [generalized, '2050010100000'],
  ])('tag %s, "%s" is not a time, and nothing rolls over', (tag, text) => {
    const time = read(tag, text)
    expect(time.instant).toBeUndefined()
    expect(time.faults).toEqual(['not-a-time'])
  })

  test('a time without a zone is kept verbatim and names no instant', () => {
    expect(read(generalized, '20500101000000')).toMatchObject({ instant: undefined, faults: ['not-utc'] })
  })
})

describe('character strings', () => {
  test.each([
    ['UTF8String', '0c 02 c3a9', 'é', undefined],
    ['UTF8String with a byte order mark, kept', '0c 04 efbbbf41', '\ufeffA', undefined],
    ['invalid UTF-8, never read as Latin-1', '0c 02 e941', '\ufffdA', 'bad-encoding'],
    ['an overlong form', '0c 02 c1bf', '\ufffd\ufffd', 'bad-encoding'],
    ['an encoded surrogate', '0c 03 eda080', '\ufffd\ufffd\ufffd', 'bad-encoding'],
    ['PrintableString', '13 02 4162', 'Ab', undefined],
    ['PrintableString with an at sign', '13 03 614062', 'a@b', 'forbidden-character'],
    ['PrintableString with an octet above ASCII', '13 02 61e9', 'a\ufffd', 'forbidden-character'],
    ['IA5String with a line feed', '16 03 610a62', 'a\nb', undefined],
    ['IA5String above ASCII', '16 01 e9', '\ufffd', 'forbidden-character'],
    ['TeletexString, read as Latin-1', '14 01 e9', 'é', undefined],
    ['BMPString', '1e 04 00410062', 'Ab', undefined],
    ['BMPString of odd length', '1e 03 004100', 'A\ufffd', 'bad-encoding'],
    ['BMPString with a surrogate', '1e 02 d83d', '\ufffd', 'bad-encoding'],
    ['UniversalString', '1c 04 0001f600', '😀', undefined],
    ['UniversalString above Unicode', '1c 04 00110000', '\ufffd', 'bad-encoding'],
    ['NumericString with a letter', '12 02 3141', '1A', 'forbidden-character'],
    ['an INTEGER in place of a string', '02 01 05', undefined, 'not-a-string'],
  ])('%s', (_, text, expected, fault) => {
    expect(readString(readOnly(hex(text)))).toEqual({ text: expected, fault })
  })

  test('a megabyte of PrintableString does not end at the stack', () => {
    const bytes = new Uint8Array(5 + 2 ** 20).fill(0x41)
    bytes.set([0x13, 0x83, 0x10, 0x00, 0x00])
    expect(readString(readOnly(bytes)).text).toHaveLength(2 ** 20)
  })
})
