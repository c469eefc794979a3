import { describe, expect, it } from 'vitest'
import { explain } from '../../../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { bitString, integer, nothing, objectIdentifier, octetString, sequence } from '../../../support/der-writer.ts'
import { testKey, type TestKey } from '../../../support/test-keys.ts'
import { outcomesOf, pathOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const signedWith = (signWith: TestKey) => certificate({ subject: 'leaf', issuer: root, signWith })

describe('a signature that is wrong', () => {
  it.each<[string, BuiltCertificate, string, RegExp]>([
    [
      'by another key',
      signedWith(testKey('stranger')),
      'mismatch',
      /^The key of “Root” did not make the signature on “leaf”\.$/,
    ],
    [
      // r and s of P-384 are greater than the order of the issuer's curve.
      'by no key of this size',
      signedWith(testKey('stranger', 'p384')),
      'signature-malformed',
      /^The key of “Root” cannot have made the signature on “leaf” \(.*SHA-?384.*\)\.$/i,
    ],
    [
      'by an algorithm for other keys',
      signedWith(testKey('stranger', 'rsa2048')),
      'key-mismatch',
      /^The key of “Root” cannot have made the signature on “leaf”: .*RSA.* needs another kind of key\.$/i,
    ],
  ])('%s: is said for what it is', async (_, leaf, because, what) => {
    const [outcome] = await outcomesOf('signature', [leaf, root])
    expect(outcome).toMatchObject({ status: 'failed', findings: [{ code: 'signature-invalid', params: { because } }] })
    const words = explain(outcome!.findings[0]!)
    expect(words.what).toMatch(what)
    // A sentence about the maker is allowed only where the answer was computed or cannot be computed.
    if (because === 'signature-malformed')
      expect(`${words.what} ${words.why}`).not.toMatch(/was not made by|did not make/)
  })
})

describe('a signature that nothing here can check', () => {
  /** A key of which only the form counts: who has it signs all the same with the other one. */
  const keyOf = (name: string, algorithm: Uint8Array, key: Uint8Array): TestKey => {
    return { ...testKey(name), spki: sequence(algorithm, bitString(key)) }
  }
  const gost = keyOf(
    'gost',
    sequence(
      objectIdentifier('1.2.643.7.1.1.1.1'),
      sequence(objectIdentifier('1.2.643.2.2.35.1'), objectIdentifier('1.2.643.7.1.1.2.2')),
    ),
    octetString(new Uint8Array(64).fill(7)),
  )
  const sm2 = keyOf(
    'sm2',
    sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.2.156.10197.1.301')),
    new Uint8Array(65).fill(4),
  )
  const rsa = sequence(objectIdentifier('1.2.840.113549.1.1.1'), nothing())
  const modulusOf = (bits: number) => integer((1n << BigInt(bits - 1)) + 1n)
  const vast = keyOf('vast', rsa, sequence(modulusOf(16_385), integer(65_537)))
  const broken = keyOf('broken', rsa, sequence(integer(-5), integer(65_537)))
  const dsa = keyOf('dsa', sequence(objectIdentifier('1.2.840.10040.4.1')), integer(5))

  it.each<[string, TestKey, string, string, RegExp]>([
    [
      'GOST',
      gost,
      '1.2.643.7.1.1.3.2',
      'not-computed',
      /^The signature of “leaf” was not checked \(GOST R 34\.10-2012 \(256 bit\) with Streebog-256\): this page knows the algorithm or curve, but cannot compute with it\.$/,
    ],
    ['SM2', sm2, '1.2.156.10197.1.501', 'not-computed', /\(SM2 with SM3\): this page knows the algorithm/],
    ['an algorithm without a name', gost, '1.3.6.1.4.1.99999.7', 'algorithm-unknown', /\(1\.3\.6\.1\.4\.1\.99999\.7\)/],
    ['a vast key', vast, '1.2.840.113549.1.1.11', 'key-too-large', /the key is so large that the check would freeze/],
    [
      'a key with a negative modulus',
      broken,
      '1.2.840.113549.1.1.11',
      'key-unusable',
      /public key of its issuer is faulty \(a number of the key is negative\)/,
    ],
    [
      'a key that is none',
      keyOf('none', rsa, octetString(new Uint8Array(4))),
      '1.2.840.113549.1.1.11',
      'key-unusable',
      /public key of its issuer is faulty \(it cannot be read\)/,
    ],
    [
      'a curve that is none of the known',
      keyOf(
        'curve',
        sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.2.3.4')),
        sm2.spki.subarray(-65),
      ),
      '1.2.840.10045.4.3.2',
      'curve-unknown',
      /this page does not know the curve of the issuer’s key/,
    ],
    ['a DSA key without parameters', dsa, '1.2.840.10040.4.3', 'parameters-missing', /lacks its parameters/],
  ])('%s: the path stays undetermined, and says why', async (_, key, oid, why, what) => {
    const algorithm = sequence(objectIdentifier(oid))
    const signed = { outerAlgorithm: algorithm, innerAlgorithm: algorithm }
    const top = certificate({ subject: 'Top', ca: true, key, signWith: testKey('any'), ...signed })
    const leaf = certificate({ subject: 'leaf', issuer: top, signWith: testKey('any'), ...signed })

    const { verdict, outcomes, links, certificates } = await pathOf([leaf, top])
    expect(verdict).toBe('undetermined')
    expect(certificates).toEqual(['c1', 'c2'])
    expect(links.map(({ signature }) => signature)).toEqual(['not-verified', 'not-verified'])
    const ofSignature = outcomes.filter(({ check }) => check === 'signature')
    expect(ofSignature).toMatchObject([
      { status: 'not-checked', why, findings: [{ code: 'signature-not-checked' }] },
      { status: 'not-checked', why },
    ])
    const words = explain(ofSignature[0]!.findings[0]!)
    expect(words.what).toMatch(what)
    // Nobody is sent to a program that may not have the algorithm either.
    expect(words.toDo).not.toMatch(/openssl/i)
    expect(outcomes.filter(({ status, required }) => status === 'failed' && required)).toEqual([])
  })
})

// RFC 5280 section 4.1.1.2
describe('algorithms that differ beside the signature and in the signed part', () => {
  const sha384 = sequence(objectIdentifier('1.2.840.10045.4.3.3'))
  const withParameters = sequence(objectIdentifier('1.2.840.10045.4.3.2'), nothing())
  it.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
    [
      'two algorithms',
      sha384,
      /names two signature algorithms: .*256.* next to the signature, .*384.* in the signed part/,
    ],
    ['one with other parameters', withParameters, /names its signature algorithm .* twice, with different parameters/],
  ])('%s', async (_, innerAlgorithm, what) => {
    const [outcome] = await outcomesOf('signature-algorithm', [
      certificate({ subject: 'leaf', issuer: root, innerAlgorithm }),
      root,
    ])
    expect(explain(outcome!.findings[0]!).what).toMatch(what)
  })
})
