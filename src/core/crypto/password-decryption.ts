import { cbc } from '@noble/ciphers/aes.js'
import { decryptChained, withoutPadding, type BlockDecryption } from './cbc.ts'
import { des, tripleDes } from './des.ts'
import {
  cipherSizes,
  type CipherName,
  type KeyDerivation,
  type PasswordOctets,
  type PasswordScheme,
} from './password-scheme.ts'
import type { PasswordWork } from './password-work.ts'
import { pbkdf2 } from './pbkdf2.ts'
import { pkcs12Derive, Pkcs12Purpose } from './pkcs12-key-derivation.ts'
import { rc2 } from './rc2.ts'
import { rc4 } from './rc4.ts'

/**
 * Yields the plaintext in a new buffer; undefined where the password is wrong or the data is damaged, which cannot be
 * told apart. About one wrong password in 256 is not noticed here, so the caller must check the plaintext.
 */
export async function decryptWithPassword(
  ciphertext: Uint8Array,
  scheme: PasswordScheme,
  password: PasswordOctets,
  work: PasswordWork,
): Promise<Uint8Array | undefined> {
  const { cipher, derivation } = scheme
  const sizes = cipherSizes[cipher]
  const key = await deriveKey(password, derivation, sizes.key, work)
  try {
    const iv = scheme.iv ?? (await pkcs12Derive(password.bmp, derivation, Pkcs12Purpose.iv, sizes.block, work))
    if (sizes.block > 0 && (ciphertext.length % sizes.block !== 0 || iv.length !== sizes.block)) return undefined
    return decrypt(cipher, key, iv, ciphertext)
  } finally {
    key.fill(0)
  }
}

/** Yields the iterations that one decryption costs; every derived block counts. */
export function decryptionWork({ cipher, derivation, iv }: PasswordScheme): number {
  const { key, block } = cipherSizes[cipher]
  return keyWork(derivation, key) + (iv || block === 0 ? 0 : derivation.iterations)
}

/** Every digest here has at least this many octets, except MD5. */
const usualDigestOctets = 20

/** Yields the iterations that deriving so many octets costs at most. */
export const keyWork = ({ iterations }: KeyDerivation, length: number): number =>
  iterations * Math.ceil(length / usualDigestOctets)

function deriveKey(
  { bmp, utf8 }: PasswordOctets,
  derivation: KeyDerivation,
  length: number,
  work: PasswordWork,
): Promise<Uint8Array> {
  return derivation.function === 'pbkdf2'
    ? pbkdf2(utf8, derivation, length, work)
    : pkcs12Derive(bmp, derivation, Pkcs12Purpose.key, length, work)
}

function decrypt(cipher: CipherName, key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array | undefined {
  switch (cipher) {
    case 'aes-128-cbc':
    case 'aes-192-cbc':
    case 'aes-256-cbc':
      return withoutPadding(cbc(key, iv, { disablePadding: true }).decrypt(ciphertext), 16)
    case 'des-cbc':
      return byBlocks(des(key))
    case 'des-ede2-cbc':
    case 'des-ede3-cbc':
      return byBlocks(tripleDes(key))
    case 'rc2-40-cbc':
    case 'rc2-128-cbc':
      return byBlocks(rc2(key))
    case 'rc4-40':
    case 'rc4-128':
      return rc4(key, ciphertext)
  }
  function byBlocks(block: BlockDecryption): Uint8Array | undefined {
    return withoutPadding(decryptChained(block, iv, ciphertext), 8)
  }
}
