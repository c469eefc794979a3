import { expect, it } from 'vitest'
import { countBySeverity, privateKeyFinding, sortFindings } from '../../../../src/core/report/question/findings.ts'
import { certificate, notAfter } from '../../../support/certificate-builder.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const server = certificate({ subject: 'server.example', issuer: root })
const later = { instant: notAfter + 86_400_000 }

it('a fault by the chosen rules counts, a fault by stricter ones is advice', async () => {
  const chain = [server, certificate({ subject: 'Root', ca: true, extensions: { keyUsage: undefined } })]
  const asPath = await opened(chain)
  const strictly = await opened(chain, { profile: 'rfc5280' })
  const counting = ({ report, path }: typeof asPath) => sortFindings(report, path).counting.map(({ code }) => code)
  const advice = sortFindings(asPath.report, asPath.path).advice.map(({ code }) => code)
  const moved = advice.filter((code) => counting(strictly).includes(code))
  expect(moved).not.toEqual([])
  for (const code of moved) expect(counting(asPath)).not.toContain(code)
})

it('each finding stands once, the worst first', async () => {
  const { report, path } = await opened([server, root], { ...later, names: [{ kind: 'dns', value: 'other.example' }] })
  const { counting } = sortFindings(report, path)
  const severities = counting.map(({ severity }) => severity)
  expect([...severities].sort((a, b) => 'error warning notice'.indexOf(a) - 'error warning notice'.indexOf(b))).toEqual(
    severities,
  )
  expect(new Set(counting.map((each) => JSON.stringify(each))).size).toBe(counting.length)
})

it('unknown revocation is neither counted nor advice', async () => {
  const { report, path } = await opened([server, root])
  const { counting, advice, revocationUnknown } = sortFindings(report, path)
  expect(revocationUnknown.map(({ params }) => params.subject)).toEqual(['server.example'])
  expect([...counting, ...advice].map(({ code }) => code)).not.toContain('revocation-not-checked')
})

it('unknown revocation that is required keeps its one sentence', async () => {
  const { report, path } = await opened([server, root], { revocation: 'required' })
  expect(sortFindings(report, path).revocationUnknown).toHaveLength(1)
})

it('without a path the findings are those of the files', async () => {
  const { report } = await opened([], {}, new TextEncoder().encode('no certificate'))
  const { counting, advice } = sortFindings(report, undefined)
  expect(counting.map(({ code }) => code)).toEqual(report.findings.map(({ code }) => code))
  expect(counting).not.toEqual([])
  expect(advice).toEqual([])
})

it('counts by severity, without the severities that no finding has', async () => {
  const { report, path } = await opened([server, root], later)
  const errors = sortFindings(report, path).counting.filter(({ severity }) => severity === 'error')
  expect(countBySeverity(errors)).toEqual([['error', 2]])
  expect(countBySeverity([])).toEqual([])
})

it('finds that a private key was given', async () => {
  const key =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----\n'
  const { report } = await opened([root], {}, new TextEncoder().encode(key))
  expect(privateKeyFinding(report.findings)?.code).toBe('private-key-present')
  expect(privateKeyFinding([])).toBeUndefined()
})
