import { describe, expect, test } from 'vitest'
import { Asn1Fault, attempt } from '../../../src/core/asn1/fault.ts'
import { readNode, readOnly } from '../../../src/core/asn1/node.ts'
import { sequence, type SequenceReader } from '../../../src/core/asn1/sequence.ts'
import { Tag } from '../../../src/core/asn1/tag.ts'
import { hex } from './octets.ts'

const faultOf = (work: () => unknown): string => {
  const result = attempt(work)
  return result.ok ? 'no fault' : `${result.error.kind} at ${result.error.offset}`
}

describe('reading an identifier and a length', () => {
  test.each([
    ['a short length', '04 02 aabb', { name: 'OCTET STRING', content: 2, nonMinimal: false }],
    ['no content', '05 00', { name: 'NULL', content: 0, nonMinimal: false }],
    [
      'a length in one more octet',
      `04 8180 ${'00'.repeat(128)}`,
      { name: 'OCTET STRING', content: 128, nonMinimal: false },
    ],
    [
      'a length longer than it needs to be (X.690 10.1)',
      '04 8102 aabb',
      { name: 'OCTET STRING', content: 2, nonMinimal: true },
    ],
    [
      'a length with leading zeros',
      `04 820080 ${'00'.repeat(128)}`,
      { name: 'OCTET STRING', content: 128, nonMinimal: true },
    ],
    ['an indefinite length (X.690 8.1.3.6)', '30 80 0500 0000', { name: 'SEQUENCE', content: 2, nonMinimal: true }],
    [
      'indefinite lengths within one another',
      '30 80 3080 0500 0000 0000',
      { name: 'SEQUENCE', content: 6, nonMinimal: true },
    ],
    ['a context tag', 'a3 00', { name: '[3]', content: 0, nonMinimal: false }],
    [
      'a tag number in further octets (X.690 8.1.2.4)',
      '7f 8148 00',
      { name: '[APPLICATION 200]', content: 0, nonMinimal: false },
    ],
    ['the largest tag number', 'df 87ffffff7f 01 aa', { name: '[PRIVATE 2147483647]', content: 1, nonMinimal: false }],
    [
      'indefinite lengths, the inner one under the largest tag number',
      '30 80 ff 87ffffff7f 80 0500 0000 0000',
      { name: 'SEQUENCE', content: 11, nonMinimal: true },
    ],
  ])('%s', (_, text, expected) => {
    const node = readOnly(hex(text))
    expect({ name: node.name, content: node.content.length, nonMinimal: node.nonMinimalLength }).toEqual(expected)
    expect(node.encoded).toEqual(hex(text))
  })

  test.each([
    ['nothing at all', '', 'truncated at 0'],
    ['an identifier alone', '30', 'truncated at 1'],
    ['a length that ends early', '30 82 01', 'truncated at 3'],
    ['a length beyond the end', '30 05 0500', 'truncated at 0'],
    ['a length of 2^32 - 1', '30 84 ffffffff', 'truncated at 0'],
    ['a length of 126 octets', `30 fe ${'01'.repeat(126)}`, 'length-too-large at 2'],
    ['the reserved length octet', '30 ff', 'length-reserved at 1'],
    ['an indefinite length on a primitive', '04 80 0000', 'indefinite-primitive at 1'],
    ['an indefinite length that is never closed', '30 80 0500', 'end-of-contents-missing at 2'],
    ['a tag number that never ends', '1f ff', 'truncated at 2'],
    ['a tag number of 2^31', '1f 8880808000 00', 'tag-too-large at 0'],
    ['something behind it', '0500 00', 'trailing-bytes at 2'],
  ])('%s is a fault with its place', (_, text, expected) => {
    expect(faultOf(() => readOnly(hex(text)))).toBe(expected)
  })

  test('a million indefinite lengths end at the depth limit and not at the stack', () => {
    const bytes = new Uint8Array(2_000_000)
    for (let i = 0; i < bytes.length; i += 2) bytes.set([0x30, 0x80], i)
    expect(faultOf(() => readNode(bytes))).toMatch(/^nested-too-deep/)
  })

  test('offsets count from the start of the buffer, wherever the reading begins', () => {
    const bytes = hex('0000 30 03 020105')
    const node = readOnly(bytes, 2)
    expect(node.range).toEqual({ start: 2, end: 7 })
    expect(node.children().map((child) => child.range)).toEqual([{ start: 4, end: 7 }])
  })
})

describe('walking a SEQUENCE by its definition', () => {
  const reader = (text: string): SequenceReader => sequence(readOnly(hex(text)), 'a test')

  test('takes required, optional and remaining elements in their order', () => {
    const fields = reader('30 08 020101 0500 020102')
    expect(fields.required(Tag.integer, 'a number').content).toEqual(hex('01'))
    expect(fields.optional(Tag.boolean)).toBeUndefined()
    expect(fields.optional(Tag.null)?.name).toBe('NULL')
    expect(fields.rest()).toHaveLength(1)
    expect(fields.done).toBe(true)
  })

  test.each([
    ['an element that is missing', '30 00', (fields: SequenceReader) => fields.any('a number'), 'missing-element at 2'],
    [
      'an element of another type',
      '30 02 0500',
      (fields: SequenceReader) => fields.required(Tag.integer, 'a number'),
      'unexpected-tag at 2',
    ],
    [
      'an element too many',
      '30 02 0500',
      (fields: SequenceReader) => {
        fields.end()
      },
      'trailing-bytes at 2',
    ],
    [
      'an element longer than its parent',
      '30 03 020501',
      (fields: SequenceReader) => fields.any('a number'),
      'truncated at 2',
    ],
  ])('%s is a fault with its place', (_, text, work, expected) => {
    expect(faultOf(() => work(reader(text)))).toBe(expected)
  })

  test('the fault says what was asked for and what was found', () => {
    const work = () => sequence(readOnly(hex('0500')), 'a certificate')
    expect(work).toThrow(Asn1Fault)
    expect(work).toThrow('a certificate, a SEQUENCE; found NULL')
  })
})

test('only faults of the input become results; errors of ours pass through', () => {
  expect(() =>
    attempt(() => {
      throw new TypeError('ours')
    }),
  ).toThrow(TypeError)
})
