import { describe, expect, it } from 'vitest'
import { enclosure, looksEncoded } from '../../../src/core/asn1/encapsulated.ts'
import { readNode } from '../../../src/core/asn1/node.ts'
import { oddities } from '../../../src/core/asn1/oddity.ts'
import { encodingAt, identifierLength, listEncodings } from '../../../src/core/asn1/tree.ts'
import { hex } from './octets.ts'

const list = (text: string, start = 0, count = 200) => {
  const source = hex(text)
  return listEncodings(source, { start: 0, end: source.length }, start, count)
}

describe('encodings one behind another', () => {
  it('are listed and counted', () => {
    const { nodes, total, fault } = list('020101 0500 0400')
    expect(nodes.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 5],
      [5, 7],
    ])
    expect({ total, fault }).toEqual({ total: 3, fault: undefined })
  })

  it('are listed by windows, whatever the form of their lengths', () => {
    const { nodes, total } = list('020101 30800000 5f1f00 048101aa 0500', 1, 3)
    expect(nodes.map(({ start }) => start)).toEqual([3, 7, 10])
    expect(total).toBe(5)
  })

  it('end at a fault, and the last one has the content that is there', () => {
    const { nodes, total, fault, readTo } = list('0500 30 05 0201')
    expect(nodes.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 6],
    ])
    expect([total, fault?.kind, readTo]).toEqual([2, 'truncated', 6])
  })

  it.each([
    ['a length without its octets', '0500 3084', 'truncated', 2],
    ['the length octet 255', '0500 30ff0000', 'length-reserved', 2],
    ['an identifier and no length', '0500 30', 'truncated', 2],
    ['an indefinite length on a primitive', '0500 0480aa0000', 'indefinite-primitive', 2],
  ])('%s leaves the rest as octets', (_, text, kind, at) => {
    const { total, fault, readTo } = list(text)
    expect([total, fault?.kind, readTo]).toEqual([1, kind, at])
  })

  it('an indefinite length without an end keeps its content', () => {
    const { nodes, fault } = list('3080 020101')
    expect(nodes.map(({ contentStart, contentEnd }) => [contentStart, contentEnd])).toEqual([[2, 5]])
    expect(fault?.kind).toBe('end-of-contents-missing')
  })

  it('are found by an octet', () => {
    const source = hex('020101 300302 0105 0500')
    const at = (offset: number) => encodingAt(source, { start: 0, end: 10 }, offset)?.number
    expect([0, 2, 3, 7, 8, 9].map(at)).toEqual([0, 0, 1, 1, 2, 2])
    expect(encodingAt(hex('0500ff'), { start: 0, end: 3 }, 2)).toBeUndefined()
  })
})

it.each([
  ['30', 1],
  ['1f1f00', 2],
  ['bf810000', 3],
])('the identifier %s takes %i octets', (text, octets) => {
  expect(identifierLength(hex(text), 0, text.length / 2)).toBe(octets)
})

describe('an encoding that is BER and not DER', () => {
  it.each([
    ['0500', []],
    ['30820001 05', ['non-minimal-length']],
    ['04810100', ['non-minimal-length']],
    ['30800000', ['indefinite-length']],
    ['9f0100', ['long-identifier']],
    ['bf800100', ['long-identifier']],
    ['9f1f00', []],
    ['010101', ['odd-boolean']],
    ['0101ff', []],
    ['02020001', ['non-minimal-integer']],
    ['0202ff80', ['non-minimal-integer']],
    ['02020080', []],
    ['0a020001', ['non-minimal-integer']],
    ['03020701', ['unused-bits-set']],
    ['03020780', []],
    ['2480 0401aa 0000', ['indefinite-length', 'constructed-string']],
    ['a0020500', []],
    ['8202 0001', []],
  ])('%s', (text, expected) => {
    expect(oddities(readNode(hex(text)))).toEqual(expected)
  })
})

describe('strings that hold encodings', () => {
  it.each([
    ['0404 30020500', true],
    ['0305 00 30020500', true],
    ['0403 0101ff', true],
    ['0404 30030500', false],
    ['0402 0500', false],
    ['0404 0000 0000', false],
    ['0404 deadbeef', false],
    ['0406 3004 0000 0000', false],
    ['0405 30 80 0500 00', false],
    ['0404 80020500', false],
  ])('%s: %s', (text, expected) => {
    const node = readNode(hex(text))
    const range = enclosure(node)
    expect(range && looksEncoded(node.source, range)).toBe(expected)
  })

  it('have whole octets', () => {
    expect(enclosure(readNode(hex('0305 01 30020500')))).toBeUndefined()
    expect(enclosure(readNode(hex('0301 00')))).toBeUndefined()
    expect(enclosure(readNode(hex('0400')))).toBeUndefined()
    expect(enclosure(readNode(hex('3000')))).toBeUndefined()
  })
})
