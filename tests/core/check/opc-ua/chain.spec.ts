import { describe, expect, it } from 'vitest'
import { createEngine, fittingPolicies, type JudgeSettings } from '../../../../src/core/index.ts'
import {
  certificate,
  during,
  type BuiltCertificate,
  type CertificateSpec,
} from '../../../support/certificate-builder.ts'
import { basicConstraints, keyUsage } from '../../../support/extension-writer.ts'
import { pemFile, source } from '../../../support/inspect.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'
import { rsaKeyOf, testKey, type KeyType } from '../../../support/test-keys.ts'
import { pathOf } from '../outcomes.ts'
import { application, issued, issuing, root, saidBy } from './application.ts'

const current = ['Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss']
const outdated = ['Basic128Rsa15', 'Basic256']

/** A number of so many bits; nobody has its private key, so that what it signs is not verified. */
const modulus = (bits: number) => (1n << BigInt(bits - 1)) + 1n

/** An application below a root, whose keys are of these kinds. */
const chainOn = (top: KeyType, own: KeyType, spec: Partial<CertificateSpec> = {}) => {
  const ca = certificate({ subject: `Root ${top}`, ca: true, keyType: top, ...spec })
  return [application({ keyType: own, issuer: ca }), ca]
}
const ofSize = (bits: number) => [application({ key: rsaKeyOf(modulus(bits)) })]
const belowSize = (bits: number) => {
  const ca = certificate({ subject: `Root of ${bits}`, ca: true, key: rsaKeyOf(modulus(bits)) })
  return [application({ issuer: ca }), ca]
}

describe('security policies (Part 4 section 6.1.3, step Security Policy Check)', () => {
  it.each<[what: string, chain: readonly BuiltCertificate[], policies: readonly string[], more?: readonly string[]]>([
    ['RSA 2,048 with SHA-256', [issued(), issuing, root], [...outdated, ...current]],
    ['RSA 3,072', ofSize(3072), current],
    ['RSA 4,096', ofSize(4096), current],
    ['P-256', chainOn('p256', 'p256'), ['ECC_nistP256']],
    ['P-256 below P-384', chainOn('p384', 'p256'), ['ECC_nistP256']],
    ['P-384', chainOn('p384', 'p384'), ['ECC_nistP256', 'ECC_nistP384']],
    ['brainpoolP256r1', chainOn('brainpoolP256r1', 'brainpoolP256r1'), ['ECC_brainpoolP256r1']],
    ['brainpoolP384r1', chainOn('brainpoolP384r1', 'brainpoolP384r1'), ['ECC_brainpoolP256r1', 'ECC_brainpoolP384r1']],
    ['Ed25519', chainOn('ed25519', 'ed25519'), ['ECC_curve25519']],
    ['Ed448', chainOn('ed448', 'ed448'), ['ECC_curve448']],
  ])('%s fits', async (_, chain, policies) => {
    expect(await saidBy('opc-ua-policies', chain)).toEqual(['passed opc-ua-policies-fit'])
    expect(fittingPolicies(await pathOf(chain))).toEqual(policies)
  })

  it.each<[what: string, chain: readonly BuiltCertificate[], code: string, against: readonly string[]]>([
    ['RSA 1,024', [application({ keyType: 'rsa1024' })], 'opc-ua-policies-outdated', ['key-short 1024 2048']],
    ['SHA-1, even self-signed', [application({ keyType: 'rsa2048-sha1' })], 'opc-ua-policies-outdated', ['hash']],
    ['a root with SHA-1', chainOn('rsa2048-sha1', 'rsa2048'), 'opc-ua-policies-outdated', ['hash', 'hash']],
    ['RSA 8,192', ofSize(8192), 'opc-ua-policies-none', ['key-long 8192 4096']],
    ['a root of RSA 8,192', belowSize(8192), 'opc-ua-policies-none', ['key-long 8192 4096']],
    ['RSA 512', ofSize(512), 'opc-ua-policies-none', ['key-short 512 2048']],
    ['RSA below a curve', chainOn('p256', 'rsa2048'), 'opc-ua-policies-none', ['signature-kind', 'key-kind']],
    ['P-256 below Ed25519', chainOn('ed25519', 'p256'), 'opc-ua-policies-none', ['signature-kind', 'key-kind']],
  ])('%s does not', async (_, chain, code, against) => {
    const { outcomes, verdict } = await pathOf(chain)
    const [outcome] = outcomes.filter(({ check }) => check === 'opc-ua-policies')
    expect(outcome?.status).toBe('failed')
    expect(verdict).toBe('invalid')
    expect(outcome?.findings[0]?.code).toBe(code)
    const found =
      outcome?.findings.flatMap((each) => (each.code === 'opc-ua-algorithm-unfit' ? [each.params] : [])) ?? []
    expect(
      found.map(({ problem, bits, limit }) => [problem, ...(limit === undefined ? [] : [bits, limit])].join(' ')),
    ).toEqual(against)
  })

  it('an issued key that is longer than that of its issuer is noted', async () => {
    const long = application({ issuer: issuing, key: rsaKeyOf(modulus(4096)) })
    expect(await saidBy('opc-ua-policies', [long, issuing, root])).toEqual([
      'noted opc-ua-key-longer-than-issuer opc-ua-policies-fit',
    ])
  })
})

describe('CAs (Part 6 section 6.2.4)', () => {
  const below = (spec: Partial<CertificateSpec>) => {
    const ca = certificate({ ...issuing.spec, ...spec })
    return [application({ issuer: ca }), ca, root]
  }
  const usages = (...bits: Parameters<typeof keyUsage>[0]) => ({ extensions: { keyUsage: keyUsage(bits) } })
  it.each<[what: string, chain: readonly BuiltCertificate[], says: string]>([
    ['as it should be', [issued(), issuing, root], 'passed'],
    ['no Key Usage', below({ extensions: { keyUsage: undefined } }), 'noted opc-ua-issuer-usages-missing'],
    ['no cRLSign', below(usages('keyCertSign')), 'noted opc-ua-issuer-usages-missing'],
    [
      'no Authority Key Identifier',
      below({ extensions: { authorityKeyIdentifier: undefined } }),
      'noted opc-ua-authority-identifier-missing',
    ],
    ['no common name', below({ subject: [['O', 'Plant']] }), 'noted opc-ua-name-missing'],
  ])('%s', async (_, chain, says) => {
    expect(await saidBy('opc-ua-issuers', chain)).toEqual([says, 'passed'])
    expect((await pathOf(chain)).verdict).toBe('valid')
  })

  it.each<[what: string, spec: Partial<CertificateSpec>, check: 'basic-constraints' | 'key-usage']>([
    ['one that is no CA', { extensions: { basicConstraints: basicConstraints(false) } }, 'basic-constraints'],
    ['one that may not sign', usages('cRLSign'), 'key-usage'],
  ])('%s fails', async (_, spec, check) => {
    const { outcomes, verdict } = await pathOf(below(spec))
    expect(verdict).toBe('invalid')
    expect(outcomes.some((each) => each.check === check && each.status === 'failed' && each.required)).toBe(true)
  })
})

describe('a revocation list of every CA (Part 4 section 6.1.3, step Find Revocation List)', () => {
  const chain = [issued(), issuing, root]
  const namesake = testKey('a namesake of the issuing CA', 'rsa2048')
  const good = revocationList({ issuer: issuing }).der
  const ofRoot = revocationList({ issuer: root }).der
  const stale = revocationList({ issuer: issuing, nextUpdate: during - 1000 }).der
  const forged = revocationList({ issuer: issuing, signWith: namesake }).der
  const elsewhere = revocationList({ issuer: certificate({ subject: 'Elsewhere', ca: true }) }).der

  const said = async (lists: readonly Uint8Array[], settings: Partial<JudgeSettings> = {}) => {
    const engine = createEngine({ subtle: crypto.subtle })
    await engine.open([pemFile(chain), ...lists.map((bytes, i) => source(`${i}.crl`, bytes))])
    const { paths } = await engine.judge({ instant: during, ...settings })
    const outcomes = paths[0]?.outcomes.filter(({ check }) => check === 'opc-ua-lists') ?? []
    const words = outcomes.map(({ status, findings }) =>
      [
        status,
        ...findings.map((found) =>
          'because' in found.params ? `${found.code} ${String(found.params.because)}` : found.code,
        ),
      ].join(' '),
    )
    return [paths[0]?.verdict, ...words]
  }

  it.each<[what: string, lists: readonly Uint8Array[], says: readonly string[]]>([
    ['one of each, though empty', [good, ofRoot], ['valid', 'passed', 'passed']],
    ['none', [], ['valid', 'not-checked opc-ua-list-missing', 'not-checked opc-ua-list-missing']],
    ['none of the root', [good], ['valid', 'passed', 'not-checked opc-ua-list-missing']],
    ['out of date', [stale, ofRoot], ['invalid', 'failed opc-ua-list-unusable out-of-date', 'passed']],
    ['of another key', [forged, ofRoot], ['invalid', 'failed opc-ua-list-unusable signer-not-given', 'passed']],
    ['of another CA', [elsewhere, ofRoot], ['valid', 'not-checked opc-ua-list-missing', 'passed']],
  ])('%s', async (_, lists, says) => {
    expect(await said(lists)).toEqual(says)
  })

  it('asks for none where revocation is not used', async () => {
    expect(await said([stale], { revocation: 'none' })).toEqual(['valid', 'not-applicable'])
  })

  it('passes where the list revokes the certificate: another check fails the path', async () => {
    const serial = chain[0]!.spec.serialNumber
    expect(serial).toBeUndefined()
    const listed = application({ issuer: issuing, serialNumber: 77n })
    const engine = createEngine({ subtle: crypto.subtle })
    const list = revocationList({ issuer: issuing, entries: [{ serial: 77n }] }).der
    await engine.open([pemFile([listed, issuing, root]), source('a.crl', list), source('b.crl', ofRoot)])
    const { paths } = await engine.judge({ instant: during })
    expect(paths[0]?.verdict).toBe('invalid')
    expect(paths[0]?.outcomes.filter(({ check }) => check === 'opc-ua-lists').map(({ status }) => status)).toEqual([
      'passed',
      'passed',
    ])
  })
})
