import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../../../src/core/certificate/certificate.ts'
import { basicConstraints } from '../../../../src/core/certificate/extension/basic-constraints.ts'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { extensionValue, findExtension } from '../../../../src/core/certificate/extension/find-extension.ts'
import { linesOf } from '../row/rows.ts'
import { extensionOf } from './extension-of.ts'

const lines = (oid: string, hex: string): string[] => linesOf(describeExtension(decodeExtension(extensionOf(oid, hex))))

describe('an extension that is not what its definition says is malformed', () => {
  it.each([
    ['no octets at all', '2.5.29.19', '', 'truncated'],
    ['octets behind the value', '2.5.29.19', '3000 00', 'trailing-bytes'],
    ['another type', '2.5.29.19', '0101ff', 'unexpected-tag'],
    ['an unknown field', '2.5.29.19', '3005 0101ff 0500', 'trailing-bytes'],
    ['fields in the wrong order', '2.5.29.19', '3006 020100 0101ff', 'trailing-bytes'],
    ['a negative path length', '2.5.29.19', '3006 0101ff 0201ff', 'bad-value'],
    ['a path length of seven octets', '2.5.29.19', '300c 0101ff 0207 01000000000000', 'bad-value'],
    ['a BIT STRING with eight unused bits', '2.5.29.15', '0302 0880', 'bad-value'],
    ['a key purpose that is no identifier', '2.5.29.37', '3003 020101', 'unexpected-tag'],
    ['a general name of an unknown form', '2.5.29.17', '3003 890161', 'unexpected-tag'],
    ['a general name with a universal tag', '2.5.29.17', '3003 160161', 'unexpected-tag'],
    ['a directory name without its explicit tag', '2.5.29.17', '3004 a402 3100', 'unexpected-tag'],
    ['a key identifier as a SEQUENCE', '2.5.29.14', '3000', 'unexpected-tag'],
    ['a distribution point name without its choice', '2.5.29.31', '3006 3004 a002 8600', 'unexpected-tag'],
    ['a policy without an identifier', '2.5.29.32', '3002 3000', 'missing-element'],
    ['a mapping with one policy', '2.5.29.33', '3006 3004 06022a03', 'missing-element'],
    ['an empty SkipCerts', '2.5.29.36', '3002 8000', 'bad-value'],
    ['a subtree without a base', '2.5.29.30', '3004 a002 3000', 'missing-element'],
    ['an empty serial number', '2.5.29.35', '3002 8200', 'bad-value'],
    ['a NULL with content', '1.3.6.1.5.5.7.48.1.5', '050100', 'bad-value'],
    ['a timestamp list longer than its octets', '1.3.6.1.4.1.11129.2.4.2', '0402 0005', 'truncated'],
    ['octets behind the list of timestamps', '1.3.6.1.4.1.11129.2.4.2', '0403 0000ff', 'trailing-bytes'],
    ['a timestamp of no octets', '1.3.6.1.4.1.11129.2.4.2', '0404 00020000', 'truncated'],
  ])('%s', (_what, oid, hex, kind) => {
    const decoded = decodeExtension(extensionOf(oid, hex))
    expect(decoded).toMatchObject({ state: 'malformed', fault: { kind } })
    expect(linesOf(describeExtension(decoded))).toEqual([`content: ${hex.replaceAll(' ', '')} (malformed-extension)`])
  })
})

describe('an extension that leaves no doubt is decoded although DER or a SIZE forbids it', () => {
  it.each([
    ['FALSE written out', '2.5.29.19', '3003 010100', ['certificate-authority: no']],
    [
      'TRUE as another octet than 255',
      '2.5.29.19',
      '3003 010149',
      ['certificate-authority: yes', 'path-length-constraint: no-limit'],
    ],
    ['a long length', '2.5.29.19', '308103 0101ff', ['certificate-authority: yes', 'path-length-constraint: no-limit']],
    ['an empty list of names', '2.5.29.17', '3000', []],
    ['no bits', '2.5.29.15', '030100', ['usage: none']],
    ['a bit without a name', '2.5.29.15', '0303 0480 10', ['usage: digital-signature', 'unnamed-bit: 11']],
    [
      'a minimum and a maximum',
      '2.5.29.30',
      '300d a00b 3009 820161 800101 810102',
      ['permitted-subtree', '  dns-name: a', '  minimum: 1', '  maximum: 2'],
    ],
    ['a base of no octets', '2.5.29.30', '3006 a004 3002 8200', ['permitted-subtree', '  dns-name: ']],
    [
      'an address range of five octets',
      '2.5.29.30',
      '300b a009 3007 8705 c000020001',
      ['permitted-subtree', '  ip-address: c000020001 (malformed-value)'],
    ],
    ['an IP address of three octets', '2.5.29.17', '3005 8703 c00002', ['ip-address: c00002 (malformed-value)']],
    [
      'a name with octets that are not ASCII',
      '2.5.29.17',
      '3004 8202 61ff',
      ['dns-name: a\ufffd !forbidden-character'],
    ],
    [
      'a timestamp of an unknown version',
      '1.3.6.1.4.1.11129.2.4.2',
      '0407 0005 0003 01aabb',
      ['signed-certificate-timestamp', '  sct-version: 2', '  content: 01aabb (unknown-type)'],
    ],
    [
      'a user notice that cannot be read',
      '2.5.29.32',
      '3016 3014 06022a03 300e 300c 06082b06010505070202 0500',
      ['policy', '  policy-identifier: 1.2.3', '  user-notice: 0500 (malformed-value)'],
    ],
    ['a private key usage period that is no time', '2.5.29.16', '3003 800161', ['not-before: a !not-a-time']],
    [
      'a hardware module name',
      '2.5.29.17',
      '3019 a017 06082b06010505070804 a00b 3009 06022a03 0403 010203',
      [
        'other-name',
        '  type: 1.3.6.1.5.5.7.8.4 Hardware module name',
        '  value',
        '    hardware-type: 1.2.3',
        '    hardware-serial-number: 010203',
      ],
    ],
  ])('%s', (_what, oid, hex, expected) => {
    expect(lines(oid, hex)).toEqual(expected)
  })
})

describe('an extension that nothing here decodes', () => {
  it('is unknown and keeps its octets', () => {
    expect(decodeExtension(extensionOf('1.2.3.4', 'deadbeef')).state).toBe('unknown')
    expect(lines('1.2.3.4', 'deadbeef')).toEqual(['content: deadbeef (unknown-extension)'])
  })
})

describe('finding an extension', () => {
  const withExtensions = (...hex: string[]): Pick<Certificate, 'extensions'> => ({
    extensions: hex.map((value) => extensionOf('2.5.29.19', value)),
  })

  it('gives the first of two, the same object every time', () => {
    const certificate = withExtensions('30030101ff', '3000')
    const found = findExtension(certificate, basicConstraints)
    expect(found).toMatchObject({ state: 'decoded', value: { cA: true } })
    expect(findExtension(certificate, basicConstraints)).toBe(found)
    expect(decodeExtension(certificate.extensions[0]!)).toBe(found)
  })

  it('tells absent from malformed; its value is undefined in both cases', () => {
    expect(findExtension(withExtensions(), basicConstraints)).toBeUndefined()
    expect(findExtension(withExtensions('05'), basicConstraints)?.state).toBe('malformed')
    expect(extensionValue(withExtensions('05'), basicConstraints)).toBeUndefined()
  })
})
