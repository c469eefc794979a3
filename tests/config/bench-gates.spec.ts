import { describe, expect, it } from 'vitest'
import { alwaysFailing, BROWSER_GATES, MARGIN, NODE_GATES, outcomes } from '../bench/gates.ts'
import { median } from '../bench/median.ts'

describe('an aim of the benches', () => {
  const gate = { title: 'ours beside theirs', of: 'm/ours', against: 'm/theirs', aim: 2 }
  const stands = (ours: number, more: object = {}) =>
    outcomes(
      [{ ...gate, ...more }],
      new Map([
        ['m/ours', ours],
        ['m/theirs', 10],
      ]),
    ).map(({ state }) => state)

  it.each([
    ['is reached at its ratio', 20, {}, 'aim reached'],
    ['holds up to its margin', 20 * MARGIN, {}, 'within the margin'],
    ['fails beyond', 20 * MARGIN + 0.1, {}, 'failed'],
    ['that is not reached yet holds what is reached', 70, { reached: 5 }, 'not reached yet'],
    ['that is not reached yet must not become worse', 76, { reached: 5 }, 'failed'],
    ['that is no time needs nothing beside it', 2, { against: undefined }, 'aim reached'],
  ])('%s', (_, ours, more, state) => {
    expect(stands(ours, more)).toEqual([state])
  })

  it('says nothing of what was not measured', () => {
    expect(outcomes([gate], new Map([['m/ours', 1]]))).toEqual([])
  })
})

describe('a gate', () => {
  const [slow, busy, fine] = ['slow', 'busy', 'fine'].map((title) => ({ title, of: 'm/ours', aim: 1 }))
  const gates = [slow, busy, fine].flatMap((gate) => gate ?? [])

  it('that fails is measured again, and has failed where it never held', async () => {
    const asked: string[][] = []
    const failed = await alwaysFailing(gates, (judged) => {
      asked.push(judged.map(({ title }) => title))
      return judged.filter((gate) => gate === slow || (gate === busy && asked.length === 1))
    })
    expect(failed).toEqual([slow])
    expect(asked).toEqual([['slow', 'busy', 'fine'], ['slow', 'busy'], ['slow']])
  })

  it('that holds is measured once', async () => {
    let times = 0
    expect(await alwaysFailing(gates, () => (times++, []))).toEqual([])
    expect(times).toBe(1)
  })
})

it('a time is always compared with another time of the same run', () => {
  for (const { of, against } of [...NODE_GATES, ...BROWSER_GATES]) {
    if (against === undefined) expect(of).toMatch(/\((kB|MB)\)/)
  }
})

it('the median is the one in the middle, whatever the order', () => {
  expect([median([9, 1, 5]), median([4, 1, 3, 2]), median([7])]).toEqual([5, 2, 7])
  expect(() => median([])).toThrow('no median')
})
