import { describe, expect, it } from 'vitest'
import { definedBy } from '../../../../src/core/report/asn1/schema/defined-by.ts'
import { definitions, parse } from '../../../../src/core/report/asn1/schema/resolve.ts'
import { listAsn1, listAsn1At, wholeOf } from '../../../../src/core/report/asn1/describe-asn1.ts'
import { hex } from '../../asn1/octets.ts'
import { lines, walkAsn1 } from './walk.ts'
import { inTime } from '../../../support/time-limit.ts'

const tree = (text: string, type: string): string[] => lines(walkAsn1({ bytes: hex(text), type }))

describe('the definitions', () => {
  /** The types that a type expression leads to by one step. */
  const next = (type: string): string[] => {
    const expression = parse(type)
    if ('fields' in expression) return expression.fields.map(([, field]) => field)
    if (expression.kind === 'containing') return [expression.string, expression.type]
    return 'type' in expression ? [expression.type] : []
  }

  it('lead to what is defined, and to no other', () => {
    const seen = new Set<string>()
    const waiting = [...Object.keys(definitions), ...Object.values(definedBy).flatMap((types) => Object.values(types))]
    for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
      if (seen.has(type)) continue
      seen.add(type)
      if (type !== 'ANY') expect(parse(type).kind, type).not.toBe('any')
      waiting.push(...next(type))
    }
  })

  it('decide open types by fields that there are', () => {
    const fields = Object.values(definitions).flatMap((definition) =>
      typeof definition === 'object' && 'fields' in definition ? [definition.fields] : [],
    )
    for (const each of fields)
      for (const [name, type] of each) {
        const [, governor] = / DEFINED BY (.+)$/.exec(type) ?? []
        if (governor === undefined) continue
        expect(each.map(([field]) => field)).toContain(governor)
        expect(Object.keys(definedBy)).toContain(name)
      }
  })
})

describe('names', () => {
  it.each([
    [
      'optional fields that are absent are passed over',
      '3007 0603551d13 0400',
      'Extension',
      ['0:2+7 SEQUENCE Extension', '2:2+3 OBJECT IDENTIFIER extnID', '7:2+0 OCTET STRING extnValue'],
    ],
    [
      'what an extension holds follows from its identifier',
      '300f 0603551d13 0101ff 0405 30030101ff',
      'Extension',
      [
        '0:2+15 SEQUENCE Extension',
        '2:2+3 OBJECT IDENTIFIER extnID',
        '7:2+1 BOOLEAN critical',
        '10:2+5 OCTET STRING extnValue',
        '12:2+3 SEQUENCE BasicConstraints',
        '14:2+1 BOOLEAN cA',
      ],
    ],
    [
      'a CHOICE is called by its alternative',
      '3006 8201 61 8701 7f',
      'GeneralNames',
      ['0:2+6 SEQUENCE GeneralNames', '2:2+1 [2] dNSName', '5:2+1 [7] iPAddress'],
    ],
    [
      'an entry of a revocation list',
      '301f 020101 170d 3236303130313030303030305a 300b 3009 0603551d15 0402 0500',
      'RevokedCertificate',
      [
        '0:2+31 SEQUENCE RevokedCertificate',
        '2:2+1 INTEGER userCertificate',
        '5:2+13 UTCTime revocationDate',
        '20:2+11 SEQUENCE crlEntryExtensions',
        '22:2+9 SEQUENCE Extension',
        '24:2+3 OBJECT IDENTIFIER extnID',
        '29:2+2 OCTET STRING extnValue',
        '31:2+0 NULL',
      ],
    ],
    ['what does not fit keeps its tag', '3003 020105', 'Name', ['0:2+3 SEQUENCE rdnSequence', '2:2+1 INTEGER']],
  ])('%s', (_, text, type, expected) => {
    expect(tree(text, type)).toEqual(expected)
  })
})

describe('values', () => {
  const value = (text: string, type: string) => {
    const whole = { bytes: hex(text), type }
    const [entry] = listAsn1(whole, wholeOf(whole), 0, 1).entries
    return [entry?.value, entry?.oddities]
  }

  it.each([
    ['0603551d13', 'ANY', { kind: 'oid', oid: '2.5.29.19', term: 'basic-constraints' }, []],
    ['020102', 'Version', { kind: 'integer', decimal: '2', name: 'v3' }, []],
    ['0201ff', 'INTEGER', { kind: 'integer', decimal: '-1' }, []],
    ['0200', 'INTEGER', { kind: 'octets', hex: '', octets: 0 }, ['bad-value']],
    ['030205a0', 'KeyUsage', { kind: 'bits', bits: '101', names: ['digitalSignature', 'keyEncipherment'] }, []],
    ['010101', 'BOOLEAN', { kind: 'boolean', value: true }, ['odd-boolean']],
    ['0c03e280ae', 'ANY', { kind: 'text', text: '\u202e' }, []],
    ['0c02c328', 'ANY', { kind: 'text', text: '\ufffd(' }, ['bad-value']],
    ['170d3236303133323030303030305a', 'Time', { kind: 'time', text: '260132000000Z' }, ['bad-value']],
    ['0500', 'ANY', { kind: 'null' }, []],
    ['0501aa', 'ANY', { kind: 'octets', hex: 'aa', octets: 1 }, ['bad-value']],
    ['060180', 'ANY', { kind: 'octets', hex: '80', octets: 1 }, ['bad-value']],
  ])('%s as %s', (text, type, expected, oddities) => {
    expect(value(text, type)).toEqual([expected, oddities])
  })
})

describe('a damaged object', () => {
  const whole = (text: string) => ({ bytes: hex(text), type: 'Extension' })

  it('bytes behind the object are marked', () => {
    const object = whole('3000 0500')
    const { entries } = listAsn1(object, wholeOf(object), 0, 200)
    expect(entries.map(({ oddities }) => oddities)).toEqual([[], ['trailing']])
  })

  it('an object that was cut short is read as far as it goes', () => {
    const object = whole('3082 1000 0603551d13 0101')
    const walked = walkAsn1(object)
    expect(walked.entries.map(({ field, oddities }) => [field, oddities])).toEqual([
      [undefined, ['cut-short']],
      ['extnID', []],
    ])
    expect(walked.faults).toMatchObject([
      { kind: 'truncated', rest: { start: 11, end: 11 } },
      { kind: 'truncated', offset: 9, rest: { start: 9, end: 11 } },
    ])
  })

  it('an extension that holds no encoding shows why', () => {
    const { faults } = walkAsn1(whole('300b 0603551d13 0404 ffffffff'))
    expect(faults).toMatchObject([{ rest: { start: 9, end: 13 } }])
  })

  it('places that are not there have no way to them', () => {
    const object = whole('3000')
    expect([-1, 2, Number.NaN].map((offset) => listAsn1At(object, offset))).toEqual([[], [], []])
    expect(listAsn1(object, { start: -5, end: 1e9, depth: 0 }, -1, 1e9).entries).toHaveLength(1)
  })
})

it('a million elements are counted, and the last of them found, well within a second', async () => {
  const bytes = new Uint8Array(3_000_005)
  bytes.set([0x30, 0x83, 0x2d, 0xc6, 0xc0])
  for (let i = 5; i < bytes.length; i += 3) bytes.set([0x02, 0x01, 0x07], i)
  const whole = { bytes, type: 'SEQUENCE OF INTEGER' }
  const look = () => {
    const [top] = listAsn1(whole, wholeOf(whole), 0, 200).entries
    const listing = top?.inside && listAsn1(whole, top.inside, 0, 5000)
    return { listing, last: listAsn1At(whole, 3_000_004).at(-1)?.entries.at(-1) }
  }
  const { listing, last } = await inTime('a million elements', look, 1)
  expect([listing?.total, listing?.entries.length]).toEqual([1_000_000, 200])
  expect(last?.number).toBe(999_999)
})
