import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createEngine, type CheckOutcome, type Engine, type Report } from '../../../src/core/index.ts'
import { judgeCase } from '../../conformance/judge-case.ts'
import { readSuite } from '../../conformance/suite.ts'
import { certificate, notBefore, type CertificateSpec } from '../../support/certificate-builder.ts'
import { integer, nothing, objectIdentifier, octetString, sequence, utf8String } from '../../support/der-writer.ts'
import {
  authorityKeyIdentifier,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  subjectAlternativeName,
} from '../../support/extension-writer.ts'
import { testKey } from '../../support/test-keys.ts'
import { frame, generalizedTime } from './certificate/rules.ts'
import { pathOf } from './outcomes.ts'
import {
  ca as listedBy,
  entries,
  leaf as listed,
  list,
  judge,
  root as listRoot,
  rootList,
} from './revocation/judged.ts'

const root = certificate({ subject: 'Root', ca: true })
const leafWith = (spec: Partial<CertificateSpec>) => [
  certificate({ subject: 'leaf.example', issuer: root, ...spec }),
  root,
]
const leafOf = (spec: Partial<CertificateSpec>) => {
  const ca = certificate({ subject: 'CA', ca: true, issuer: root, ...spec })
  return [certificate({ subject: 'leaf.example', issuer: ca }), ca, root]
}
const short = certificate({ subject: 'Short Root', ca: true, pathLenConstraint: 0 })
const belowShort = certificate({ subject: 'CA', ca: true, issuer: short })
const without = (extension: string) => ({ extensions: { [extension]: undefined } })
const unreadable = (oid: string) => ({ oid, value: utf8String('?') })

const strict = { profile: 'webpki', purpose: '1.3.6.1.5.5.7.3.1' } as const
const toHost = { names: [{ kind: 'dns', value: 'b.example' }] } as const
const forPolicy = {
  policy: { initial: ['1.2.3'], explicit: true, inhibitMapping: false, inhibitAny: false },
} as const

/** Chains of which much is wrong, and what they are judged by. */
const faulty: Parameters<typeof pathOf>[] = [
  [leafWith({ notAfter: notBefore + 1000 })],
  [leafWith({ tamper: 'signature' })],
  [leafWith({ innerAlgorithm: sequence(objectIdentifier('1.2.840.10045.4.3.3')) })],
  [leafOf(without('basicConstraints'))],
  [leafOf({ version: 1 })],
  [leafOf(without('keyUsage')), strict],
  [leafOf({ extensions: { keyUsage: keyUsage(['cRLSign']) } })],
  [leafOf({ moreExtensions: [nameConstraints({ permitted: [{ dns: 'other.example' }] })] })],
  [[certificate({ subject: 'leaf.example', issuer: belowShort }), belowShort, short], forPolicy],
  [[frame({ notBefore: generalizedTime('20250101000000Z'), serialNumber: integer(-1) })], strict],
  [leafWith({ moreExtensions: [{ oid: '1.3.6.1.4.1.99999.1', critical: true, value: nothing() }] })],
  [leafWith({ extensions: { keyUsage: unreadable('2.5.29.15') } })],
  [leafWith({ extensions: { authorityInformationAccess: unreadable('1.3.6.1.5.5.7.1.1') } })],
  [leafWith({ extensions: { authorityKeyIdentifier: authorityKeyIdentifier(Uint8Array.of(1)) } })],
  [leafWith({}), toHost],
  [leafWith(without('subjectAlternativeName')), { ...toHost, ...strict }],
  [leafWith(without('extendedKeyUsage')), strict],
  [leafWith({ extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) } }), strict],
  [leafWith({}), { keyUsage: ['cRLSign'] }],
  [leafWith({ keyType: 'ed25519' }), strict],
  [leafWith({ serialNumber: 0n }), strict],
  [leafWith(without('authorityKeyIdentifier')), strict],
  [leafOf(without('subjectKeyIdentifier')), strict],
  [leafWith({ ca: true }), strict],
  [leafWith({ extensions: { subjectAlternativeName: subjectAlternativeName([{ uri: 'urn:a' }]) } }), strict],
  [leafWith({ subject: [] }), strict],
  [leafWith({}), { anchors: ['c1'] }],
  [[certificate({ subject: 'Root', ca: true, signWith: testKey('another') })]],
  [leafWith({ moreExtensions: [{ oid: '2.5.29.30', critical: true, value: octetString(Uint8Array.of(1)) }] }), strict],
]

/**
 * Outcomes that find something in a certificate and do not give its place: neither bytes nor an extension that is
 * absent.
 */
function placeless(outcomes: readonly CheckOutcome[]): string[] {
  return outcomes
    .filter(({ certificate, status }) => certificate && (status === 'failed' || status === 'noted'))
    .filter(({ range, extension }) => range === undefined && extension === undefined)
    .map(({ check, findings }) => `${check}: ${findings.map(({ code }) => code).join()}`)
}

describe('each finding about a certificate has its place', () => {
  it('in chains of which much is wrong', async () => {
    const checks = new Set<string>()
    for (const [chain, settings] of faulty) {
      const { outcomes } = await pathOf(chain, settings)
      expect(placeless(outcomes)).toEqual([])
      for (const { check, status } of outcomes) if (status === 'failed' || status === 'noted') checks.add(check)
    }
    // Of the 35 that there are.
    expect(checks.size).toBeGreaterThan(25)
  })

  it('in every path of PKITS', async () => {
    const suite = readSuite(fileURLToPath(new URL('../../conformance/pkits.json', import.meta.url)))
    const found: string[] = []
    let outcomes = 0
    for (const example of suite.cases) {
      const engine = createEngine({ subtle: crypto.subtle })
      const listening: Engine = {
        ...engine,
        judge: async (settings) => {
          const report: Report = await engine.judge(settings)
          for (const path of report.paths) {
            outcomes += path.outcomes.length
            found.push(...placeless(path.outcomes).map((each) => `${example.id} ${each}`))
          }
          return report
        },
      }
      await judgeCase(suite, example, listening)
    }
    expect(found).toEqual([])
    expect(outcomes).toBeGreaterThan(10_000)
  }, 60_000)
})

describe('the extension that decided', () => {
  it.each<[string, Parameters<typeof pathOf>, string, object]>([
    [
      'is none where nothing was asked',
      [leafWith({}), { purpose: 'any' }],
      'extended-key-usage',
      { extension: undefined },
    ],
    [
      'is named where it refuses',
      [leafWith({ extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) } }), strict],
      'extended-key-usage',
      {
        status: 'failed',
        extension: { oid: '2.5.29.37', term: 'extended-key-usage' },
        range: expect.anything() as unknown,
      },
    ],
    [
      'is named where it is missed',
      [leafWith(without('subjectAlternativeName')), toHost],
      'names',
      { status: 'failed', extension: { oid: '2.5.29.17', term: 'subject-alternative-name' } },
    ],
    [
      'is named where its absence asks nothing',
      [leafWith(without('extendedKeyUsage')), { purpose: '1.3.6.1.5.5.7.3.1' }],
      'extended-key-usage',
      { why: 'extension-absent', extension: { oid: '2.5.29.37', term: 'extended-key-usage' } },
    ],
    [
      'is none where a field decided',
      [leafWith({})],
      'validity',
      { status: 'passed', range: expect.anything() as unknown },
    ],
  ])('%s', async (_, given, check, expected) => {
    const outcome = (await pathOf(...given)).outcomes.find((each) => each.check === check)
    expect(outcome).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
    )
    if (!('extension' in expected) || expected.extension === undefined) expect(outcome).not.toHaveProperty('extension')
  })
})

it('a revoked certificate was found by its serial number', async () => {
  const report = await judge({ certificates: [listed, listedBy, listRoot], revocation: [list({ entries }), rootList] })
  const outcome = report.paths[0]!.outcomes.find(({ check }) => check === 'revocation')!
  const { start, end } = outcome.range!
  expect(outcome.status).toBe('failed')
  // INTEGER 77
  expect(Buffer.from(listed.der.subarray(start, end)).toString('hex')).toBe('02014d')
  expect(outcome.findings[0]!.location).toMatchObject({
    certificate: 'c1',
    revocationList: 'l1',
    range: { start, end },
  })
})
