import { fixedOctets } from '../lib/secrets.ts'
import type { DigestName } from './digest.ts'

/** Ciphers that are used with passwords. `des-ede2` is triple DES with two keys. */
export type CipherName =
  | 'aes-128-cbc'
  | 'aes-192-cbc'
  | 'aes-256-cbc'
  | 'des-cbc'
  | 'des-ede2-cbc'
  | 'des-ede3-cbc'
  | 'rc2-40-cbc'
  | 'rc2-128-cbc'
  | 'rc4-40'
  | 'rc4-128'

/** Octets of a key and of a block; a block of 0 means a stream cipher. */
export const cipherSizes: Readonly<Record<CipherName, { readonly key: number; readonly block: number }>> = {
  'aes-128-cbc': { key: 16, block: 16 },
  'aes-192-cbc': { key: 24, block: 16 },
  'aes-256-cbc': { key: 32, block: 16 },
  'des-cbc': { key: 8, block: 8 },
  'des-ede2-cbc': { key: 16, block: 8 },
  'des-ede3-cbc': { key: 24, block: 8 },
  'rc2-40-cbc': { key: 5, block: 8 },
  'rc2-128-cbc': { key: 16, block: 8 },
  'rc4-40': { key: 5, block: 0 },
  'rc4-128': { key: 16, block: 0 },
}

/** The way in which a key is derived from a password. `digest` of `pbkdf2` is the digest of its HMAC. */
export interface KeyDerivation {
  readonly function: 'pbkdf2' | 'pkcs12'
  readonly digest: DigestName
  readonly salt: Uint8Array
  /** A whole number; `Infinity` above 2^53. */
  readonly iterations: number
}

/**
 * The way in which something was encrypted under a password. Without `iv`, the initialization vector is derived from
 * the password, too.
 */
export interface PasswordScheme {
  readonly cipher: CipherName
  readonly derivation: KeyDerivation
  readonly iv: Uint8Array | undefined
}

/**
 * The way in which a code over something was made under a password: `HMAC(digest, derived key of keyLength octets)`.
 */
export interface PasswordMac {
  readonly digest: DigestName
  readonly derivation: KeyDerivation
  readonly keyLength: number
  readonly expected: Uint8Array
}

/** The octets of a password, in the form of each key derivation. */
export interface PasswordOctets {
  /** UTF-16, high octet first, followed by two zero octets (RFC 7292 appendix B.1). */
  readonly bmp: Uint8Array
  /** RFC 8018 section 2, RFC 9579 section 6. */
  readonly utf8: Uint8Array
}

/**
 * Yields a typed password as it is handed on: in UTF-16, high octet first, a character beyond the first 65,536 as its
 * two surrogates. Octets can be moved and overwritten, which no string can.
 */
export function passwordOctets(typed: string): Uint8Array<ArrayBuffer> {
  const octets = fixedOctets(2 * typed.length)
  for (let i = 0; i < typed.length; i++) {
    const unit = typed.charCodeAt(i)
    octets[2 * i] = unit >>> 8
    octets[2 * i + 1] = unit
  }
  return octets
}

/**
 * Yields the forms of a password that {@link passwordOctets} made; they are the caller's, to be overwritten. An empty
 * one has two: an empty password, which still has its two zero octets, and no password. OpenSSL and Windows have
 * written both.
 */
export function passwordForms(password: Uint8Array): PasswordOctets[] {
  const bmp = fixedOctets(password.length + 2)
  bmp.set(password)
  const utf8 = utf8Of(password)
  return password.length === 0
    ? [
        { bmp, utf8 },
        { bmp: new Uint8Array(), utf8 },
      ]
    : [{ bmp, utf8 }]
}

/** As TextEncoder writes it, which takes strings only: a surrogate without its other half becomes U+FFFD. */
function utf8Of(password: Uint8Array): Uint8Array {
  const utf8 = fixedOctets((password.length / 2) * 3)
  const unitAt = (i: number): number => ((password[i] ?? 0) << 8) | (password[i + 1] ?? 0)
  let length = 0
  for (let i = 0; i < password.length; i += 2) {
    let point = unitAt(i)
    const low = unitAt(i + 2)
    if (point >= 0xd800 && point < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
      point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00)
      i += 2
    } else if (point >= 0xd800 && point < 0xe000) point = 0xfffd
    const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
    utf8[length++] = more === 0 ? point : (0xff00 >>> (more + 1)) | (point >>> (6 * more))
    for (let k = more - 1; k >= 0; k--) utf8[length++] = 0x80 | ((point >>> (6 * k)) & 0x3f)
  }
  const exact = fixedOctets(length)
  exact.set(utf8.subarray(0, length))
  utf8.fill(0)
  return exact
}
