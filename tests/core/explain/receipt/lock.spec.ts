import { expect, it } from 'vitest'
import { aboutSoLong } from '../../../../src/core/index.ts'

it.each([
  [1, undefined],
  [4.2, 'about 5 seconds'],
  [12, 'about 15 seconds'],
  [600, 'about 10 minutes'],
])('%d seconds are %s', (seconds, words) => {
  expect(aboutSoLong(seconds)).toBe(words)
})
