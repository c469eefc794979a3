import { expect, it } from 'vitest'
import { acceptablePolicies, asksForPolicies, demandedKeyUsage } from '../../../../src/core/report/question/demands.ts'
import { policyStateOf } from '../../../../src/core/report/question/path-policies.ts'
import { certificate, notAfter } from '../../../support/certificate-builder.ts'
import { certificatePolicies } from '../../../support/extension-writer.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const plain = certificate({ subject: 'server.example', issuer: root })
const withPolicy = certificate({
  subject: 'server.example',
  issuer: root,
  moreExtensions: [certificatePolicies(['2.23.140.1.2.1'])],
})
const withAny = certificate({
  subject: 'server.example',
  issuer: root,
  moreExtensions: [certificatePolicies(['2.5.29.32.0'])],
})
const demand = { policy: { initial: ['1.2.3'], explicit: true, inhibitMapping: false, inhibitAny: false } }

it.each([
  ['none', plain, {}],
  ['some', withPolicy, {}],
  ['any', withAny, {}],
  ['some-alone', withPolicy, { instant: notAfter + 86_400_000 }],
  ['refused', plain, demand],
] as const)('%s', async (state, server, settings) => {
  const { path } = await opened([server, root], settings)
  expect(policyStateOf(path)).toBe(state)
})

it('tells what was demanded of policies and of the key', async () => {
  const usual = (await opened([plain, root])).report.settings
  expect(acceptablePolicies(usual)).toEqual([])
  expect(asksForPolicies(usual)).toBe(false)
  expect(demandedKeyUsage(usual)).toEqual([])
  const asked = (await opened([plain, root], { ...demand, keyUsage: ['keyAgreement', 'digitalSignature'] })).report
  expect(acceptablePolicies(asked.settings)).toEqual(['1.2.3'])
  expect(asksForPolicies(asked.settings)).toBe(true)
  expect(demandedKeyUsage(asked.settings)).toEqual(['digital-signature', 'key-agreement'])
  const inhibited = { ...usual, policy: { ...usual.policy, inhibitAny: true } }
  expect(asksForPolicies(inhibited)).toBe(true)
})
