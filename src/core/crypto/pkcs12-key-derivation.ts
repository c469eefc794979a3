import type { Hash } from '@noble/hashes/utils.js'
import { concatBytes } from '../lib/bytes.ts'
import { fixedOctets, Secrets } from '../lib/secrets.ts'
import { digestFunction } from './digest.ts'
import type { KeyDerivation } from './password-scheme.ts'
import { iterationsPerStretch, type PasswordWork } from './password-work.ts'

/** The purpose of the derived octets: each purpose gives other octets from one password. @see RFC 7292 appendix B.3 */
export const Pkcs12Purpose = { key: 1, iv: 2, mac: 3 } as const

/** A hash computation that can be started again without a new object. */
interface Reusable extends Hash<Reusable> {
  _cloneInto(to?: Reusable): Reusable
}

/**
 * Derives `length` octets from a password in the way of PKCS #12. `password` is UTF-16 with its two zero octets, or
 * empty.
 * @see RFC 7292 appendix B.2
 */
export async function pkcs12Derive(
  password: Uint8Array,
  { digest, salt, iterations }: KeyDerivation,
  purpose: (typeof Pkcs12Purpose)[keyof typeof Pkcs12Purpose],
  length: number,
  { pause }: PasswordWork,
): Promise<Uint8Array> {
  const hash = digestFunction(digest)
  const v = hash.blockLen
  const fresh: Reusable = hash.create()
  const step: Reusable = hash.create()
  const diversifier = new Uint8Array(v).fill(purpose)
  const repeated = (octets: Uint8Array): Uint8Array => {
    const whole = fixedOctets(v * Math.ceil(octets.length / v))
    for (let i = 0; i < whole.length; i++) whole[i] = octets[i % octets.length] ?? 0
    return whole
  }
  const secrets = new Secrets()
  const derived = new Uint8Array(length)
  try {
    const message = secrets.own(concatBytes([diversifier, repeated(salt), secrets.own(repeated(password))]))
    const input = message.subarray(v)
    for (let offset = 0; offset < length; offset += hash.outputLen) {
      const a = secrets.own(hash(message))
      for (let i = 1; i < iterations; i++) {
        if (i % iterationsPerStretch === 0) await pause?.()
        fresh._cloneInto(step).update(a).digestInto(a)
      }
      derived.set(a.subarray(0, length - offset), offset)
      const b = secrets.own(Uint8Array.from({ length: v }, (_, i) => a[i % a.length] ?? 0))
      for (let block = 0; block < input.length; block += v) addPlusOne(input.subarray(block, block + v), b)
    }
  } finally {
    secrets.overwrite()
  }
  return derived
}

/**
 * Computes `number = number + summand + 1`, both with the high octet first. The carry beyond the first octet is
 * dropped.
 */
function addPlusOne(number: Uint8Array, summand: Uint8Array): void {
  let carry = 1
  for (let i = number.length - 1; i >= 0; i--) {
    carry += (number[i] ?? 0) + (summand[i] ?? 0)
    number[i] = carry
    carry >>>= 8
  }
}
