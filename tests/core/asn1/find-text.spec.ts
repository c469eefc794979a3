import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { findText } from '../../../src/core/asn1/find-text.ts'
import { implicit, objectIdentifier, sequence, utf8String } from '../../support/der-writer.ts'

const long = 'x'.repeat(5000)
const beginning = long.slice(0, 4096)
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

it.each([
  ['a string', utf8String(long), long],
  ['a string in a qualifier', sequence(objectIdentifier('1.3.6.1.5.5.7.2.1'), utf8String(long)), long],
  ['behind another string', sequence(utf8String('y'), sequence(), utf8String(`${long}!`)), `${long}!`],
  ['an implicitly tagged name', implicit(2, ascii(long)), long],
  ['one with letters beyond ASCII', implicit(1, Buffer.from(`${long}ü`)), `${long}ü`],
])('finds the whole of %s', (_what, encoded, text) => {
  expect(findText(encoded, beginning)).toBe(text)
})

it.each([
  ['begins otherwise', utf8String(`y${long}`)],
  ['is no string', objectIdentifier('1.3.6.1.5.5.7.2.1')],
  ['is cut short', utf8String(long).subarray(0, 4000)],
  ['is nothing', new Uint8Array()],
])('finds nothing in what %s', (_what, encoded) => {
  expect(findText(encoded, beginning)).toBeUndefined()
})

it('ends for any input', () => {
  expect(findText(new Uint8Array(1_000_000).fill(0x30), 'x')).toBeUndefined()
  expect(findText(new Uint8Array(1_000_000), 'x')).toBeUndefined()
})
