import { describe, expect, test } from 'vitest'
import { during } from '../../../support/certificate-builder.ts'
import { madeOn, type RevocationListSpec } from '../../../support/revocation-list-builder.ts'
import { day, entries, list, path, rootList, said, unusable } from './judged.ts'

describe('a delta CRL (5.2.4)', () => {
  const base = (spec: Partial<RevocationListSpec> = {}) => list({ number: 5n, ...spec })
  const delta = (spec: Partial<RevocationListSpec> = {}) =>
    list({ number: 7n, base: 5n, thisUpdate: madeOn + day, ...spec })
  const hold = [{ serial: 77n, reason: 6 }]

  test.each<[string, Uint8Array[], string]>([
    ['alone', [delta()], unusable('base-missing')],
    ['adds nothing', [base(), delta()], 'passed | not-revoked l2'],
    ['adds the certificate', [base(), delta({ entries })], 'failed | revoked l2 key-compromise'],
    [
      'takes it off hold',
      [base({ entries: hold }), delta({ entries: [{ serial: 77n, reason: 8 }] })],
      'passed | not-revoked l2',
    ],
    ['makes an out-of-date list current', [base({ nextUpdate: during - day }), delta()], 'passed | not-revoked l2'],
    [
      'is itself out of date, and the complete list is not',
      [base(), delta({ nextUpdate: during - day })],
      'passed | not-revoked l2',
    ],
    [
      'starts from a later list',
      [base(), delta({ base: 6n })],
      'passed | revocation-data-unusable l2 base-missing | not-revoked l1',
    ],
    [
      'is older than the complete list',
      [base({ number: 7n }), delta()],
      'passed | revocation-data-unusable l2 base-missing | not-revoked l1',
    ],
    [
      'has another scope',
      [base(), delta({ scope: { onlyContainsUserCerts: true } })],
      'passed | revocation-data-unusable l2 base-missing | not-revoked l1',
    ],
    [
      'is forged',
      [base(), delta({ tamper: 'signature', entries })],
      'passed | revocation-data-unusable l2 signature-invalid | not-revoked l1',
    ],
    [
      'of two the later one counts',
      [base(), delta({ entries: hold }), delta({ number: 8n })],
      'passed | not-revoked l3',
    ],
  ])('%s', async (_, revocation, expected) => {
    expect(await said({ certificates: path, revocation: [...revocation, rootList] })).toBe(expected)
  })
})
