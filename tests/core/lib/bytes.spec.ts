import { expect, test } from 'vitest'
import { Budget } from '../../../src/core/lib/budget.ts'
import { concatBytes, equalBytes, quickHash } from '../../../src/core/lib/bytes.ts'
import { latin1 } from '../../../src/core/lib/characters.ts'
import { fromHex, toHex } from '../../../src/core/lib/hex.ts'

test('bytes are equal only in length and in every octet', () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false)
})

test('joined bytes are a copy', () => {
  const part = Uint8Array.of(1)
  const whole = concatBytes([part, Uint8Array.of(2, 3)])
  part[0] = 9
  expect([...whole]).toEqual([1, 2, 3])
})

test('equal bytes have equal quick hashes, and a changed end changes it', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i & 0xff)
  const other = bytes.slice()
  expect(quickHash(other)).toBe(quickHash(bytes))
  other[299] = 0
  expect(quickHash(other)).not.toBe(quickHash(bytes))
})

test('hexadecimal is written and read, and other text is refused', () => {
  expect(toHex(Uint8Array.of(0, 0x0f, 0xff))).toBe('000fff')
  expect([...(fromHex('000FfF') ?? [])]).toEqual([0, 0x0f, 0xff])
  expect(fromHex('0')).toBeUndefined()
  expect(fromHex('0g')).toBeUndefined()
})

test('a budget refuses from the first step beyond its limit on, and still counts', () => {
  const budget = new Budget(2)
  expect([budget.spend(), budget.spend(), budget.exhausted]).toEqual([true, true, false])
  expect([budget.spend(), budget.spend(), budget.exhausted, budget.spent]).toEqual([false, false, true, 4])
})

test('every octet has its digits and its character of Latin-1', () => {
  const every = Uint8Array.from({ length: 256 }, (_, octet) => octet)
  expect(toHex(every)).toBe(Buffer.from(every).toString('hex'))
  for (const octets of [every, every.subarray(0, 0x80), new Uint8Array()]) {
    expect(latin1(octets)).toBe(Buffer.from(octets).toString('latin1'))
  }
})
