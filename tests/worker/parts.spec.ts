import { expect, test } from 'vitest'
import { inParts, whole, type Part } from '../../src/worker/parts.ts'

/** As an answer arrives: every message cloned by itself. */
function across(answer: unknown, portion: number) {
  const { parts, ...rest } = inParts(answer, portion)
  return {
    parts,
    rest,
    arrived: whole(
      structuredClone(rest),
      parts.map((part) => structuredClone(part)),
    ),
  }
}

/** Values in a value, itself included. */
const weightOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    ? Object.values(value).reduce<number>((sum, inner) => sum + weightOf(inner), 1)
    : 1

const rows = (count: number) => Array.from({ length: count }, (_, number) => ({ number, texts: ['a', 'b'] }))

const answers: readonly [what: string, answer: unknown][] = [
  ['nothing', undefined],
  ['a text', 'text'],
  ['a list', rows(50)],
  ['an empty list', []],
  ['a list of lists', [rows(20), [], rows(3), rows(40)]],
  [
    'a list in an entry of a list',
    { lists: [{ name: 'x', rows: rows(60) }, { name: 'y', rows: rows(2) }, ...rows(40)] },
  ],
  ['one heavy entry in a list', { list: [{ rows: rows(50) }] }],
  ['lists of several members', { a: rows(30), b: { c: rows(30), d: 1 }, e: undefined }],
  ['missing values in a list', [undefined, null, ...rows(30), undefined]],
  ['octets among rows', { octets: Uint8Array.of(1, 2, 3), rows: rows(30) }],
  ['one list at two places', (() => ({ a: rows(30), again: rows(30) }))()],
]

test.each(answers)('%s arrives as it was', (_, answer) => {
  for (const portion of [1, 5, 20, 100, 10_000])
    expect(across(answer, portion).arrived).toEqual(structuredClone(answer))
})

test.each(answers)('%s is not changed by being sent', (_, answer) => {
  const before = structuredClone(answer)
  inParts(answer, 20)
  expect(answer).toEqual(before)
})

test('no message is heavier than a portion and what holds it', () => {
  const answer = { certificates: rows(1_000), deep: [{ rows: [{ rows: rows(1_000) }] }] }
  const { parts, rest } = across(answer, 100)
  expect(parts.length).toBeGreaterThan(80)
  for (const { entries } of parts) expect(weightOf(entries)).toBeLessThanOrEqual(101)
  expect(weightOf(rest.answer)).toBeLessThan(20)
})

test('a small answer crosses as one message, the same object', () => {
  const answer = { rows: rows(10) }
  const { parts, ...rest } = inParts(answer)
  expect(parts).toEqual([])
  expect(rest).toEqual({ answer })
  expect(rest.answer).toBe(answer)
})

test('entries of parts that come for different lists keep their order', () => {
  const parts: Part[] = [
    { list: 0, entries: [1] },
    { list: 1, entries: ['a'] },
    { list: 0, entries: [2] },
  ]
  expect(whole({ answer: { n: [], t: [] }, lists: [['n'], ['t']] }, parts)).toEqual({ n: [1, 2], t: ['a'] })
})
