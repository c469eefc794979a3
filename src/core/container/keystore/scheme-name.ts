import type { CipherName, KeyDerivation, PasswordMac, PasswordScheme } from '../../crypto/password-scheme.ts'

const ciphers: Readonly<Record<CipherName, string>> = {
  'aes-128-cbc': 'AES-128-CBC',
  'aes-192-cbc': 'AES-192-CBC',
  'aes-256-cbc': 'AES-256-CBC',
  'des-cbc': 'DES-CBC',
  'des-ede2-cbc': '3DES-CBC (two keys)',
  'des-ede3-cbc': '3DES-CBC',
  'rc2-40-cbc': 'RC2-40-CBC',
  'rc2-128-cbc': 'RC2-128-CBC',
  'rc4-40': 'RC4-40',
  'rc4-128': 'RC4-128',
}

/** Names of algorithms, as their standards and OpenSSL have them; no words of a language. */
export const schemeName = ({ cipher, derivation }: PasswordScheme): string =>
  `${ciphers[cipher]}, ${derivationName(derivation)}`

export const macName = ({ digest, derivation }: PasswordMac): string => `HMAC-${digest}, ${derivationName(derivation)}`

const derivationName = ({ function: name, digest }: KeyDerivation): string =>
  name === 'pbkdf2' ? `PBKDF2-HMAC-${digest}` : `PKCS12KDF-${digest}`
