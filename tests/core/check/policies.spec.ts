import { describe, expect, test } from 'vitest'
import { PolicyGraph } from '../../../src/core/check/policy/policy-graph.ts'
import { processPolicies, type PolicyStatements } from '../../../src/core/check/policy/process-policies.ts'
import type { PolicyInputs } from '../../../src/core/check/settings.ts'

const any = '2.5.29.32.0'
const [gold, silver, bronze] = ['1.2.3.1', '1.2.3.2', '1.2.3.3']

/** A certificate that states these policies and nothing more, unless said otherwise. */
function states(policies: readonly string[] | undefined, more: Partial<PolicyStatements> = {}): PolicyStatements {
  return {
    policies,
    mappings: [],
    requireExplicitPolicy: undefined,
    inhibitPolicyMapping: undefined,
    inhibitAnyPolicy: undefined,
    selfIssued: false,
    ...more,
  }
}

const maps = (issuerDomainPolicy: string, subjectDomainPolicy: string) => ({
  mappings: [{ issuerDomainPolicy, subjectDomainPolicy }],
})

function outcome(
  path: readonly PolicyStatements[],
  inputs: Partial<PolicyInputs> = {},
  anchor?: PolicyStatements,
): string {
  const all: PolicyInputs = { initial: [any], explicit: true, inhibitMapping: false, inhibitAny: false, ...inputs }
  const result = processPolicies(path, all, anchor)
  return result.ok ? [...result.userConstrained].sort().join(' ') : `${result.reason} at ${result.index}`
}

// Paths are written from the certificate below the anchor down to the target, as in RFC 5280 section 6.1.
describe('the policies for which a path is valid (RFC 5280 section 6.1, RFC 9618)', () => {
  test.each<[string, string, readonly PolicyStatements[], Partial<PolicyInputs>?]>([
    ['are those that every certificate states', gold, [states([gold, silver]), states([gold, bronze])]],
    ['are none where two certificates share none', 'no-acceptable-policy at 1', [states([gold]), states([silver])]],
    ['are none below a certificate that states none', 'no-acceptable-policy at 0', [states(undefined), states([gold])]],
    ['are all where every certificate states any', any, [states([any]), states([any])]],
    ['are the lower one where the upper states any', gold, [states([any]), states([gold])]],
    ['are the upper one where the lower states any', gold, [states([gold]), states([any])]],
    ['are cut to those that the person accepts', silver, [states([gold, silver])], { initial: [silver] }],
    ['are none of those accepted', 'no-acceptable-policy at 0', [states([gold])], { initial: [silver] }],
    ['are those accepted where the path is good for any', silver, [states([any])], { initial: [silver] }],
    [
      'no longer follow any where the person inhibits it',
      'no-acceptable-policy at 0',
      [states([any])],
      { inhibitAny: true },
    ],
    [
      'follow any in a self-issued intermediate even where it is inhibited (6.1.3 (d)(2))',
      gold,
      [states([gold], { inhibitAnyPolicy: 0 }), states([any], { selfIssued: true }), states([gold])],
    ],
    [
      'do not follow any in a self-issued target where it is inhibited',
      'no-acceptable-policy at 1',
      [states([gold], { inhibitAnyPolicy: 0 }), states([any], { selfIssued: true })],
    ],
    ['are named as above the mapping (6.1.4 (b)(1))', gold, [states([gold], maps(gold, silver)), states([silver])]],
    [
      'lose what was mapped to another name',
      'no-acceptable-policy at 1',
      [states([gold], maps(gold, silver)), states([gold])],
    ],
    ['are mapped out of any as well', gold, [states([any], maps(gold, silver)), states([silver])], { initial: [gold] }],
    [
      'lose a mapped policy where mapping is inhibited (6.1.4 (b)(2))',
      'no-acceptable-policy at 1',
      [states([gold], maps(gold, silver)), states([silver])],
      { inhibitMapping: true },
    ],
    [
      'keep the others where mapping is inhibited',
      bronze,
      [states([gold, bronze], maps(gold, silver)), states([silver, bronze])],
      { inhibitMapping: true },
    ],
    ['may not be mapped from any', 'any-policy-mapped at 0', [states([any], maps(any, gold)), states([gold])]],
    ['may not be mapped to any', 'any-policy-mapped at 0', [states([gold], maps(gold, any)), states([gold])]],
    [
      'may not be mapped to any in the target either (4.2.1.5)',
      'any-policy-mapped at 1',
      [states([gold]), states([gold], maps(gold, any))],
    ],
    [
      'may be mapped twice, one after the other',
      gold,
      [states([gold], maps(gold, silver)), states([silver], maps(silver, bronze)), states([bronze])],
    ],
    [
      'are one where two policies are mapped to the same',
      `${gold} ${silver}`,
      [
        states([gold, silver], { mappings: [...maps(gold, bronze).mappings, ...maps(silver, bronze).mappings] }),
        states([bronze]),
      ],
    ],
  ])('%s', (_, expected, path, inputs) => {
    expect(outcome(path, inputs)).toBe(expected)
  })
})

// RFC 5937 section 3.2: what the anchor's certificate states is cut out of what the person accepts.
describe('the policies of an anchor that is honoured', () => {
  const path = [states([gold, silver]), states([gold, silver])]
  test.each<[string, string, PolicyStatements, Partial<PolicyInputs>?]>([
    ['leave those that it states', silver, states([silver, bronze])],
    ['leave none where it states another', 'no-acceptable-policy at 1', states([bronze])],
    ['leave all where it states any', `${gold} ${silver}`, states([any])],
    ['leave all where it states none', `${gold} ${silver}`, states(undefined)],
    ['leave what it shares with the person', gold, states([gold, silver]), { initial: [gold, bronze] }],
    ['leave none where it shares none', 'no-acceptable-policy at 1', states([silver]), { initial: [gold] }],
    ['fail no path of which no policy is demanded', '', states([bronze]), { explicit: false }],
  ])('%s', (_, expected, anchor, inputs) => {
    expect(outcome(path, inputs, anchor)).toBe(expected)
  })
})

describe('whether a policy is demanded at all', () => {
  const without = [states(undefined), states(undefined), states(undefined)]
  const demandAfter = (skip: number) => [states(undefined, { requireExplicitPolicy: skip }), ...without.slice(1)]

  test.each<[string, string, readonly PolicyStatements[], Partial<PolicyInputs>?, PolicyStatements?]>([
    ['not, where nobody asks', '', without, { explicit: false }],
    ['not, for a path of no certificate', any, []],
    ['from the next certificate on', 'no-acceptable-policy at 1', demandAfter(0), { explicit: false }],
    ['one later', 'no-acceptable-policy at 2', demandAfter(1), { explicit: false }],
    ['at the target, by the wrap-up (6.1.5 (a))', 'no-acceptable-policy at 2', demandAfter(2), { explicit: false }],
    ['too late for this path', '', demandAfter(3), { explicit: false }],
    [
      'later, where a self-issued certificate does not count (6.1.4 (h))',
      '',
      [states(undefined, { requireExplicitPolicy: 2 }), states(undefined, { selfIssued: true }), states(undefined)],
      { explicit: false },
    ],
    [
      'by the target itself with 0 (6.1.5 (b))',
      'no-acceptable-policy at 1',
      [states(undefined), states(undefined, { requireExplicitPolicy: 0 })],
      { explicit: false },
    ],
    [
      'not by the target with 1',
      '',
      [states(undefined), states(undefined, { requireExplicitPolicy: 1 })],
      { explicit: false },
    ],
    [
      'by the anchor, where its own constraints count (RFC 5937)',
      'no-acceptable-policy at 0',
      without,
      { explicit: false },
      states(undefined, { requireExplicitPolicy: 0 }),
    ],
  ])('%s', (_, expected, path, inputs, anchor) => {
    expect(outcome(path, inputs, anchor)).toBe(expected)
  })
})

test('mappings that would make a tree double at every level cost no more than they are long', () => {
  const policies = Array.from({ length: 200 }, (_, i) => `1.2.4.${i}`)
  const every = policies.flatMap((issuerDomainPolicy) =>
    policies.map((subjectDomainPolicy) => ({ issuerDomainPolicy, subjectDomainPolicy })),
  )
  const path = Array.from({ length: 20 }, () => states(policies, { mappings: every }))
  // A tree would have 200^20 leaves.
  expect(outcome(path).split(' ')).toHaveLength(200)
})

test('a graph that lost every policy stays empty', () => {
  const graph = new PolicyGraph()
  graph.descend([gold], true)
  graph.descend([silver], true)
  expect(graph.empty).toBe(true)
  graph.descend([any], true)
  expect(graph.empty).toBe(true)
})
