import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { said, unusable } from './judged.ts'

describe('made by openssl', () => {
  const vector = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../../../vectors/revocation/${name}`, import.meta.url)))
  const responded = Date.UTC(2027, 0, 1)
  const pems = (target: string) =>
    [target, 'issuing', 'root'].map((name) => ({ der: vector(`${name}.pem`) }) as BuiltCertificate)

  test.each([
    ['good', ['issuing.crl'], 'passed | not-revoked l1'],
    ['revoked', ['issuing.crl'], 'failed | revoked l1 key-compromise'],
    ['held', ['issuing.crl'], 'failed | revoked l1 certificate-hold'],
    ['held', ['issuing.crl', 'issuing-delta.crl'], 'passed | not-revoked l2'],
    ['later', ['issuing.crl'], 'passed | not-revoked l1'],
    ['later', ['issuing.crl', 'issuing-delta.crl'], 'failed | revoked l2 superseded'],
    ['revoked', ['issuing-version-1.crl'], 'failed | revoked l1'],
    ['revoked', ['issuing-scope.crl'], 'failed | revoked l1 key-compromise'],
    ['good', ['ocsp-good.der'], 'passed | not-revoked o1'],
    ['good', ['ocsp-sha256.der'], 'passed | not-revoked o1'],
    ['good', ['ocsp-delegated.der'], 'passed | not-revoked o1'],
    ['revoked', ['ocsp-delegated.der'], 'failed | revoked o1 key-compromise'],
    ['good', ['ocsp-unknown.der'], unusable('certificate-unknown', 'o1')],
  ])('%s, by %s', async (target, names, expected) => {
    const given = { certificates: pems(target), revocation: names.map(vector), settings: { instant: responded } }
    expect(await said(given)).toBe(expected)
  })
})
