import { checkPrimeSync, generatePrimeSync } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import type { Finding } from '../../../../src/core/finding/finding.ts'
import { hasClosePrimes, hasRocaFingerprint, sharedFactors } from '../../../../src/core/check/strength/breakable-key.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { integer } from '../../../support/der-writer.ts'
import { rsaKeyOf, type TestKey } from '../../../support/test-keys.ts'
import { outcomesOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const withKey = (key: TestKey, subject = 'server.example'): BuiltCertificate =>
  certificate({ subject, issuer: root, key })
const prime = (bits: number): bigint => generatePrimeSync(bits, { bigint: true })

function nextPrime(above: bigint): bigint {
  for (let candidate = above + 2n; ; candidate += 2n) if (checkPrimeSync(candidate)) return candidate
}

/**
 * A modulus as Infineon's library made it: a power of 65537 modulo the product of the first 39 primes, plus a multiple
 * of that product.
 */
function rocaModulus(): bigint {
  const primes = Array.from({ length: 166 }, (_, i) => BigInt(i + 2)).filter((n) => checkPrimeSync(n))
  const product = primes.reduce((all, each) => all * each, 1n)
  const power = 65537n ** 1234n % product
  return power + 2n * product * prime(2048 - product.toString(2).length)
}

async function judged(chain: readonly BuiltCertificate[]): Promise<[string | undefined, Finding | undefined]> {
  const [outcome] = await outcomesOf('key-secrecy', chain)
  return [outcome?.status, outcome?.findings[0]]
}

const [p, q, r] = [prime(1024), prime(1024), prime(1024)] as const

test.each([
  [9n, true], // found in round 21
  [19n, true], // round 91
  [21n, false], // round 111, of 100
])('primes that lie 2 * %s * c apart are found: %s', (apart, found) => {
  const c = 2n ** 500n + 1n
  const [middle, half] = [2n * c * c, apart * c]
  expect(hasClosePrimes((middle - half) * (middle + half))).toBe(found)
})

describe('a key that can be broken', () => {
  it.each<[string, () => TestKey, string]>([
    ['the fingerprint of ROCA', () => rsaKeyOf(rocaModulus()), 'roca'],
    ['primes beside each other', () => rsaKeyOf(p * nextPrime(p)), 'close-primes'],
    ['a square', () => rsaKeyOf(p * p), 'close-primes'],
    ['the exponent 1', () => rsaKeyOf(p * q, 1n), 'exponent-one'],
    ['an even modulus', () => rsaKeyOf(2n * p * q), 'even-modulus'],
  ])('%s', async (_, key, because) => {
    const [status, finding] = await judged([withKey(key()), root])
    expect(status).toBe('noted')
    expect(finding).toMatchObject({ code: 'key-breakable', params: { because } })
  })

  it('a factor that another key here has as well', async () => {
    const [, finding] = await judged([withKey(rsaKeyOf(p * q)), root, withKey(rsaKeyOf(p * r), 'other.example')])
    expect(finding).toMatchObject({ params: { because: 'shared-factor', other: 'other.example' } })
  })

  it('a negative modulus is said to be that', async () => {
    const encoded = integer(p * q).slice()
    const negative = Uint8Array.from([0x02, 0x82, 0x01, 0x00, ...encoded.slice(-256)])
    const [, finding] = await judged([withKey(rsaKeyOf(p * q, 65537n, negative)), root])
    expect(finding?.code).toBe('modulus-negative')
  })
})

describe('a key that is sound', () => {
  it('is neither broken by itself nor by another', async () => {
    expect(statusesOf(await outcomesOf('key-secrecy', [withKey(rsaKeyOf(p * q)), root]))).toEqual([
      'passed',
      'not-applicable',
    ])
    expect(hasRocaFingerprint(p * q)).toBe(false)
    expect(hasClosePrimes(p * q)).toBe(false)
  })

  it('a key that stands twice shares nothing with another', async () => {
    const twice = [withKey(rsaKeyOf(p * q)), root, withKey(rsaKeyOf(p * q), 'again.example')]
    expect((await judged(twice))[0]).toBe('passed')
  })

  it('so many that they are not compared', () => {
    const octets = Array.from({ length: 600 }, (_, i) => Uint8Array.of(1, i >> 8, i & 255, 1))
    expect(sharedFactors(octets)).toBeUndefined()
  })
})
