import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineCounter } from '../../../../src/core/container/spelling/line-counter.ts'
import { asBytes } from '../vector.ts'

test.each<[string, string, number, number, number]>([
  ['the start', 'abc\ndef', 0, 1, 1],
  ['the first line', 'abc\ndef', 2, 1, 3],
  ['a line feed belongs to the line that it ends', 'abc\ndef', 3, 1, 4],
  ['the second line', 'abc\ndef', 4, 2, 1],
  ['behind CR LF', 'abc\r\ndef', 5, 2, 1],
  ['the LF of a CR LF', 'abc\r\ndef', 4, 1, 5],
  ['behind CR', 'abc\rdef', 4, 2, 1],
  ['behind empty lines', '\n\r\n\n\rx', 5, 5, 1],
  ['behind letters of two octets', '\xc3\xa4\xc3\xa4x', 4, 1, 3],
  ['the end', 'a\n', 2, 2, 1],
])('%s', (_, text, offset, line, column) => {
  const counter = new LineCounter(asBytes(text))
  expect(counter.line(offset)).toBe(line)
  expect(counter.column(offset)).toBe(column)
})

test('questions in any order are answered as each alone would be', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '\xc3'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(45), { maxLength: 12 }), (characters, questions) => {
      const octets = asBytes(characters)
      const counter = new LineCounter(octets)
      for (const question of questions) {
        const offset = Math.min(question, octets.length)
        const lines = characters
          .slice(0, offset)
          .replace(/\r\n|\r(?!$)|\n/g, '\n')
          .split('\n')
        const returnEnds = characters[offset - 1] === '\r' && characters[offset] !== '\n'
        expect(counter.line(offset)).toBe(lines.length + (returnEnds ? 1 : 0))
        expect(counter.column(offset)).toBe(new LineCounter(octets).column(offset))
      }
    }),
    { numRuns: 1000 },
  )
})
