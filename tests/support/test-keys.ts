import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { bitString, integer, nothing, objectIdentifier, sequence, type Der } from './der-writer.ts'

export type KeyType =
  'p256' | 'p384' | 'brainpoolP256r1' | 'brainpoolP384r1' | 'rsa1024' | 'rsa2048' | 'rsa2048-sha1' | 'ed25519' | 'ed448'

/** A key pair and how it signs. */
export interface TestKey {
  readonly type: KeyType
  readonly privateKey: KeyObject
  /** SubjectPublicKeyInfo. */
  readonly spki: Der
  /** SHA-1 of the public key's octets: RFC 5280 section 4.2.1.2, method (1). */
  readonly identifier: Der
  /** How it signs where that is the same each time: node draws lots for ECDSA. */
  readonly sign?: (message: Uint8Array) => Uint8Array
}

const kept = new Map<string, TestKey>()

/** The key of that name: the same one for as long as this process runs, so that a name stands for one holder. */
export function testKey(name: string, type: KeyType = 'p256'): TestKey {
  const label = `${type} ${name}`
  const known = kept.get(label)
  if (known) return known
  const made = makeKey(type)
  kept.set(label, made)
  return made
}

/** The signature algorithm that goes with a key, as AlgorithmIdentifier. */
export function signatureAlgorithmOf(key: TestKey): Der {
  switch (key.type) {
    case 'p256':
    case 'brainpoolP256r1':
      return sequence(objectIdentifier('1.2.840.10045.4.3.2'))
    case 'p384':
    case 'brainpoolP384r1':
      return sequence(objectIdentifier('1.2.840.10045.4.3.3'))
    case 'rsa1024':
    case 'rsa2048':
      return sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing())
    case 'rsa2048-sha1':
      return sequence(objectIdentifier('1.2.840.113549.1.1.5'), nothing())
    case 'ed25519':
      return sequence(objectIdentifier('1.3.101.112'))
    case 'ed448':
      return sequence(objectIdentifier('1.3.101.113'))
  }
}

export function signatureOf(key: TestKey, message: Uint8Array): Uint8Array {
  if (key.sign) return key.sign(message)
  const digest = {
    p256: 'sha256',
    p384: 'sha384',
    brainpoolP256r1: 'sha256',
    brainpoolP384r1: 'sha384',
    rsa1024: 'sha256',
    rsa2048: 'sha256',
    'rsa2048-sha1': 'sha1',
    ed25519: null,
    ed448: null,
  }[key.type]
  return sign(digest, message, key.privateKey)
}

const makeKey = (type: KeyType): TestKey => keyOf(type, makePair(type).privateKey)

/** A key that there is already. */
export function keyOf(type: KeyType, privateKey: KeyObject): TestKey {
  const publicKey = createPublicKey(privateKey)
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
  return { type, privateKey, spki, identifier: keyIdentifier(publicKey) }
}

function makePair(type: KeyType) {
  switch (type) {
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    case 'p384':
      return generateKeyPairSync('ec', { namedCurve: 'P-384' })
    case 'brainpoolP256r1':
    case 'brainpoolP384r1':
      return generateKeyPairSync('ec', { namedCurve: type })
    case 'rsa1024':
      return generateKeyPairSync('rsa', { modulusLength: 1024 })
    case 'rsa2048':
    case 'rsa2048-sha1':
      return generateKeyPairSync('rsa', { modulusLength: 2048 })
    case 'ed25519':
      return generateKeyPairSync('ed25519')
    case 'ed448':
      return generateKeyPairSync('ed448')
  }
}

/**
 * The key's own octets are the end of the SubjectPublicKeyInfo, for these types of a length known beforehand or told by
 * PKCS #1.
 */
function keyIdentifier(publicKey: KeyObject): Der {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const octets =
    publicKey.asymmetricKeyType === 'rsa'
      ? publicKey.export({ type: 'pkcs1', format: 'der' })
      : spki.subarray(-keyOctets(publicKey))
  return new Uint8Array(createHash('sha1').update(octets).digest())
}

function keyOctets(publicKey: KeyObject): number {
  switch (publicKey.asymmetricKeyDetails?.namedCurve) {
    case 'prime256v1':
    case 'brainpoolP256r1':
      return 65
    case 'secp384r1':
    case 'brainpoolP384r1':
      return 97
    default:
      return publicKey.asymmetricKeyType === 'ed448' ? 57 : 32
  }
}

/** A key with this modulus, for certificates that issue nothing: its private half is somebody else's. */
export function rsaKeyOf(modulus: bigint, exponent = 65537n, encodedModulus: Der = integer(modulus)): TestKey {
  const numbers = sequence(encodedModulus, integer(exponent))
  const spki = sequence(sequence(objectIdentifier('1.2.840.113549.1.1.1'), nothing()), bitString(numbers))
  const identifier = new Uint8Array(createHash('sha1').update(numbers).digest())
  return { type: 'rsa2048', privateKey: testKey('somebody', 'rsa2048').privateKey, spki, identifier }
}
