import { ed25519 } from '@noble/curves/ed25519.js'
import { ed448 } from '@noble/curves/ed448.js'
import type { Oid } from '../asn1/object-identifier.ts'

/**
 * The public key of a secret that stands alone, as keys of these curves do; undefined for any other algorithm. Throws
 * where the secret has another length. The numbers that it is computed with are dropped at once.
 * @see RFC 8410 section 7, RFC 8032 sections 5.1.5 and 5.2.5, RFC 7748 section 5
 */
export function publicOfSecret(algorithm: Oid, secret: Uint8Array): Uint8Array | undefined {
  switch (algorithm) {
    case '1.3.101.112':
      return ed25519.getPublicKey(secret)
    case '1.3.101.113':
      return ed448.getPublicKey(secret)
    case '1.3.101.110':
      return x25519Public(secret)
    default:
      return undefined
  }
}

/** By the curve of Ed25519, which is the same one in other coordinates. */
function x25519Public(secret: Uint8Array): Uint8Array {
  if (secret.length !== 32) throw new RangeError('not a key of X25519')
  let scalar = 0n
  // The highest bit is not of the number; the one below it is always set, and the lowest three never.
  for (let at = 31; at >= 0; at--) scalar = scalar * 256n + BigInt(secret[at] ?? 0)
  scalar = ((scalar % 2n ** 254n) & ~7n) + 2n ** 254n
  const point = ed25519.Point.BASE.multiply(scalar % ed25519.Point.Fn.ORDER)
  return ed25519.utils.toMontgomery(point.toBytes())
}
