import { describe, expect, it } from 'vitest'
import { distinguishedName, heldName } from '../../../src/core/certificate/distinguished-name.ts'
import { displayName, readName, type Name } from '../../../src/core/certificate/name.ts'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { fromHex } from '../../../src/core/lib/hex.ts'
import { name, type NameSpec } from '../../support/name-writer.ts'
import { sequence } from '../../support/der-writer.ts'

const written = (spec: NameSpec): Name => readName(readOnly(Uint8Array.from(name(spec))))
const fromDer = (hex: string): Name => readName(readOnly(fromHex(hex.replaceAll(' ', ''))!))

describe('the text of a name', () => {
  // RFC 4514 section 4, as far as its attributes are among ours.
  it.each<[string, NameSpec, string]>([
    [
      'the most specific attribute first',
      [
        ['C', 'US'],
        ['O', 'Example'],
        ['CN', 'James'],
      ],
      'CN=James,O=Example,C=US',
    ],
    [
      'a plus between the attributes of one level',
      [
        ['DC', 'net'],
        ['DC', 'example'],
        [
          ['OU', 'Sales'],
          ['CN', 'J.  Smith'],
        ],
      ],
      'OU=Sales+CN=J.  Smith,DC=example,DC=net',
    ],
    ['commas and quotes escaped', [['CN', 'James "Jim" Smith, III']], 'CN=James \\"Jim\\" Smith\\, III'],
    ['a carriage return as its octet', [['CN', 'Before\rAfter']], 'CN=Before\\0dAfter'],
    ['letters beyond ASCII as they are', [['CN', 'Lučić']], 'CN=Lučić'],
    ['a plus, a semicolon, angle brackets and a backslash escaped', [['CN', '+;<>\\']], 'CN=\\+\\;\\<\\>\\\\'],
    ['a space in front and behind escaped', [['CN', '  a  ']], 'CN=\\  a \\ '],
    ['a single space escaped once', [['CN', ' ']], 'CN=\\ '],
    ['a backslash before a last space', [['CN', 'a\\ ']], 'CN=a\\\\\\ '],
    ['a number sign escaped in front only', [['CN', '#a#']], 'CN=\\#a#'],
    ['a NUL as its octet', [['CN', 'a\0b']], 'CN=a\\00b'],
    ['a line feed cannot start an attribute', [['CN', 'a\nO=evil']], 'CN=a\\0aO=evil'],
    ['an equals sign as it is', [['CN', 'a=b']], 'CN=a=b'],
    ['nothing for the empty name', [], ''],
    ['the empty value', [['CN', '']], 'CN='],
  ])('has %s', (_what, spec, text) => {
    expect(distinguishedName(written(spec))).toBe(text)
  })

  it('has a type without a name as its number and the encoding in hexadecimal', () => {
    // RFC 4514 section 4: 1.3.6.1.4.1.1466.0=#04024869
    const der = '3014 3112 3010 0608 2b06010401 8b3a00 04024869'
    expect(distinguishedName(fromDer(der.replace('3014 3112 3010 0608', '3012 3110 300e 0608')))).toBe(
      '1.3.6.1.4.1.1466.0=#04024869',
    )
  })

  it.each([
    ['a short name that is not in RFC 4514', '060a 2b06010401 82a27c 0201', 'matterVid'],
    ['no short name', '0608 2b06010505070903', '1.3.6.1.5.5.7.9.3'],
  ])('has the text of a known type with %s', (_, oid, key) => {
    const attribute = `${oid.replaceAll(' ', '')}0c0446464631`
    const length = (hex: string) => (hex.length / 2).toString(16).padStart(2, '0')
    const inner = `30${length(attribute)}${attribute}`
    const rdn = `31${length(inner)}${inner}`
    expect(distinguishedName(fromDer(`30${length(rdn)}${rdn}`))).toBe(`${key}=FFF1`)
  })

  it('has a value that is no text in hexadecimal, too', () => {
    expect(distinguishedName(written([['CN', sequence()]]))).toBe('CN=#3000')
    // UTF8String with the octet 0xff
    expect(
      distinguishedName(fromDer('300d 310b 3009 0603550403 0c02 61ff'.replace('300d 310b 3009', '300d 310b 3009'))),
    ).toBe('CN=#0c0261ff')
  })
})

describe('a huge name', () => {
  const huge = (last: string): Name => written([['CN', `${'x'.repeat(100_000)}${last}`]])

  it('is held by its beginning, and two that differ at their ends stay different', () => {
    const [one, other] = [heldName(huge('1')), heldName(huge('2'))]
    expect(one).toMatch(/^CN=x{1997}… \(1000\d\d octets, SHA-256 [0-9a-f]{64}\)$/)
    expect(one).not.toBe(other)
    expect(heldName(huge('1'))).toBe(one)
  })

  it('is short for people', () => {
    expect(displayName(huge('1'))).toBe(`${'x'.repeat(1000)}…`)
  })

  it.each([
    ['many attributes on one level', [Array.from({ length: 20_000 }, () => ['OU', 'x'] as const)]],
    ['many levels', Array.from({ length: 20_000 }, () => ['OU', 'x'] as const)],
  ] as [string, NameSpec][])('of %s is held so too', (_, spec) => {
    expect(heldName(written(spec)).length).toBeLessThan(2200)
  })

  it('is not taken apart inside a character', () => {
    expect(displayName(written([['CN', `x${'😀'.repeat(2000)}`]]))).toBe(`x${'😀'.repeat(499)}…`)
  })
})

it('a usual name is held whole', () => {
  const usual = written([
    ['C', 'US'],
    ['CN', 'James'],
  ])
  expect(heldName(usual)).toBe(distinguishedName(usual))
})
