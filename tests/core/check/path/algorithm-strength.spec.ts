import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { JudgeSettings } from '../../../../src/core/index.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { nothing, objectIdentifier, sequence, type Der } from '../../../support/der-writer.ts'
import { testKey, type TestKey } from '../../../support/test-keys.ts'
import { codesOf, outcomesOf, pathOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const tls = { purpose: '1.3.6.1.5.5.7.3.1' }

/** A key that only stands in a certificate: what it would sign with is P-256. */
const publicKey = (pair: { publicKey: ReturnType<typeof generateKeyPairSync>['publicKey'] }): TestKey => ({
  ...testKey('stand-in'),
  spki: new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' })),
})
const rsa = (modulusLength: number, publicExponent?: number) =>
  publicKey(generateKeyPairSync('rsa', { modulusLength, ...(publicExponent && { publicExponent }) }))
const ec = (namedCurve: string) => publicKey(generateKeyPairSync('ec', { namedCurve }))

const sha1WithRsa = sequence(objectIdentifier('1.2.840.113549.1.1.5'), nothing())
const md5WithRsa = sequence(objectIdentifier('1.2.840.113549.1.1.4'), nothing())
const signedBy = (algorithm: Der) =>
  certificate({ subject: 'a.example', issuer: root, outerAlgorithm: algorithm, innerAlgorithm: algorithm })
const withKey = (key: TestKey) => certificate({ subject: 'a.example', issuer: root, key })

type Row = [string, ReturnType<typeof certificate>, Partial<JudgeSettings>, string, string[]]

// NIST SP 800-131A sections 3 and 9; OpenSSL's security level 1 for TLS; Baseline Requirements sections 6.1.5 and
// 7.1.3.
describe('of keys and signatures', () => {
  it.each<Row>([
    ['SHA-1 is noted', signedBy(sha1WithRsa), {}, 'noted', ['signature-hash-weak']],
    ['MD5 is noted', signedBy(md5WithRsa), {}, 'noted', ['signature-hash-weak']],
    ['SHA-1 is refused for TLS', signedBy(sha1WithRsa), tls, 'failed', ['signature-hash-weak']],
    ['SHA-1 is refused in public TLS', signedBy(sha1WithRsa), { profile: 'webpki' }, 'failed', ['signature-hash-weak']],
    ['RSA of 1,024 bits is noted', withKey(rsa(1024)), {}, 'noted', ['key-too-small']],
    ['RSA of 1,024 bits is noted for TLS', withKey(rsa(1024)), tls, 'noted', ['key-too-small']],
    ['RSA of 768 bits is refused for TLS', withKey(rsa(768)), tls, 'failed', ['key-too-small']],
    [
      'RSA of 1,024 bits is refused in public TLS',
      withKey(rsa(1024)),
      { profile: 'webpki' },
      'failed',
      ['key-too-small'],
    ],
    [
      'RSA of 2,052 bits is refused in public TLS',
      withKey(rsa(2052)),
      { profile: 'webpki' },
      'failed',
      ['key-size-uneven'],
    ],
    ['the exponent 3 is noted', withKey(rsa(2048, 3)), { profile: 'webpki' }, 'noted', ['exponent-small']],
    ['P-224 passes', withKey(ec('secp224r1')), tls, 'passed', []],
    [
      'P-224 is refused in public TLS',
      withKey(ec('secp224r1')),
      { profile: 'webpki' },
      'failed',
      ['algorithm-not-allowed'],
    ],
    ['P-192 is noted', withKey(ec('prime192v1')), tls, 'noted', ['key-too-small']],
    ['P-521 passes in public TLS', withKey(ec('secp521r1')), { profile: 'webpki' }, 'passed', []],
    ['Ed25519 passes', withKey(testKey('x', 'ed25519')), tls, 'passed', []],
    [
      'Ed25519 is refused in public TLS',
      withKey(testKey('x', 'ed25519')),
      { profile: 'webpki' },
      'failed',
      ['algorithm-not-allowed'],
    ],
  ])('%s', async (_, target, settings, status, codes) => {
    const [outcome] = await outcomesOf('algorithm-strength', [target, root], settings)
    expect(outcome!.status).toBe(status)
    expect(codesOf([outcome!])).toEqual(codes)
    const severities = outcome!.findings.map(({ severity }) => severity)
    expect(severities.includes('error')).toBe(status === 'failed')
  })

  it('the signature of an anchor does not count, and its key does, honoured or not', async () => {
    const old = certificate({ subject: 'Old Root', ca: true, outerAlgorithm: sha1WithRsa, innerAlgorithm: sha1WithRsa })
    const target = certificate({ subject: 'a.example', issuer: old })
    const chosen = { ...tls, anchors: ['c2'] as const }
    expect(statusesOf(await outcomesOf('algorithm-strength', [target, old], chosen))).toEqual(['passed', 'passed'])

    const short = certificate({ subject: 'Short Root', ca: true, key: rsa(1024) })
    const below = certificate({ subject: 'a.example', issuer: short })
    const asAnchor = { profile: 'webpki', anchors: ['c2'], honourAnchorConstraints: false } as const
    expect(statusesOf(await outcomesOf('algorithm-strength', [below, short], asAnchor))).toEqual(['passed', 'failed'])
  })

  it('a small key makes no path invalid unless a purpose or public TLS refuses it', async () => {
    const target = withKey(rsa(1024))
    expect((await pathOf([target, root])).verdict).toBe('valid')
    expect((await pathOf([target, root], { profile: 'webpki' })).verdict).toBe('invalid')
  })
})
