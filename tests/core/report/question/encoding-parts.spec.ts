import { expect, it } from 'vitest'
import type { Asn1Entry } from '../../../../src/core/index.ts'
import { partAt, partsOf } from '../../../../src/core/report/question/encoding-parts.ts'

/** `30 80 02 01 05 00 00` at offset 10. */
const indefinite = { start: 10, identifierLength: 1, contentStart: 12, contentEnd: 15, end: 17 } as Asn1Entry
/** `05 00` at offset 0. */
const empty = { start: 0, identifierLength: 1, contentStart: 2, contentEnd: 2, end: 2 } as Asn1Entry

it.each([
  [9, undefined],
  [10, 'identifier'],
  [11, 'length'],
  [12, 'content'],
  [14, 'content'],
  [15, 'end-of-contents'],
  [16, 'end-of-contents'],
  [17, undefined],
])('the octet at %d is of: %s', (offset, part) => {
  expect(partAt(indefinite, offset)).toBe(part)
})

it('names the parts with their octets; content is named where it is empty too', () => {
  expect(partsOf(indefinite).map(({ part, octets }) => [part, octets])).toEqual([
    ['identifier', 1],
    ['length', 1],
    ['content', 3],
    ['end-of-contents', 2],
  ])
  expect(partsOf(empty).map(({ part }) => part)).toEqual(['identifier', 'length', 'content'])
})
