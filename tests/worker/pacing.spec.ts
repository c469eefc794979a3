import { expect, test } from 'vitest'
import { pacing } from '../../src/worker/pacing.ts'

test('others are heard after every stretch of work, and pauses between cost nothing', async () => {
  let clock = 0
  let heard = 0
  const pause = pacing(() => clock)
  const turns: number[] = []
  for (let step = 0; step < 100; step++) {
    setTimeout(() => heard++)
    await pause()
    turns.push(heard)
    clock += 10
  }
  // At the start, and then every fifth time.
  expect(turns.slice(0, 12)).toEqual([1, 1, 1, 1, 1, 6, 6, 6, 6, 6, 11, 11])
})
