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
 * Yields the forms of a typed password. An empty input has two: an empty password, which still has its two zero octets,
 * and no password. OpenSSL and Windows have written both.
 */
export function passwordForms(password: string): PasswordOctets[] {
  const bmp = new Uint8Array(2 * password.length + 2)
  for (let i = 0; i < password.length; i++) {
    const unit = password.charCodeAt(i) // By UTF-16 units: a character beyond the first 65,536 is its two surrogates.
    bmp[2 * i] = unit >>> 8
    bmp[2 * i + 1] = unit
  }
  const utf8 = new TextEncoder().encode(password)
  return password === ''
    ? [
        { bmp, utf8 },
        { bmp: new Uint8Array(), utf8 },
      ]
    : [{ bmp, utf8 }]
}
