import { hmac } from '@noble/hashes/hmac.js'
import { equalBytes } from '../lib/bytes.ts'
import { digestFunction } from './digest.ts'
import { keyWork } from './password-decryption.ts'
import type { PasswordMac, PasswordOctets } from './password-scheme.ts'
import type { PasswordWork } from './password-work.ts'
import { pbkdf2 } from './pbkdf2.ts'
import { pkcs12Derive, Pkcs12Purpose } from './pkcs12-key-derivation.ts'

/**
 * True where the code over the message was made with this password: then password and message are both right. False
 * where the password is another one or the message was changed, which cannot be told apart.
 * @see RFC 7292 section 5.1, RFC 9579
 */
export async function verifyPasswordMac(
  message: Uint8Array,
  mac: PasswordMac,
  password: PasswordOctets,
  work: PasswordWork,
): Promise<boolean> {
  return equalBytes(await passwordMac(message, mac, password, work), mac.expected)
}

/** Yields the code over the message. */
export async function passwordMac(
  message: Uint8Array,
  { digest, derivation, keyLength }: Omit<PasswordMac, 'expected'>,
  { bmp, utf8 }: PasswordOctets,
  work: PasswordWork,
): Promise<Uint8Array> {
  const key =
    derivation.function === 'pbkdf2'
      ? await pbkdf2(utf8, derivation, keyLength, work)
      : await pkcs12Derive(bmp, derivation, Pkcs12Purpose.mac, keyLength, work)
  try {
    return hmac(digestFunction(digest), key, message)
  } finally {
    key.fill(0)
  }
}

/** Yields the iterations that a check of it costs. */
export const macWork = ({ derivation, keyLength }: PasswordMac): number => keyWork(derivation, keyLength)
