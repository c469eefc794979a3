import { expect, it } from 'vitest'
import { dateStateOf, otherFailures } from '../../../../src/core/report/question/certificate-on-path.ts'
import { certificate, during, notAfter, notBefore } from '../../../support/certificate-builder.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const server = certificate({ subject: 'server.example', issuer: root })

it.each([
  ['within', during],
  ['expired', notAfter + 86_400_000],
  ['not-yet-valid', notBefore - 86_400_000],
] as const)('%s', async (state, instant) => {
  const { report, path } = await opened([server, root], { instant })
  for (const each of report.certificates) expect(dateStateOf(path, each)).toBe(state)
})

it('dates that name no instant are unreadable', async () => {
  const { report, path } = await opened([server, root])
  expect(dateStateOf(path, { ...report.certificates[0]!, notAfter: undefined })).toBe('unreadable')
})

it('counts what a certificate fails beside its dates and links', async () => {
  const noCa = certificate({ subject: 'Issuing', ca: false, issuer: root })
  const { path, nameOf } = await opened([certificate({ subject: 'server.example', issuer: noCa }), noCa, root], {
    instant: notAfter + 86_400_000,
  })
  const failures = path.certificates.map((id) => [nameOf(id), otherFailures(path, id)] as const)
  expect(failures[0]).toEqual(['server.example', []])
  expect(failures[1]?.[0]).toBe('Issuing')
  expect(failures[1]?.[1]).toContain('basic-constraints')
  expect(failures.flatMap(([, checks]) => checks)).not.toContain('validity')
})

it('an outcome that does not count for the verdict is no failure', async () => {
  const { path } = await opened([server, root])
  const outcomes = path.outcomes.map((outcome) => ({ ...outcome, status: 'failed', required: false }) as const)
  for (const id of path.certificates) expect(otherFailures({ ...path, outcomes }, id)).toEqual([])
})
