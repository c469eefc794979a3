import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { describe, expect, test } from 'vitest'
import { curveParameters } from '../../../src/core/crypto/curve-parameters.ts'
import { namedCurve } from '../../../src/core/crypto/named-curve.ts'
import { readPublicKey, type PublicKey } from '../../../src/core/crypto/public-key.ts'
import { curveNames, publicKeyAlgorithmNames } from '../../../src/core/oid/algorithms.ts'
import { toHex } from '../../../src/core/lib/hex.ts'
import { bitString, concat, integer, nothing, objectIdentifier, sequence, tlv } from '../../support/der-writer.ts'
import { algorithmOf, hex, subjectPublicKeyInfo, withNull } from './signed-message.ts'
import { keyVector, keyVectors } from './vectors.ts'

const spki = (algorithm: Uint8Array, key: Uint8Array): Uint8Array => sequence(algorithm, bitString(key))
const attemptRead = (der: Uint8Array) => readPublicKey(subjectPublicKeyInfo(der))

function read(der: Uint8Array): PublicKey {
  const result = attemptRead(der)
  if (!result.ok) throw result.error
  return result.value
}

/** The key where it is of that kind. */
function readAs<K extends PublicKey['kind']>(kind: K, der: Uint8Array): Extract<PublicKey, { kind: K }> {
  const key = read(der)
  if (key.kind !== kind) throw new Error(`a key of the kind ${key.kind}`)
  return key as Extract<PublicKey, { kind: K }>
}

describe('RSA', () => {
  const rsa = (modulus: Uint8Array, exponent: Uint8Array): Uint8Array =>
    spki(withNull('1.2.840.113549.1.1.1'), sequence(modulus, exponent))
  const modulus = integer((1n << 1023n) + 1n)

  test('shows modulus and exponent without the sign octet, and their sizes', () => {
    const key = readAs('rsa', rsa(modulus, integer(65537)))
    expect([key.bits, key.modulus.octets.length, key.exponent.bits, toHex(key.exponent.octets)]).toEqual([
      1024,
      128,
      17,
      '010001',
    ])
    expect(key.faults).toEqual([])
  })

  test.each([
    ['an even modulus', integer(1n << 1023n), integer(3), ['modulus-even']],
    ['a modulus of zero', integer(0), integer(3), ['modulus-even', 'exponent-too-large']],
    ['a negative modulus', integer(-5), integer(3), ['integer-negative']],
    ['a modulus with octets to spare', tlv(2, hex('0000'), hex('ff'.repeat(64))), integer(3), ['integer-not-minimal']],
    ['an exponent of zero', modulus, integer(0), ['exponent-even', 'exponent-too-small']],
    ['an exponent of 1', modulus, integer(1), ['exponent-too-small']],
    ['an even exponent', modulus, integer(65536), ['exponent-even']],
    ['an exponent above the modulus', integer(15), integer(17), ['exponent-too-large']],
  ])('shows %s and says what is wrong with it', (_, n, e, faults) => {
    expect(readAs('rsa', rsa(n, e)).faults).toEqual(faults)
  })

  test('shows the size of a key of a million bits at once', () => {
    expect(readAs('rsa', rsa(tlv(2, hex('00'), new Uint8Array(125_000).fill(0xff)), integer(3))).bits).toBe(1_000_000)
  })

  test('of RSA-PSS shows what the key may be used for', () => {
    const free = readAs('rsa-pss', keyVector('RSA-PSS sha256 MGF1 sha256 salt 32, key pss'))
    expect(free.constraints).toBeUndefined()
    const bound = readAs('rsa-pss', keyVector('RSA-PSS sha256 MGF1 sha256 salt 20, key pss-constrained'))
    const sha256 = '2.16.840.1.101.3.4.2.1'
    expect(bound.constraints).toEqual({
      hash: sha256,
      maskGeneration: '1.2.840.113549.1.1.8',
      maskHash: sha256,
      saltLength: 20,
      trailerField: 1,
    })
  })
})

describe('elliptic curves', () => {
  const p256Oid = objectIdentifier('1.2.840.10045.3.1.7')
  const ec = (curve: Uint8Array, point: Uint8Array): Uint8Array => spki(algorithmOf('1.2.840.10045.2.1', curve), point)
  const { x, y } = curveParameters['1.2.840.10045.3.1.7'] ?? { x: '', y: '' }

  test.each([
    ['P-256', '1.2.840.10045.3.1.7', p256],
    ['P-384', '1.3.132.0.34', p384],
    ['P-521', '1.3.132.0.35', p521],
    ['secp256k1', '1.3.132.0.10', secp256k1],
    ['brainpoolP256r1', '1.3.36.3.3.2.8.1.1.7', brainpoolP256r1],
    ['brainpoolP384r1', '1.3.36.3.3.2.8.1.1.11', brainpoolP384r1],
    ['brainpoolP512r1', '1.3.36.3.3.2.8.1.1.13', brainpoolP512r1],
  ])('%s has the parameters that @noble/curves has', (_, oid, { Point }) => {
    const ours = namedCurve(oid)?.points.CURVE()
    const { p, a, b, n, h, Gx, Gy } = Point.CURVE()
    expect(ours).toMatchObject({ p, a, b, n, h, Gx, Gy })
  })

  test.each(Object.keys(curveParameters))('%s has the parameters that openssl writes, and a name', (oid) => {
    const matched = keyVectors.flatMap(({ spki: der }) => {
      const key = read(der)
      return key.kind === 'ec' && key.curve.form === 'explicit' && key.curve.matches ? [key.curve.matches.oid] : []
    })
    expect(matched).toContain(oid)
    expect(curveNames[oid]).toBeDefined()
  })

  test.each([
    ['uncompressed', `04${x}${y}`, 'uncompressed', []],
    ['compressed', `03${x}`, 'compressed', []],
    ['hybrid', `07${x}${y}`, 'hybrid', ['point-hybrid']],
    ['at infinity', '00', 'infinity', ['point-at-infinity']],
    ['off the curve', `04${x}${x}`, 'uncompressed', ['point-off-curve']],
    ['compressed and off the curve', `03${'00'.repeat(31)}01`, 'compressed', ['point-off-curve']],
    ['with coordinates above the prime', `04${'ff'.repeat(64)}`, 'uncompressed', ['point-off-curve']],
    ['too short', `04${x}`, 'unrecognised', ['point-malformed']],
    ['too long', `04${x}${y}00`, 'unrecognised', ['point-malformed']],
    ['of no known form', `05${x}`, 'unrecognised', ['point-malformed']],
    ['that is empty', '', 'unrecognised', ['point-malformed']],
  ])('a point %s is shown for what it is', (_, encoded, form, faults) => {
    const key = readAs('ec', ec(p256Oid, hex(encoded)))
    expect([key.point.form, key.faults, key.bits]).toEqual([form, faults, 256])
  })

  test('a compressed point is given uncompressed, too', () => {
    const point = readAs('ec', ec(p256Oid, hex(`03${x}`))).point
    expect(point.uncompressed && toHex(point.uncompressed)).toBe(`04${x}${y}`)
  })

  test.each(['compressed', 'hybrid'])('explicit parameters with a base point %s', (form) => {
    const key = readAs('ec', keyVector(`prime256v1 with explicit parameters, points ${form}`))
    expect(key.curve).toMatchObject({ form: 'explicit', matches: form === 'compressed' ? { bits: 256 } : undefined })
  })

  test.each([
    ['of a curve that is not in our table', 'secp160r1 with explicit parameters', 160],
    ['of a binary curve', 'sect283k1 with explicit parameters', undefined],
  ])('explicit parameters %s match none', (_, name, bits) => {
    const key = readAs('ec', keyVector(name))
    expect(key.curve).toMatchObject({ form: 'explicit', matches: undefined })
    expect([key.bits, key.faults]).toEqual([bits, []])
  })

  test('explicit parameters match no curve if any one of them is changed', () => {
    const good = keyVector('prime256v1 with explicit parameters')
    const { p, a, b, n } = curveParameters['1.2.840.10045.3.1.7'] ?? { p: '', a: '', b: '', n: '' }
    const text = toHex(good)
    for (const part of [p, a, b, x, y, n]) {
      const at = text.indexOf(part) / 2 + part.length / 2 - 1
      const changed = good.slice()
      changed[at]! ^= 2
      expect(readAs('ec', changed).curve).toMatchObject({ form: 'explicit', matches: undefined })
    }
  })

  test('a key may name no curve, or inherit it', () => {
    expect(readAs('ec', spki(algorithmOf('1.2.840.10045.2.1'), hex('04'))).curve.form).toBe('absent')
    expect(readAs('ec', ec(nothing(), hex(`04${x}${y}`))).curve.form).toBe('implicit')
  })

  test('a curve that is not in our table keeps its identifier', () => {
    const key = readAs('ec', keyVector('secp160r1'))
    expect(key.curve).toEqual({ form: 'named', oid: '1.3.132.0.8', curve: undefined })
    expect([key.bits, key.point.form, key.point.onCurve]).toEqual([undefined, 'uncompressed', undefined])
  })
})

describe('keys of fixed length', () => {
  test.each([
    ['ed25519', 'eddsa', 256],
    ['x25519', 'xdh', 256],
    ['x448', 'xdh', 448],
    ['Ed448', 'eddsa', 456],
  ])('%s', (name, kind, bits) => {
    expect(read(keyVector(name))).toMatchObject({ kind, bits, faults: [] })
  })

  const zeros = (octets: number): Uint8Array => new Uint8Array(octets)
  test.each([
    ['Ed25519, identity', algorithmOf('1.3.101.112'), hex(`01${'00'.repeat(31)}`), ['point-of-small-order']],
    ['Ed25519, off the curve', algorithmOf('1.3.101.112'), hex(`02${'00'.repeat(31)}`), ['point-off-curve']],
    ['Ed25519, not reduced', algorithmOf('1.3.101.112'), hex('ff'.repeat(32)), ['point-off-curve']],
    ['Ed25519, too short', algorithmOf('1.3.101.112'), zeros(31), ['length']],
    ['Ed448, identity', algorithmOf('1.3.101.113'), hex(`01${'00'.repeat(56)}`), ['point-of-small-order']],
    ['X25519 with NULL', withNull('1.3.101.110'), zeros(32), ['parameters-not-absent']],
    ['ML-DSA-44, too long', algorithmOf('2.16.840.1.101.3.4.3.17'), zeros(1313), ['length']],
    ['SLH-DSA, empty', algorithmOf('2.16.840.1.101.3.4.3.20'), zeros(0), ['length']],
  ])('%s is shown with what is wrong', (_, algorithm, key, faults) => {
    expect(read(spki(algorithm, key)).faults).toEqual(faults)
  })
})

describe('DSA', () => {
  const [p, q, g] = [(1n << 1023n) + 1n, (1n << 159n) + 1n, 2n]
  const dsa = (parameters: readonly bigint[], y: bigint): Uint8Array =>
    spki(algorithmOf('1.2.840.10040.4.1', sequence(...parameters.map(integer))), integer(y))

  test.each([
    ['sound in form', [p, q, g], 5n, []],
    ['with q of 161 bits', [p, 1n << 160n, g], 5n, ['parameters-out-of-range']],
    ['with an even p', [p - 1n, q, g], 5n, ['parameters-out-of-range']],
    ['with g = 1', [p, q, 1n], 5n, ['parameters-out-of-range']],
    ['with g above p', [p, q, p], 5n, ['parameters-out-of-range']],
    ['with y = 1', [p, q, g], 1n, ['value-out-of-range']],
    ['with y above p', [p, q, g], p + 1n, ['value-out-of-range']],
  ])('a key %s', (_, parameters, y, faults) => {
    expect(readAs('dsa', dsa(parameters, y))).toMatchObject({ bits: expect.any(Number) as number, faults })
  })

  test('a key without parameters says so', () => {
    expect(readAs('dsa', keyVector('DSA with inherited parameters')).parameters).toBeUndefined()
  })
})

describe('octets that are not a key', () => {
  test('an unknown algorithm keeps its octets', () => {
    expect(read(spki(algorithmOf('1.2.643.2.2.19'), hex('0102')))).toMatchObject({
      kind: 'unknown',
      octets: hex('0102'),
    })
    expect(publicKeyAlgorithmNames['1.2.643.2.2.19']).toBe('GOST R 34.10-2001')
  })

  test.each([
    [
      'an RSA key with bytes behind it',
      spki(withNull('1.2.840.113549.1.1.1'), concat(sequence(integer(35), integer(5)), hex('00'))),
      'trailing-bytes',
    ],
    ['an RSA key of one number', spki(withNull('1.2.840.113549.1.1.1'), sequence(integer(35))), 'missing-element'],
    ['an RSA key that is empty', spki(withNull('1.2.840.113549.1.1.1'), hex('')), 'truncated'],
    [
      'an EC key whose curve is a number',
      spki(algorithmOf('1.2.840.10045.2.1', integer(1)), hex('04')),
      'unexpected-tag',
    ],
    ['a key with unused bits', sequence(withNull('1.2.840.113549.1.1.1'), bitString(hex('3000'), 3)), 'bad-value'],
  ])('%s is a fault', (_, der, kind) => {
    const result = attemptRead(der)
    expect(result.ok ? 'a key' : result.error.kind).toBe(kind)
  })
})
