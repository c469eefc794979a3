import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import { during, plantChain } from '../../support/certificate-builder.ts'
import { pemFile } from '../../support/inspect.ts'

const { root, issuing, server } = plantChain()

async function judgeBy(settings: Record<string, unknown>) {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile([server, issuing, root])])
  return engine.judge({ instant: during, ...settings })
}

describe('settings', () => {
  it('whose value is undefined are choices that were not made', async () => {
    const keys = [
      'profile',
      'keyUsage',
      'names',
      'policy',
      'honourAnchorConstraints',
      'revocation',
      'anchors',
      'purpose',
    ]
    const given = await judgeBy(Object.fromEntries(keys.map((key) => [key, undefined])))
    expect(given).toEqual(await judgeBy({}))
    expect(given.paths).toMatchObject([{ verdict: 'valid' }])
  })
})

// No person can cause this: an error of ours costs one check and neither the path nor the Report.
describe('a check that throws', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['while policies are processed', 'policies', { policy: {} }],
    ['here and while paths are searched for', 'intermediates', { maximumIntermediates: Symbol('none') }],
  ])('%s', async (_, check, settings) => {
    const { paths } = await judgeBy(settings)
    expect(paths).toHaveLength(1)
    expect(paths[0]!.certificates).toEqual(['c1', 'c2', 'c3'])
    const broken = paths[0]!.outcomes.filter(({ findings }) => findings.some(({ code }) => code === 'check-broken'))
    expect(broken).toMatchObject([{ check, status: 'failed', required: true }])
    expect(paths[0]!.outcomes.filter(({ status }) => status === 'passed').length).toBeGreaterThan(20)
  })
})
