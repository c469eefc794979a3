import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { readNode } from '../../../../src/core/asn1/node.ts'
import { readString } from '../../../../src/core/asn1/string.ts'
import { readTime } from '../../../../src/core/asn1/time.ts'
import { stringValue, timeValue } from '../../../../src/core/certificate/row/row-value.ts'
import { printableString, tlv, utf8String } from '../../../support/der-writer.ts'

const valueOf = (encoded: Uint8Array) => {
  const node = readNode(encoded)
  return stringValue(readString(node), node)
}

it('a text has its octets beside it where U+FFFD stands for some of them', () => {
  expect(valueOf(tlv(0x0c, Buffer.from('Müller', 'latin1')))).toEqual({
    ...{ kind: 'text', text: 'M\ufffdller', fault: 'bad-encoding', hex: '4dfc6c6c6572', octets: 6 },
  })
  expect(valueOf(printableString('Mü'))).toMatchObject({ fault: 'forbidden-character', hex: '4dfc' })
})

it('a text that is as it was written has no octets beside it, U+FFFD or not', () => {
  expect(valueOf(utf8String('M\ufffdller'))).toEqual({ kind: 'text', text: 'M\ufffdller' })
  expect(valueOf(printableString('a@b'))).toEqual({ kind: 'text', text: 'a@b', fault: 'forbidden-character' })
})

it('the octets of a huge text are shown in part and counted', () => {
  const value = valueOf(tlv(0x0c, new Uint8Array(100_000).fill(0xff)))
  expect(value).toMatchObject({ more: 100_000 - 4096, octets: 100_000 })
  expect(value).toHaveProperty('hex', 'ff'.repeat(8192))
})

it('a time has 64 octets at most, and says how many more there are', () => {
  const time = readTime(readNode(tlv(0x18, Buffer.from(`20250101000000.${'0'.repeat(1_000_000)}Z`))))
  expect(timeValue(time)).toEqual({
    ...{ kind: 'time', text: `20250101000000.${'0'.repeat(49)}`, more: 1_000_016 - 64, faults: ['not-a-time'] },
  })
  expect(timeValue(readTime(readNode(tlv(0x18, Buffer.from('20500101000000Z')))))).not.toHaveProperty('more')
})
