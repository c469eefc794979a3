import { expect, it } from 'vitest'
import { dateWords } from '../../../src/core/index.ts'

const dates = { notBefore: Date.UTC(2025, 0, 1), notAfter: Date.UTC(2035, 0, 1) }
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)

it.each([
  ['within', 1500, 'Until 2035-01-01, 1,500 days left'],
  ['within', 1, 'Until 2035-01-01, 1 day left'],
  ['within', undefined, 'Without an end'],
  ['expired', -3, 'Expired on 2035-01-01'],
  ['not-yet-valid', 4000, 'Not valid before 2025-01-01'],
] as const)('%s with %j days: %s', (state, days, words) => {
  expect(dateWords(state, dates, day, days)).toBe(words)
})
