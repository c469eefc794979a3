import { describe, expect, test } from 'vitest'
import { explain, headline, plainHeadline, type JudgeSettings } from '../../../../src/core/index.ts'
import { certificate, during, plantChain } from '../../../support/certificate-builder.ts'
import { nothing } from '../../../support/der-writer.ts'
import { crlDistributionPoints, authorityInformationAccess } from '../../../support/extension-writer.ts'
import { ocspResponse } from '../../../support/ocsp-response-builder.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'
import { ca, day, entries, judge, list, path, root, rootList, said } from './judged.ts'

describe('the verdict on revocation', () => {
  const verdictFor = async (revocation: Uint8Array[], mode: JudgeSettings['revocation']) =>
    (await judge({ certificates: path, revocation, settings: { revocation: mode! } })).paths[0]?.verdict

  test.each([
    ['nothing given', [], 'undetermined', 'valid', 'valid'],
    ['only the list of the issuing CA', [list()], 'undetermined', 'valid', 'valid'],
    ['both lists', [list(), rootList], 'valid', 'valid', 'valid'],
    ['revoked', [list({ entries }), rootList], 'invalid', 'invalid', 'valid'],
    ['an old list', [list({ nextUpdate: during - day }), rootList], 'undetermined', 'valid', 'valid'],
  ] as const)('%s', async (_, revocation, required, ifGiven, none) => {
    expect(await verdictFor([...revocation], 'required')).toBe(required)
    expect(await verdictFor([...revocation], 'if-given')).toBe(ifGiven)
    expect(await verdictFor([...revocation], 'none')).toBe(none)
  })

  test('the anchor is not asked about, even where a list has its serial number', async () => {
    const self = certificate({ subject: 'Root', ca: true, serialNumber: 3n })
    const target = certificate({ subject: 'leaf', issuer: self })
    const given = [target, self]
    const revoking = revocationList({ issuer: self, entries: [{ serial: 3n }] }).der
    const report = await judge({ certificates: given, revocation: [revoking] })
    const ofAnchor = report.paths[0]?.outcomes.find((o) => o.check === 'revocation' && o.certificate === 'c2')
    expect(ofAnchor).toMatchObject({ status: 'not-applicable', why: 'path-ends' })
    expect(report.paths[0]?.verdict).toBe('valid')
  })

  test('a certificate with noRevAvail is not asked about (RFC 9608 section 3)', async () => {
    const brief = certificate({ subject: 'leaf', issuer: ca, moreExtensions: [{ oid: '2.5.29.56', value: nothing() }] })
    expect(await said({ certificates: [brief, ca, root], revocation: [] })).toBe(
      'not-applicable | (no-revocation-available)',
    )
  })
})

describe('where nothing was given', () => {
  test('the addresses in the certificate are reported, and none is opened', async () => {
    const target = certificate({
      subject: 'leaf',
      issuer: ca,
      extensions: { authorityInformationAccess: authorityInformationAccess({ ocsp: ['http://ocsp.plant.example/'] }) },
      moreExtensions: [crlDistributionPoints(['http://pki.plant.example/ca.crl', 'ldap://directory.plant.example/'])],
    })
    const report = await judge({
      certificates: [target, ca, root],
      revocation: [],
      settings: { revocation: 'if-given' },
    })
    const outcome = report.paths[0]?.outcomes.find((o) => o.check === 'revocation' && o.certificate === 'c1')
    expect(outcome).toMatchObject({ status: 'not-checked', why: 'no-revocation-data', required: false })
    const [found] = outcome!.findings
    expect(found).toMatchObject({
      code: 'revocation-not-checked',
      severity: 'notice',
      params: {
        listAddresses: ['http://pki.plant.example/ca.crl', 'ldap://directory.plant.example/'],
        responderAddresses: ['http://ocsp.plant.example/'],
      },
    })
    expect(explain(found!).toDo).toContain('http://pki.plant.example/ca.crl or ldap://directory.plant.example/')
  })
})

test('a chain without anything wrong says of each certificate who vouches for it', async () => {
  const { root: top, issuing, server } = plantChain()
  const revocation = [top, issuing].map((issuer) => revocationList({ issuer }).der)
  const report = await judge({ certificates: [server, issuing, top], revocation })
  expect(report.paths[0]?.verdict).toBe('valid')
  const words = report.paths[0]!.outcomes.filter(({ check }) => check === 'revocation').flatMap(({ findings }) =>
    findings.map((found) => explain(found).what),
  )
  expect(words).toEqual([
    '“thingworx.plant.example” is not on the revocation list of “Plant Issuing CA” (made on 1 June 2026, next due on 1 July 2026).',
    '“Plant Issuing CA” is not on the revocation list of “Plant Root CA” (made on 1 June 2026, next due on 1 July 2026).',
  ])
})

test('the headline says that it was revoked, also where another list does not list it', async () => {
  const response = ocspResponse({ serial: 77n, issuer: ca, status: 'revoked' })
  const report = await judge({ certificates: path, revocation: [list(), rootList, response] })
  const [best] = report.paths
  expect(plainHeadline(headline(report, best).title)).toBe('The server certificate was revoked: leaf')
})
