import { describe, expect, test } from 'vitest'
import { literal, mark, wide } from '../forms/armored.ts'
import { asBytes, asText, hex, open, vectorText } from '../vector.ts'

const pem = vectorText('server.pem')
const lines = pem.trimEnd().split('\n')

describe('the place of a block', () => {
  const before = 'line one\nline two\n'
  test.each<[string, Uint8Array, number, number, string]>([
    ['in a text', asBytes(before + pem + before), 3, 2 + lines.length, pem.trimEnd()],
    ['with CR LF', asBytes((before + pem).replaceAll('\n', '\r\n')), 3, 2 + lines.length, lines.join('\r\n')],
    ['with escaped line breaks', asBytes(`{\n"a": ${JSON.stringify(pem)}}`), 2, 2, literal(pem.trimEnd())],
    ['in Base64 of PEM', asBytes(`\n${btoa(pem)}`), 2, 2, btoa(pem)],
  ])('%s', (_, source, first, last, expected) => {
    const place = open(source).objects[0]?.place
    expect(place?.lines).toEqual({ first, last })
    expect(asText(source.subarray(place?.range.start, place?.range.end))).toBe(expected)
  })

  test('in UTF-16 counts the octets of the source', () => {
    const source = wide(mark + before + pem, 2, true)
    const place = open(source).objects[0]?.place
    expect(place?.lines).toEqual({ first: 3, last: 2 + lines.length })
    expect(hex(source.subarray(place?.range.start, place?.range.end))).toBe(hex(wide(pem.trimEnd(), 2, true)))
  })
})
