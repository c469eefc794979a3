import { describe, expect, it } from 'vitest'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { implicit, implicitConstructed, integer, sequence } from '../../../support/der-writer.ts'
import { generalName, type ExtensionSpec } from '../../../support/extension-writer.ts'
import { testKey } from '../../../support/test-keys.ts'
import { opensslVerify } from '../../../support/openssl-verify.ts'
import { needsOpenssl, opensslVersion } from '../../../support/openssl.ts'
import { codesOf, outcomesOf, pathOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Same Name', ca: true, key: testKey('the CA') })
const key = testKey('the server')
const without = { authorityKeyIdentifier: undefined, subjectKeyIdentifier: undefined }
const named = certificate({ subject: 'Same Name', issuer: root, key, extensions: without })
const serialOf = (serial: bigint): ExtensionSpec => {
  const issuer = implicitConstructed(1, generalName({ directory: 'Same Name' }))
  const content = integer(serial).slice(2)
  return { oid: '2.5.29.35', value: sequence(issuer, implicit(2, content)) }
}

// OpenSSL 3, ossl_x509v3_cache_extensions, sets EXFLAG_SS where the names agree, X509_check_akid is content, and the
// algorithm goes with the key.
describe('a certificate with the name of its issuer', () => {
  it('fails where nothing in it says which key signed it', async () => {
    const outcomes = await outcomesOf('taken-for-self-signed', [named, root])
    expect(statusesOf(outcomes)).toEqual(['failed'])
    expect(codesOf(outcomes)).toEqual(['taken-for-self-signed'])
    expect((await pathOf([named, root])).verdict).toBe('invalid')
  })

  it('fails without extensions at all', async () => {
    const old = certificate({ subject: 'Same Name', issuer: root, key, version: 1 })
    expect(statusesOf(await outcomesOf('taken-for-self-signed', [old, root]))).toEqual(['failed'])
  })

  it('is no reason to fail where the key identifiers differ', async () => {
    const told = certificate({ subject: 'Same Name', issuer: root, key })
    expect(statusesOf(await outcomesOf('taken-for-self-signed', [told, root]))).toEqual(['not-applicable'])
  })

  it.each([
    ['another serial number', 77n, 'not-applicable'],
    ['its own serial number', 78n, 'failed'],
  ])('names as its issuer %s', async (_, serial, status) => {
    const extensions = { ...without, authorityKeyIdentifier: serialOf(serial) }
    const told = certificate({ subject: 'Same Name', issuer: root, key, serialNumber: 78n, extensions })
    expect(statusesOf(await outcomesOf('taken-for-self-signed', [told, root]))).toEqual([status])
  })

  it('is no reason to fail where its own kind of key cannot have signed', async () => {
    const rsa = certificate({ subject: 'Same Name', issuer: root, keyType: 'rsa2048', extensions: without })
    expect(statusesOf(await outcomesOf('taken-for-self-signed', [rsa, root]))).toEqual(['not-applicable'])
  })

  it('passes for every other name, and by RFC 5280 is noted only', async () => {
    const other = certificate({ subject: 'other.example', issuer: root })
    expect(statusesOf(await outcomesOf('taken-for-self-signed', [other, root]))).toEqual(['passed'])
    expect(statusesOf(await outcomesOf('taken-for-self-signed', [named, root], { profile: 'rfc5280' }))).toEqual([
      'noted',
    ])
  })
})

// RFC 5280 section 6.1: the algorithm takes only name and key of the anchor, and its certificate is no part of the
// path.
describe('a self-signed certificate under a chosen root of the same name and key', () => {
  const anchor = certificate({ subject: 'Panel', ca: true, key: testKey('the panel') })
  const target = certificate({ subject: 'Panel', key: testKey('the panel'), serialNumber: 79n })
  const anchors = ['c2'] as const

  it.each([
    ['path', 'invalid', 'failed'],
    ['rfc5280', 'valid', 'noted'],
    ['webpki', 'valid', 'noted'],
  ] as const)('by %s is %s', async (profile, verdict, status) => {
    const path = await pathOf([target, anchor], { profile, anchors })
    expect(path.certificates).toEqual(['c1', 'c2'])
    expect(path.outcomes.find(({ check }) => check === 'taken-for-self-signed')?.status).toBe(status)
    if (profile !== 'webpki') expect(path.verdict).toBe(verdict)
  })

  it('is no detour where the certificate itself is chosen', async () => {
    expect((await pathOf([target, anchor], { anchors: ['c1'] })).certificates).toEqual(['c1'])
  })

  it.skipIf(opensslVersion === undefined && needsOpenssl)('is error 18 for openssl', () => {
    expect(opensslVerify([target, anchor], during)).toBe('self-signed certificate')
  })
})
