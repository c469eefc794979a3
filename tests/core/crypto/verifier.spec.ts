import { describe, expect, test } from 'vitest'
import type { SignatureVerifier } from '../../../src/core/crypto/signature-verifier.ts'
import { unsigned } from '../../../src/core/crypto/key-integer.ts'
import { curveParameters } from '../../../src/core/crypto/curve-parameters.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { readOnly } from '../../../src/core/asn1/node.ts'
import {
  bitString,
  concat,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  tlv,
} from '../../support/der-writer.ts'
import { algorithmOf, hex, inWords, signedMessage, withNull, type Encoded } from './signed-message.ts'
import { keyVector, signatureVector } from './vectors.ts'

const { subtle } = globalThis.crypto
const pure = createVerifier()
const either = createVerifier({ subtle })

const spki = (algorithm: Uint8Array, key: Uint8Array): Uint8Array => sequence(algorithm, bitString(key))
const rsaKey = (modulus: bigint, exponent: bigint): Uint8Array =>
  spki(withNull('1.2.840.113549.1.1.1'), sequence(integer(modulus), integer(exponent)))

async function verdict(verifier: SignatureVerifier, encoded: Encoded): Promise<string> {
  return inWords(await verifier.verify(signedMessage(encoded)))
}

/** Both back ends say the same, for the checks that they share come first. */
async function expectVerdict(encoded: Encoded, expected: string): Promise<void> {
  expect([await verdict(pure, encoded), await verdict(either, encoded)]).toEqual([expected, expected])
}

const rsa = signatureVector('RSA sha256 1.2.840.113549.1.1.11')
const pss = signatureVector('RSA-PSS sha256 MGF1 sha256 salt 32, key rsa')
const bound = signatureVector('RSA-PSS sha256 MGF1 sha256 salt 20, key pss-constrained')
const ecdsa = signatureVector('ECDSA sha256 on prime256v1')
const dsa = signatureVector('DSA 1024/160 sha1')
const heir = signatureVector('DSA with inherited parameters')
const ed448 = signatureVector('Ed448')
const unknown = algorithmOf('1.2.3.4')
const p256 = curveParameters['1.2.840.10045.3.1.7']!
const ecKey = (algorithm: string, point: string): Uint8Array =>
  spki(algorithmOf(algorithm, objectIdentifier('1.2.840.10045.3.1.7')), hex(point))
const ecdhKey = ecKey('1.3.132.1.12', `04${p256.x}${p256.y}`)

describe('an algorithm and a key that fit or do not fit', () => {
  const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing())
  const sha512 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.3'), nothing())
  const mgf1 = (hash: Uint8Array): Uint8Array => sequence(objectIdentifier('1.2.840.113549.1.1.8'), hash)
  const pssWith = (hash: Uint8Array, mask: Uint8Array, salt: number): Uint8Array =>
    algorithmOf(
      '1.2.840.113549.1.1.10',
      sequence(explicit(0, hash), explicit(1, mgf1(mask)), explicit(2, integer(salt))),
    )

  test.each([
    ['an unknown algorithm', { ...rsa, algorithm: unknown }, 'not-verified: algorithm-unknown'],
    ['MD2', { ...rsa, algorithm: withNull('1.2.840.113549.1.1.2') }, 'not-verified: not-computed'],
    [
      'parameters that are not defined',
      { ...ed448, algorithm: withNull('1.3.101.113') },
      'not-verified: parameters-refused',
    ],
    ['RSA by an EC key', { ...rsa, spki: ecdsa.spki }, 'invalid: key-mismatch'],
    ['ECDSA by an RSA key', { ...ecdsa, spki: rsa.spki }, 'invalid: key-mismatch'],
    ['Ed25519 by an Ed448 key', { ...ed448, algorithm: algorithmOf('1.3.101.112') }, 'invalid: key-mismatch'],
    ['RSA by a key of an unknown algorithm', { ...rsa, spki: spki(unknown, hex('00')) }, 'invalid: key-mismatch'],
    ['ECDSA by a key for key agreement', { ...ecdsa, spki: ecdhKey }, 'invalid: key-mismatch'],
    ['RSA PKCS #1 by a key for RSA-PSS', { ...rsa, spki: bound.spki }, 'invalid: key-mismatch'],
    [
      'RSA-PSS with a shorter salt than the key allows',
      { ...bound, algorithm: pssWith(sha256, sha256, 19) },
      'invalid: key-mismatch',
    ],
    [
      'RSA-PSS with another hash than the key allows',
      { ...bound, algorithm: pssWith(sha512, sha256, 20) },
      'invalid: key-mismatch',
    ],
    [
      'RSA-PSS with another mask than the key allows',
      { ...bound, algorithm: pssWith(sha256, sha512, 20) },
      'invalid: key-mismatch',
    ],
    ['RSA-PSS with the wrong salt length', { ...pss, algorithm: pssWith(sha256, sha256, 31) }, 'invalid: mismatch'],
    [
      'RSA-PSS with a salt longer than the key',
      { ...pss, algorithm: pssWith(sha256, sha256, 65_535) },
      'invalid: mismatch',
    ],
  ] as const)('%s', async (_, encoded, expected) => {
    await expectVerdict(encoded, expected)
  })
})

describe('RSA', () => {
  const signature = (bits: number): Uint8Array => new Uint8Array(bits / 8).fill(1)
  const large = (bits: bigint): bigint => (1n << (bits - 1n)) + 1n

  test.each([
    ['a modulus of 16,385 bits', { ...rsa, spki: rsaKey(large(16_385n), 65537n) }, 'not-verified: key-too-large'],
    ['an exponent of 34 bits', { ...rsa, spki: rsaKey(large(1024n), (1n << 33n) + 1n) }, 'not-verified: key-too-large'],
    ['an even modulus', { ...rsa, spki: rsaKey(1n << 1023n, 65537n) }, 'not-verified: key-unusable (modulus-even)'],
    ['a modulus of zero', { ...rsa, spki: rsaKey(0n, 65537n) }, 'not-verified: key-unusable (modulus-even)'],
    ['an exponent of 1', { ...rsa, spki: rsaKey(large(1024n), 1n) }, 'not-verified: key-unusable (exponent-too-small)'],
    [
      'octets that are no key',
      { ...rsa, spki: spki(withNull('1.2.840.113549.1.1.1'), hex('0102')) },
      'not-verified: key-unusable (unreadable)',
    ],
    [
      'a signature that is an octet short',
      { ...rsa, signature: rsa.signature.slice(1) },
      'invalid: signature-malformed',
    ],
    [
      'a signature with a zero before it',
      { ...rsa, signature: concat(hex('00'), rsa.signature) },
      'invalid: signature-malformed',
    ],
    [
      'a signature that is not below the modulus',
      { ...rsa, signature: new Uint8Array(128).fill(0xff) },
      'invalid: signature-malformed',
    ],
    ['an empty signature', { ...rsa, signature: hex('') }, 'invalid: signature-malformed'],
    [
      'a key too small for the digest',
      { ...rsa, spki: rsaKey(large(256n), 3n), signature: signature(256) },
      'invalid: mismatch',
    ],
    [
      'the largest key and exponent',
      { ...rsa, spki: rsaKey(large(16_384n), (1n << 33n) - 1n), signature: signature(16_384) },
      'invalid: mismatch',
    ],
  ] as const)('%s', async (_, encoded, expected) => {
    await expectVerdict(encoded, expected)
  })
})

describe('ECDSA', () => {
  const [r = 0n, s = 0n] = readOnly(ecdsa.signature)
    .children()
    .map((node) => unsigned(node.content))
  const n = BigInt(`0x${p256.n}`)
  const signed = (signature: Uint8Array): Encoded => ({ ...ecdsa, signature })
  const { content } = readOnly(ecdsa.signature)

  test('both values of s are good', async () => {
    await expectVerdict(signed(sequence(integer(r), integer(n - s))), 'valid')
  })

  test.each([
    ['r = 0', sequence(integer(0), integer(s))],
    ['s = 0', sequence(integer(r), integer(0))],
    ['r = n', sequence(integer(n), integer(s))],
    ['s = s + n', sequence(integer(r), integer(s + n))],
    ['r negative', sequence(integer(r - n), integer(s))],
    ['r with an octet to spare', sequence(tlv(2, hex('0000'), bare(r)), integer(s))],
    ['a long form of length', concat(hex('3081'), Uint8Array.of(content.length), content)],
    ['an indefinite length', concat(hex('3080'), content, hex('0000'))],
    ['bytes behind it', concat(ecdsa.signature, hex('00'))],
    ['bytes inside it', sequence(integer(r), integer(s), nothing())],
    ['one number only', sequence(integer(r))],
    ['a SET instead of a SEQUENCE', tlv(0x31, content)],
    ['r and s without DER', concat(bare(r), bare(s))],
    ['no octets', hex('')],
  ])('a signature with %s is malformed', async (_, signature) => {
    await expectVerdict(signed(signature), 'invalid: signature-malformed')
  })

  const { x, y } = p256
  const ownPoint = ecdsa.spki.subarray(-65)
  const ecKeyOn = (curve: Uint8Array): Uint8Array => spki(algorithmOf('1.2.840.10045.2.1', curve), ownPoint)
  /** SpecifiedECDomain of P-256, as SEC 1 appendix C.2 writes it, one number or another exchanged. */
  const written = (changed: Partial<typeof p256> = {}): Uint8Array => {
    const { p, a, b, n, x: gx, y: gy } = { ...p256, ...changed }
    return sequence(
      integer(1),
      sequence(objectIdentifier('1.2.840.10045.1.1'), integer(BigInt(`0x${p}`))),
      sequence(octetString(hex(a)), octetString(hex(b))),
      octetString(hex(`04${gx}${gy}`)),
      integer(BigInt(`0x${n}`)),
      integer(1),
    )
  }
  const point = (encoded: string): Uint8Array => ecKey('1.2.840.10045.2.1', encoded)

  test.each([
    ['a curve written out with another base point (CVE-2020-0601)', ecKeyOn(written({ x: y, y: x })), 'curve-unknown'],
    ['a curve written out with another coefficient', ecKeyOn(written({ b: p256.a })), 'curve-unknown'],
    ['a curve written out with another order', ecKeyOn(written({ n: p256.p })), 'curve-unknown'],
    ['a curve written out over another field', ecKeyOn(written({ p: p256.n })), 'curve-unknown'],
    ['a curve that is not in our table', keyVector('secp160r1'), 'not-computed'],
    ['a curve that nobody knows', ecKeyOn(objectIdentifier('1.2.3.4')), 'curve-unknown'],
    ['no curve', spki(algorithmOf('1.2.840.10045.2.1'), hex(`04${x}${y}`)), 'key-unusable (curve-absent)'],
    ['an implicit curve', ecKeyOn(nothing()), 'key-unusable (curve-implicit)'],
    ['a point off the curve', point(`04${x}${x}`), 'key-unusable (point-off-curve)'],
    ['the point at infinity', point('00'), 'key-unusable (point-at-infinity)'],
    ['a hybrid point', keyVector('prime256v1, point hybrid'), 'key-unusable (point-hybrid)'],
  ])('nothing is verified with %s', async (_, key, reason) => {
    await expectVerdict({ ...ecdsa, spki: key }, `not-verified: ${reason}`)
  })

  test('a curve written out with all the numbers of a named one is that one', async () => {
    await expectVerdict({ ...ecdsa, spki: ecKeyOn(written()) }, 'valid')
    await expectVerdict({ ...ecdsa, spki: ecKeyOn(written()), message: hex('00') }, 'invalid: mismatch')
  })
})

describe('DSA', () => {
  const dsaKey = (p: bigint, q: bigint, g: bigint, y: bigint): Uint8Array =>
    spki(algorithmOf('1.2.840.10040.4.1', sequence(integer(p), integer(q), integer(g))), integer(y))

  test.each([
    ['a key without parameters, and no issuer', withoutIssuer(heir), 'not-verified: parameters-missing'],
    [
      'a key without parameters, and an issuer without',
      { ...heir, issuer: heir.spki },
      'not-verified: parameters-missing',
    ],
    ['a key without parameters, and an RSA issuer', { ...heir, issuer: rsa.spki }, 'not-verified: parameters-missing'],
    [
      'a key without parameters, and those of another',
      { ...heir, issuer: dsa.spki },
      'not-verified: key-unusable (value-out-of-range)',
    ],
    ['own parameters, whatever the issuer has', { ...dsa, issuer: heir.issuer ?? hex('') }, 'valid'],
    [
      'p of 10,001 bits',
      { ...dsa, spki: dsaKey((1n << 10_000n) + 1n, (1n << 159n) + 1n, 2n, 3n) },
      'not-verified: key-too-large',
    ],
    [
      'q of 512 bits',
      { ...dsa, spki: dsaKey((1n << 1023n) + 1n, (1n << 511n) + 1n, 2n, 3n) },
      'not-verified: key-unusable (parameters-out-of-range)',
    ],
    [
      'a q that is no prime',
      {
        ...dsa,
        spki: dsaKey((1n << 1023n) + 1n, 3n * ((1n << 158n) + 1n), 2n, 3n),
        signature: sequence(integer(3), integer(9)),
      },
      'invalid: mismatch',
    ],
    ['r and s without DER', { ...dsa, signature: new Uint8Array(40).fill(1) }, 'invalid: signature-malformed'],
  ] as const)('%s', async (_, encoded, expected) => {
    await expectVerdict(encoded, expected)
  })
})

describe('WebCrypto', () => {
  /** An engine of which only these are real. */
  const engine = (methods: Partial<SubtleCrypto>): SubtleCrypto => methods as SubtleCrypto
  const refuses = (): Promise<never> => Promise.reject(new DOMException('not here', 'NotSupportedError'))
  const importKey = subtle.importKey.bind(subtle)

  test.each([
    ['refuses the key', engine({ importKey: refuses })],
    ['refuses to verify', engine({ importKey, verify: refuses })],
  ])('an engine that %s has not said no', async (_, broken) => {
    const verifier = createVerifier({ subtle: broken })
    for (const vector of [rsa, pss, ecdsa]) expect(await verdict(verifier, vector)).toBe('valid')
  })

  test('an engine that says no is not believed until plain JavaScript says so, too', async () => {
    const verifier = createVerifier({ subtle: engine({ importKey, verify: () => Promise.resolve(false) }) })
    for (const vector of [rsa, pss, ecdsa]) expect(await verdict(verifier, vector)).toBe('valid')
    expect(await verdict(verifier, { ...rsa, message: hex('00') })).toBe('invalid: mismatch')
  })

  test('an engine is not asked before the strict checks have passed', async () => {
    const verifier = createVerifier({ subtle: engine({ importKey, verify: () => Promise.resolve(true) }) })
    expect(await verdict(verifier, { ...ecdsa, signature: concat(ecdsa.signature, hex('00')) })).toBe(
      'invalid: signature-malformed',
    )
    expect(await verdict(verifier, { ...ecdsa, message: hex('00') })).toBe('valid')
  })
})

function withoutIssuer({ algorithm, spki: key, message, signature }: Encoded): Encoded {
  return { algorithm, spki: key, message, signature }
}

/** The octets of the number, without sign or length. */
function bare(value: bigint): Uint8Array {
  const digits = value.toString(16)
  return hex(digits.padStart(digits.length + (digits.length % 2), '0'))
}
