import { createECDH, createHash, createPrivateKey } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import { keyOf, type TestKey } from './test-keys.ts'

/**
 * The key of that name on P-256, the same in every run; what it signs is the same in every run, too (RFC 6979). For
 * certificates whose fingerprints must not change. Anybody can compute it.
 */
export function fixedKey(name: string): TestKey {
  const secret = createHash('sha256').update(`a worthless key: ${name}`).digest()
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(secret)
  const point = pair.getPublicKey()
  const part = (octets: Buffer) => octets.toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', d: part(secret), x: part(point.subarray(1, 33)), y: part(point.subarray(33)) }
  const key = keyOf('p256', createPrivateKey({ key: jwk, format: 'jwk' }))
  return { ...key, sign: (message) => p256.sign(message, secret, { lowS: false, format: 'der' }) }
}
