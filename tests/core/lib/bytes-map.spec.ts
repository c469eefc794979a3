import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { BytesMap } from '../../../src/core/lib/bytes-map.ts'
import { quickHash } from '../../../src/core/lib/bytes.ts'

let digested = 0
const sha256 = (octets: Uint8Array): string => {
  digested++
  return createHash('sha256').update(octets).digest('hex')
}

/** As long as a certificate, and alike in all that the quick hash looks at. */
function colliding(number: number): Uint8Array {
  const octets = new Uint8Array(1200).fill(7)
  new DataView(octets.buffer).setUint32(600, number)
  return octets
}

test('keys of one quick hash are told apart', () => {
  const map = new BytesMap<number>(sha256)
  expect(quickHash(colliding(1))).toBe(quickHash(colliding(2)))
  for (let i = 0; i < 100; i++) {
    expect(map.get(colliding(i))).toBeUndefined()
    map.add(colliding(i), i)
    expect(map.get(colliding(i))).toBe(i)
  }
  map.retain((value) => value % 2 === 0)
  expect(map.get(colliding(98))).toBe(98)
  expect(map.get(colliding(99))).toBeUndefined()
  map.add(colliding(99), 99)
  expect(map.get(colliding(99))).toBe(99)
  expect(map.values).toHaveLength(51)
})

test('150,000 keys that were made to share a quick hash cost a few digests each', () => {
  const map = new BytesMap<number>(sha256)
  const count = 150_000
  digested = 0
  for (let i = 0; i < count; i++) {
    const key = colliding(i)
    if (map.get(key) === undefined) map.add(key, i)
  }
  expect(digested).toBeLessThan(3 * count)
})

test('keys that share a quick hash by chance cost no digest', () => {
  const map = new BytesMap<number>(sha256)
  digested = 0
  for (let i = 0; i < 8; i++) map.add(colliding(i), i)
  expect(map.get(colliding(7))).toBe(7)
  expect(digested).toBe(0)
})
