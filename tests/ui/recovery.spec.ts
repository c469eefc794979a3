import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/ui/state/given.ts'
import { nextStep, together, type Failure, type NextStep } from '../../src/ui/state/recovery.ts'

const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name): Given => ({
  name,
  octets: 1,
  read: () => Promise.resolve(new Uint8Array()),
})) as [Given, Given, Given, Given, Given]

const nothing: Failure = {
  task: together([]),
  unopened: undefined,
  tooSlow: false,
  opened: [],
  proven: new Set(),
  refused: new Set(),
  tired: false,
}
const alone = (...given: Given[]) => ({ given, alone: true })

const cases: readonly (readonly [when: string, failure: Partial<Failure>, step: Partial<NextStep>])[] = [
  [
    'one source of several has no answer: the others are opened, the suspects are tried alone at the end, last first',
    { task: together([a, b, c]), opened: [a], unopened: [b, c] },
    { culprits: [], tasks: [together([a, c])], last: alone(b), left: [a, c] },
  ],
  [
    'the only source of a task ended the engine: it is the culprit',
    { task: together([b]), opened: [a], unopened: [b] },
    { culprits: [b], tasks: [together([a])], left: [a] },
  ],
  [
    'the only source of a task was slow among others: it is tried alone at the end',
    { task: together([b]), opened: [a], unopened: [b], tooSlow: true },
    { culprits: [], tasks: [together([a])], last: alone(b) },
  ],
  [
    'a source that was tried alone failed: it is the culprit, and the rest goes on alone',
    { task: alone(b, c, d), opened: [a], unopened: [b] },
    { culprits: [b], notTried: [], tasks: [together([a]), alone(c, d)], left: [a, c, d] },
  ],
  [
    'the same after too many attempts: the rest is set aside untried',
    { task: alone(b, c, d), opened: [a], unopened: [b], tired: true },
    { culprits: [b], notTried: [c, d], tasks: [together([a])] },
  ],
  [
    'several sources have no answer after too many attempts: all are tried alone at the end',
    { task: together([b, c, d]), opened: [a], unopened: [c, d], tired: true },
    { culprits: [], tasks: [together([a, b])], last: alone(d, c) },
  ],
  [
    'judging failed over one new source: it is the culprit',
    { task: together([b]), opened: [a, b], proven: new Set([a]) },
    { culprits: [b], tasks: [together([a])], keepsSettings: false },
  ],
  [
    'judging failed over several new sources: they are halved',
    { task: together([b, c, d, e]), opened: [a, b, c, d], proven: new Set([a]) },
    { culprits: [], tasks: [together([a]), together([b, c]), together([d]), together([e])], left: [a, e] },
  ],
  [
    'judging failed over several new sources after too many attempts: all of them are set aside',
    { task: together([b, c]), opened: [a, b, c], proven: new Set([a]), tired: true },
    { culprits: [b, c], tasks: [together([a])] },
  ],
  [
    'judging failed over sources that were judged before: the former settings are taken again',
    { opened: [a, b], proven: new Set([a, b]) },
    { culprits: [], keepsSettings: true, tasks: [together([a, b])] },
  ],
  [
    'sources that were set aside before are not opened again',
    { task: together([a, b, c]), opened: [], unopened: [b], refused: new Set([a]) },
    { tasks: [together([c])] },
  ],
]

describe('the next step after the engine was lost', () => {
  it.each(cases)('%s', (_, failure, step) => {
    expect(nextStep({ ...nothing, ...failure })).toMatchObject(step)
  })

  it.each(cases)('loses no source: %s', (_, failure) => {
    const whole = { ...nothing, ...failure }
    const { tasks, last, culprits, notTried } = nextStep(whole)
    const kept = [...tasks, ...(last ? [last] : [])].flatMap(({ given }) => given)
    const expected = [...whole.opened, ...whole.task.given].filter((each) => !whole.refused.has(each))
    expect(new Set([...kept, ...culprits, ...notTried])).toEqual(new Set(expected))
  })
})
