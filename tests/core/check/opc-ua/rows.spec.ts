import { describe, expect, it } from 'vitest'
import { opcUaRows } from '../../../../src/core/check/opc-ua/rows.ts'
import { securityPolicies } from '../../../../src/core/check/opc-ua/security-policies.ts'
import { checkTable, type CheckId } from '../../../../src/core/check/registry.ts'
import { explainErrorText, opcUaAnswer, opcUaStatusOf } from '../../../../src/core/index.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { pathOf } from '../outcomes.ts'
import { application, issued, issuing, root } from './application.ts'

const requiredOf = checkTable.filter(({ opcua }) => opcua !== 'advice').map(({ check }): CheckId => check.id)

describe('the rows of the OPC UA profile', () => {
  it('are there for each check that it requires', () => {
    const without = requiredOf.filter((check) => !opcUaRows[check])
    expect(without.map((check) => `the check ${check} has no row in check/opc-ua/rows.ts: name its section`)).toEqual(
      [],
    )
  })

  it('name the section of each', () => {
    const wrong = Object.entries(opcUaRows).filter(
      ([, { reference }]) => !/^OPC 10000-\d+$/.test(reference.document) || !/^\d+(\.\d+)+$/.test(reference.section),
    )
    expect(wrong.map(([check]) => `the row of the check ${check} names no section of OPC 10000`)).toEqual([])
  })

  it('are there for no other check', () => {
    const beyond = Object.keys(opcUaRows).filter((check) => !requiredOf.includes(check as CheckId))
    expect(beyond.map((check) => `the check ${check} has a row and is only advice in the column opcua`)).toEqual([])
  })

  it.each(
    [...new Set(Object.values(opcUaRows).flatMap(({ status, ofIssuer }) => [status, ofIssuer]))].flatMap(
      (each) => each ?? [],
    ),
  )('%s is explained by the look-up of messages', (status) => {
    expect(explainErrorText(status).map(({ name, program }) => `${program} ${name}`)).toContain(`opc-ua ${status}`)
  })

  it('every security policy has a source', () => {
    const without = securityPolicies.filter(({ source }) => !/OPC 10000-\d+/.test(source))
    expect(without.map(({ id }) => `the security policy ${id} has no source`)).toEqual([])
  })
})

describe('the status code of an outcome', () => {
  it('is that of CAs above the application', async () => {
    const expired = certificate({ ...issuing.spec, notAfter: Date.UTC(2026, 0, 1) })
    const path = await pathOf([application({ issuer: expired }), expired, root])
    const outcomes = path.outcomes.filter(({ check }) => check === 'validity')
    expect(outcomes.map((outcome) => opcUaAnswer(path, outcome)?.status)).toEqual([
      'Bad_CertificateTimeInvalid',
      'Bad_CertificateIssuerTimeInvalid',
      'Bad_CertificateIssuerTimeInvalid',
    ])
    const [found] = outcomes[1]?.findings ?? []
    expect(found && opcUaStatusOf(path, found)).toBe('Bad_CertificateIssuerTimeInvalid')
  })

  it('is absent where other rules decide', async () => {
    const path = await pathOf([issued(), issuing, root], { profile: 'path' })
    expect(path.outcomes.map((outcome) => opcUaAnswer(path, outcome)).filter(Boolean)).toEqual([])
  })
})

describe('the profile whose rules decide', () => {
  it('follows from what the target is for, and says why', async () => {
    expect((await pathOf([issued(), issuing, root])).profile).toEqual({
      id: 'opcua',
      because: 'kind',
      kind: 'opc-ua-application',
    })
    const tls = [certificate({ subject: 'server.example', issuer: issuing }), issuing, root]
    expect((await pathOf(tls)).profile).toEqual({ id: 'path', because: 'kind', kind: 'tls-server' })
  })

  it('is what the person chose', async () => {
    expect((await pathOf([issued(), issuing, root], { profile: 'path' })).profile).toEqual({
      id: 'path',
      because: 'settings',
    })
  })
})
