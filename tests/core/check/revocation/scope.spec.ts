import { describe, expect, test } from 'vitest'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { crlDistributionPoints, keyUsage } from '../../../support/extension-writer.ts'
import { distributionPoint, revocationList, type RevocationListSpec } from '../../../support/revocation-list-builder.ts'
import { ca, leaf, list, path, root, rootList, said, unusable } from './judged.ts'

describe('the scope of a list (6.3.3 (b), (d))', () => {
  const uri = 'http://pki.plant.example/ca.crl'
  const other = 'http://pki.plant.example/other.crl'
  const named = certificate({
    subject: 'leaf',
    issuer: ca,
    serialNumber: 77n,
    moreExtensions: [crlDistributionPoints([uri])],
  })
  const point = (spec: Parameters<typeof distributionPoint>[0]) =>
    certificate({ subject: 'leaf', issuer: ca, serialNumber: 77n, moreExtensions: [distributionPoint(spec)] })
  type Scope = RevocationListSpec['scope']

  test.each<[string, BuiltCertificate, Scope, string]>([
    ['published where the certificate says', named, { fullName: [{ uri }] }, 'passed | not-revoked l1'],
    ['published elsewhere', named, { fullName: [{ uri: other }] }, unusable('other-scope')],
    [
      'published under several names, one of them right',
      named,
      { fullName: [{ uri: other }, { uri }] },
      'passed | not-revoked l1',
    ],
    ['published somewhere, and the certificate says nothing', leaf, { fullName: [{ uri }] }, unusable('other-scope')],
    [
      'named like its issuer, and the certificate says nothing',
      leaf,
      { fullName: [{ directory: 'CA' }] },
      'passed | not-revoked l1',
    ],
    ['for end entities', leaf, { onlyContainsUserCerts: true }, 'passed | not-revoked l1'],
    ['for CAs', leaf, { onlyContainsCACerts: true }, unusable('other-scope')],
    ['for attribute certificates', leaf, { onlyContainsAttributeCerts: true }, unusable('other-scope')],
    [
      'for two reasons',
      leaf,
      { onlySomeReasons: [1, 4] },
      'not-checked | (reasons-not-covered) | revocation-partly-known | not-revoked l1',
    ],
    ['for all reasons, one by one', leaf, { onlySomeReasons: [1, 2, 3, 4, 5, 6, 7, 8] }, 'passed | not-revoked l1'],
    [
      'for all reasons, where the distribution point has only one of them',
      point({ fullName: [{ uri }], reasons: [1] }),
      { fullName: [{ uri }] },
      'not-checked | (reasons-not-covered) | revocation-partly-known | not-revoked l1',
    ],
  ])('%s', async (_, target, scope, expected) => {
    const given = [target, ca, root]
    expect(await said({ certificates: given, revocation: [list({ scope: scope! }), rootList] })).toBe(expected)
  })

  test('two lists that together cover all reasons', async () => {
    const first = list({ scope: { onlySomeReasons: [1, 2, 3] } })
    const second = list({ scope: { onlySomeReasons: [3, 4, 5, 6, 7, 8] } })
    expect(await said({ certificates: path, revocation: [first, second] })).toBe(
      'passed | not-revoked l1 | not-revoked l2',
    )
  })

  describe('indirect: made by somebody else', () => {
    const maker = certificate({ subject: 'CRL Maker', issuer: root, extensions: { keyUsage: keyUsage(['cRLSign']) } })
    const target = point({ fullName: [{ uri }], cRLIssuer: 'CRL Maker' })
    const given = [target, ca, root, maker]
    const indirect = (spec: Partial<RevocationListSpec>) =>
      revocationList({ issuer: maker, scope: { fullName: [{ uri }], indirectCRL: true }, ...spec }).der

    test.each<[string, Uint8Array, string]>([
      ['and the certificate names the maker', indirect({}), 'passed | not-revoked l1'],
      [
        'but the list does not say that it is indirect',
        indirect({ scope: { fullName: [{ uri }] } }),
        unusable('other-scope'),
      ],
      [
        'with an entry under the name of the issuer',
        indirect({ entries: [{ serial: 1n, certificateIssuer: 'CA' }, { serial: 77n }] }),
        'failed | revoked l1',
      ],
      [
        'with an entry for the same serial number of the maker',
        indirect({ entries: [{ serial: 77n }] }),
        'passed | not-revoked l1',
      ],
      [
        'with an entry for the same serial number of a third CA, and the right one behind it',
        indirect({
          entries: [
            { serial: 77n, certificateIssuer: 'Third CA' },
            { serial: 77n, certificateIssuer: 'CA', reason: 4 },
          ],
        }),
        'failed | revoked l1 superseded',
      ],
    ])('%s', async (_, made, expected) => {
      expect(await said({ certificates: given, revocation: [made, rootList] })).toBe(expected)
    })
  })
})
