import { hmac } from '@noble/hashes/hmac.js'
import { unlessItRejects } from '../lib/library-call.ts'
import { digestFunction, type DigestName } from './digest.ts'
import type { KeyDerivation } from './password-scheme.ts'
import { iterationsPerStretch, maximumIterationsAtOnce, type PasswordWork } from './password-work.ts'

/** Hashes that the WebCrypto of every engine has. */
const webCryptoNames: Partial<Record<DigestName, string>> = {
  'SHA-1': 'SHA-1',
  'SHA-256': 'SHA-256',
  'SHA-384': 'SHA-384',
  'SHA-512': 'SHA-512',
}

/**
 * Derives `keyLength` octets from a password by PBKDF2 with HMAC. Uses WebCrypto where there is one. Otherwise, and
 * where WebCrypto refuses (WebKit does for an empty password), uses plain JavaScript with pauses. The result is equal.
 * @see RFC 8018 section 5.2
 */
export async function pbkdf2(
  password: Uint8Array,
  derivation: KeyDerivation,
  keyLength: number,
  work: PasswordWork,
): Promise<Uint8Array> {
  const derived = await byWebCrypto(password, derivation, keyLength, work)
  if (!derived) return purely(password, derivation, keyLength, work)
  // WebCrypto may have taken seconds, in which no other request was answered.
  await work.pause?.()
  return derived
}

async function byWebCrypto(
  password: Uint8Array,
  { digest, salt, iterations }: KeyDerivation,
  keyLength: number,
  { subtle }: PasswordWork,
): Promise<Uint8Array | undefined> {
  const hash = webCryptoNames[digest]
  if (!subtle || hash === undefined || iterations > maximumIterationsAtOnce) return undefined
  const parameters = { name: 'PBKDF2', hash, salt: salt.slice(), iterations }
  return unlessItRejects(async () => {
    const key = await subtle.importKey('raw', password as BufferSource, 'PBKDF2', false, ['deriveBits'])
    return new Uint8Array(await subtle.deriveBits(parameters, key, 8 * keyLength))
  })
}

async function purely(
  password: Uint8Array,
  { digest, salt, iterations }: KeyDerivation,
  keyLength: number,
  { pause }: PasswordWork,
): Promise<Uint8Array> {
  const prf = hmac.create(digestFunction(digest), password)
  const step = prf.clone()
  const derived = new Uint8Array(keyLength)
  const u = new Uint8Array(prf.outputLen)
  for (let offset = 0, block = 1; offset < keyLength; offset += u.length, block++) {
    const number = Uint8Array.of(block >>> 24, block >>> 16, block >>> 8, block)
    prf._cloneInto(step).update(salt).update(number).digestInto(u)
    const t = u.slice()
    for (let i = 1; i < iterations; i++) {
      if (i % iterationsPerStretch === 0) await pause?.()
      prf._cloneInto(step).update(u).digestInto(u)
      for (let k = 0; k < t.length; k++) t[k] = (t[k] ?? 0) ^ (u[k] ?? 0)
    }
    derived.set(t.subarray(0, keyLength - offset), offset)
  }
  return derived
}
