import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { during, plantChain } from '../support/certificate-builder.ts'
import { bundle } from './bundle.mjs'
import { conformance } from './command.ts'
import exceptionsListed from './exceptions.json' with { type: 'json' }
import { runCases, type Outcome } from './run-cases.ts'
import type { Case, Suite } from './suite.ts'
import { isAsListed, tally, type Divergence, type Exception } from './tally.ts'

const { root, issuing, server } = plantChain()
const base64 = ({ der }: { der: Uint8Array }) => Buffer.from(der).toString('base64')

const plain: Case = {
  id: 'a plant',
  anchors: ['root'],
  intermediates: ['issuing'],
  leaf: 'server',
  time: new Date(during).toISOString(),
  profile: 'path',
  revocation: 'none',
  honourAnchorConstraints: true,
  expected: 'valid',
}
const suiteOf = (...cases: Case[]): Suite => ({
  suite: 'made here',
  certs: { root: base64(root), issuing: base64(issuing), server: base64(server) },
  cases,
})
const exception = (says: Divergence, id = plain.id): Exception => {
  return { suite: 'made here', id, says, reason: 'a test', section: '1' }
}

const valid: Outcome = { verdict: 'valid', policies: ['1.2.3'] }
const invalid: Outcome = { verdict: 'invalid', policies: [] }

describe('the outcome of a case is compared with the expected one', () => {
  test.each<[string, Partial<Case>, Outcome, Divergence | undefined]>([
    ['valid and found so', {}, valid, undefined],
    ['valid and refused', {}, invalid, 'wrongly rejected'],
    ['invalid and accepted', { expected: 'invalid' }, valid, 'wrongly accepted'],
    ['valid for the policies that are stated', { userConstrainedPolicies: ['1.2.3'] }, valid, undefined],
    ['valid for others', { userConstrainedPolicies: ['1.2.4'] }, valid, 'policies wrong'],
    ['without an answer', { expected: 'invalid' }, { hung: 'no answer' }, 'hung'],
    ['ended by an error of ours', { expected: 'invalid' }, { error: 'thrown' }, 'error'],
  ])('%s', (_, change, outcome, says) => {
    const { passed, diverged } = tally([{ ...plain, ...change }], [outcome], [])
    expect(diverged.map((one) => one.says)).toEqual(says ? [says] : [])
    expect(passed).toHaveLength(says ? 0 : 1)
  })
})

describe('the run is as listed', () => {
  test.each<[string, Outcome, Exception[], boolean]>([
    ['where all pass and none is listed', valid, [], true],
    ['not where one diverges and is not listed', invalid, [], false],
    ['where one diverges as listed', invalid, [exception('wrongly rejected')], true],
    ['not where it diverges in another way', { hung: 'no answer' }, [exception('wrongly rejected')], false],
    ['not where a listed one passes', valid, [exception('wrongly rejected')], false],
    ['not where a listed one is no case', valid, [exception('wrongly rejected', 'gone')], false],
  ])('%s', (_, outcome, exceptions, asListed) => {
    expect(isAsListed(tally([plain], [outcome], exceptions))).toBe(asListed)
  })
})

test('every exception says why and by which section, once', () => {
  for (const { reason, section } of exceptionsListed) {
    expect(reason.length).toBeGreaterThan(40)
    expect(section).toMatch(/section \d/)
  }
  expect(new Set(exceptionsListed.map(({ suite, id }) => `${suite} ${id}`)).size).toBe(exceptionsListed.length)
})

describe('a worker', () => {
  const inline = (script: string) => new URL(`data:text/javascript,${encodeURIComponent(script)}`)
  const task = { file: '', pure: false }
  const begin = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage('ready');"
  const answer = "parentPort.postMessage({ verdict: 'valid', policies: [] })"

  test('that hangs is ended, the case is reported, and the next one is judged', async () => {
    const worker = inline(`${begin} parentPort.on('message', (at) => { while (at === 1) continue; ${answer} })`)
    const outcomes = await runCases(worker, task, 3, { milliseconds: 300, megabytes: 64 })
    expect(outcomes.map((outcome) => Object.keys(outcome)[0])).toEqual(['verdict', 'hung', 'verdict'])
  })

  test('that crashes is replaced, the case is reported, and the next one is judged', async () => {
    const worker = inline(
      `${begin} parentPort.on('message', (at) => { if (at === 1) throw new Error('gone'); ${answer} })`,
    )
    const outcomes = await runCases(worker, task, 3, { milliseconds: 20_000, megabytes: 64 })
    const answered = { verdict: 'valid', policies: [] }
    expect(outcomes).toEqual([answered, { error: expect.stringContaining('gone') as string }, answered])
  }, 30_000)

  test('that ends itself is reported, and the next case is judged', async () => {
    const worker = inline(`${begin} parentPort.on('message', (at) => { if (at === 0) process.exit(3); ${answer} })`)
    const outcomes = await runCases(worker, task, 2, { milliseconds: 20_000, megabytes: 64 })
    expect(outcomes).toEqual([{ error: 'the worker ended with code 3' }, { verdict: 'valid', policies: [] }])
  }, 30_000)

  test('that takes too much memory is ended likewise', async () => {
    const worker = inline(
      `${begin} const kept = []; parentPort.on('message', (at) => { while (at === 0) kept.push(new Array(1e5).fill(at)); ${answer} })`,
    )
    const outcomes = await runCases(worker, task, 2, { milliseconds: 20_000, megabytes: 32 })
    expect(outcomes).toEqual([{ hung: 'more than 32 MB' }, { verdict: 'valid', policies: [] }])
  }, 30_000)
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chainlight-conformance-'))
  let worker: URL
  beforeAll(async () => {
    worker = (await bundle('runner-spec', { worker: 'case-worker.ts' }))['worker']!
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each<[string, Partial<Case>, boolean]>([
    ['agrees with a right expectation', {}, true],
    ['fails on a wrong one', { expected: 'invalid' }, false],
    ['hands in the instant', { time: '2040-01-01T00:00:00Z', expected: 'invalid' }, true],
    ['hands in the names', { names: [{ kind: 'DNS', value: 'elsewhere.example' }], expected: 'invalid' }, true],
    ['hands in the purposes', { eku: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.3'], expected: 'invalid' }, true],
    ['hands in the depth', { maxDepth: 0, expected: 'invalid' }, true],
    ['hands in the policies', { policy: demanding(), expected: 'invalid' }, true],
    ['asks for revocation where it is required', { revocation: 'required', expected: 'invalid' }, true],
    [
      'hands in the anchors',
      { anchors: ['server'], leaf: 'issuing', intermediates: ['root'], expected: 'invalid' },
      true,
    ],
  ])('%s', async (_, change, agrees) => {
    const file = join(folder, 'suite.json')
    writeFileSync(file, JSON.stringify(suiteOf({ ...plain, ...change })))
    expect(await conformance([file], worker, () => {})).toBe(agrees)
    expect(await conformance(['--pure', file], worker, () => {})).toBe(agrees)
  })
})

function demanding() {
  return { initial: ['1.2.3'], explicit: true, inhibitMapping: false, inhibitAny: false }
}
