import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { certificate, during, plantChain } from './certificate-builder.ts'
import { printableString } from './der-writer.ts'
import { certificatePolicies, crlDistributionPoints, nameConstraints } from './extension-writer.ts'
import { opensslVerify } from './openssl-verify.ts'
import { needsOpenssl, opensslVersion } from './openssl.ts'
import { testKey } from './test-keys.ts'

const withOpenssl = describe.skipIf(!opensslVersion)

withOpenssl(`what the builder builds, by openssl verify (${opensslVersion ?? needsOpenssl})`, () => {
  it('accepts the plant chain, strictly', () => {
    const { root, issuing, server } = plantChain()
    expect(opensslVerify([server, issuing, root], during, '-x509_strict', '-purpose', 'sslserver')).toBe('OK')
  })

  it.each(['p256', 'p384', 'rsa2048', 'ed25519'] as const)('accepts a chain of %s keys', (keyType) => {
    const root = certificate({ subject: 'Root', ca: true, keyType })
    const server = certificate({ subject: 'host.example', issuer: root, keyType })
    expect(opensslVerify([server, root], during, '-x509_strict')).toBe('OK')
  })

  it('accepts the extensions that are given as more', () => {
    const root = certificate({
      subject: 'Root',
      ca: true,
      moreExtensions: [
        nameConstraints({ permitted: [{ dns: 'example' }], excluded: [{ ip: [192, 0, 2, 0, 255, 255, 255, 0] }] }),
        certificatePolicies(['2.5.29.32.0']),
        crlDistributionPoints(['http://pki.plant.example/root.crl']),
      ],
    })
    const inside = certificate({ subject: 'host.example', issuer: root })
    expect(opensslVerify([inside, root], during, '-x509_strict')).toBe('OK')
    const outside = certificate({ subject: 'host.test', issuer: root })
    expect(opensslVerify([outside, root], during)).toContain('permitted subtree violation')
  })

  it.each([
    ['a changed signature', { tamper: 'signature' }],
    ['a changed body', { tamper: 'body' }],
    ['another key', { signWith: testKey('a stranger') }],
  ] as const)('refuses %s', (_, fault) => {
    const { root, issuing } = plantChain()
    const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing, ...fault })
    expect(opensslVerify([server, issuing, root], during)).toContain('certificate signature failure')
  })

  it('refuses a CA that is none', () => {
    const { root, server } = plantChain()
    const issuing = certificate({ subject: 'Plant Issuing CA', issuer: root })
    expect(opensslVerify([server, issuing, root], during)).toContain('invalid CA certificate')
  })
})

describe('the output of the builder', () => {
  it('puts names, dates and serial number where they belong', () => {
    const written = new X509Certificate(
      certificate({
        subject: [
          ['C', printableString('DE')],
          [
            ['O', 'Werk Süd'],
            ['OU', 'Ω'],
          ],
          ['CN', 'press-7'],
        ],
        serialNumber: 0x80n,
        notBefore: Date.UTC(1999, 11, 31, 23, 59, 59),
        notAfter: Date.UTC(2051, 0, 1),
      }).der,
    )
    // A SET OF is sorted by its octets, the shorter first here.
    expect(written.subject).toBe('C=DE\nOU=Ω + O=Werk Süd\nCN=press-7')
    expect(written.serialNumber).toBe('80')
    expect(written.validFrom).toBe('Dec 31 23:59:59 1999 GMT')
    expect(written.validTo).toBe('Jan  1 00:00:00 2051 GMT')
    expect(written.subjectAltName).toBe('DNS:press-7')
    expect(written.ca).toBe(false)
  })

  it('gives a name the same key every time', () => {
    expect(certificate({ subject: 'A' }).key).toBe(certificate({ subject: 'A' }).key)
    expect(certificate({ subject: 'A' }).key).not.toBe(certificate({ subject: 'B' }).key)
  })

  it('writes version 1 without extensions', () => {
    const text = certificate({ subject: 'Old Root', version: 1 }).der
    expect(new X509Certificate(text).subjectAltName).toBeUndefined()
    expect(Buffer.from(text).includes(Buffer.from([0xa0, 0x03, 0x02, 0x01]))).toBe(false)
  })
})
