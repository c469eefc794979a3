import { expect, it } from 'vitest'
import { against, checksWorstFirst, fieldOf, isUneventful } from '../../../../src/core/report/question/checks.ts'
import type { CheckStatus } from '../../../../src/core/index.ts'
import { certificate, notAfter } from '../../../support/certificate-builder.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const server = certificate({ subject: 'server.example', issuer: root })
const later = { instant: notAfter + 86_400_000 }
const order: readonly CheckStatus[] = ['failed', 'not-checked', 'noted', 'passed', 'not-applicable']

it('has every check of the path once, the worst first, and so the outcomes of each', async () => {
  const { path } = await opened([server, root], later)
  const checks = checksWorstFirst(path)
  expect(new Set(checks.map(({ check }) => check))).toEqual(new Set(path.outcomes.map(({ check }) => check)))
  const ranks = checks.map(({ status }) => order.indexOf(status))
  expect([...ranks].sort((a, b) => a - b)).toEqual(ranks)
  expect(checks[0]).toMatchObject({ check: 'validity', status: 'failed', required: true })
  for (const { outcomes, status } of checks) {
    const own = outcomes.map((outcome) => order.indexOf(outcome.status))
    expect([...own].sort((a, b) => a - b)).toEqual(own)
    expect(outcomes[0]?.status).toBe(status)
  }
})

it('of two checks with one status, the one that counts for the verdict comes first', async () => {
  const { path } = await opened([server, root], later)
  const failed = checksWorstFirst(path).filter(({ status }) => status === 'noted')
  const required = failed.map((each) => each.required)
  expect([...required].sort((a, b) => Number(b) - Number(a))).toEqual(required)
})

it('names the reason that all outcomes share', async () => {
  const { path } = await opened([server, root])
  const revocation = checksWorstFirst(path).find(({ check }) => check === 'revocation')
  expect(revocation).toMatchObject({ status: 'not-checked', why: 'no-revocation-data' })
})

it('names no reason where outcomes have several', async () => {
  const { path } = await opened([server, root])
  const [some] = path.outcomes
  const outcomes = (['no-revocation-data', 'work-limit'] as const).map(
    (why) => ({ ...some!, check: 'revocation', status: 'not-checked', why }) as const,
  )
  expect(checksWorstFirst({ ...path, outcomes })[0]?.why).toBeUndefined()
})

it('a check is uneventful where it passed or did not apply', async () => {
  const { path } = await opened([server, root], later)
  for (const result of checksWorstFirst(path)) {
    expect(isUneventful(result)).toBe(['passed', 'not-applicable'].includes(result.status))
  }
})

it('a path has against it: failed checks, else those that could not be made, else nothing', async () => {
  expect(against((await opened([server, root], later)).path)).toEqual(['validity'])
  expect(against((await opened([server, root], { revocation: 'required' })).path)).toEqual(['revocation'])
  expect(against((await opened([server, root])).path)).toEqual([])
})

it('leads to the bytes that decided, its own before those of its finding', async () => {
  const { path } = await opened([server, root], later)
  const [expired] = path.outcomes.filter(({ check, status }) => check === 'validity' && status === 'failed')
  expect(fieldOf(expired!)).toEqual(expired?.range ?? expired?.findings[0]?.location.range)
  expect(fieldOf({ ...expired!, findings: [], range: { start: 3, end: 5 } })).toEqual({ start: 3, end: 5 })
  const { range: _, ...without } = expired!
  expect(fieldOf({ ...without, findings: [] })).toBeUndefined()
})
