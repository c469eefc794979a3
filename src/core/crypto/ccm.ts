import { cbc, ctr } from '@noble/ciphers/aes.js'
import { concatBytes, equalBytes } from '../lib/bytes.ts'
import { Secrets } from '../lib/secrets.ts'

/** Octets of an AES block. */
const block = 16

/**
 * Decrypts AES in CCM, without additional data. The tag of `tagLength` octets follows the ciphertext. Undefined where
 * the tag does not fit this key and text. Overwrites every other copy of the text. Built from the two modes of CCM:
 * counter mode, and a chain of blocks whose last block is the tag.
 * @see RFC 3610 section 2
 */
export function decryptCcm(
  key: Uint8Array,
  nonce: Uint8Array,
  ciphertext: Uint8Array,
  tagLength: number,
): Uint8Array | undefined {
  const lengthOctets = block - 1 - nonce.length
  const textLength = ciphertext.length - tagLength
  if (lengthOctets < 2 || lengthOctets > 8 || tagLength < 4 || tagLength > block || tagLength % 2 !== 0)
    return undefined
  if (textLength < 0) return undefined
  const start = concatBytes([Uint8Array.of(lengthOctets - 1), nonce, new Uint8Array(lengthOctets)])
  const tag = padded(ciphertext.subarray(textLength))
  // The first block of the key stream is for the tag, the others are for the text.
  const secrets = new Secrets()
  const open = secrets.own(ctr(key, start).decrypt(concatBytes([tag, ciphertext.subarray(0, textLength)])))
  const plaintext = open.slice(block)
  const first = start.slice()
  first[0] = 8 * ((tagLength - 2) / 2) + lengthOctets - 1
  for (let i = 0, rest = textLength; i < lengthOctets; i++, rest = Math.floor(rest / 256))
    first[block - 1 - i] = rest % 256
  const message = secrets.own(concatBytes([first, secrets.own(padded(plaintext))]))
  const chain = cbc(key, new Uint8Array(block), { disablePadding: true }).encrypt(message)
  const fits = equalBytes(chain.slice(-block).subarray(0, tagLength), open.subarray(0, tagLength))
  if (!fits) secrets.own(plaintext)
  secrets.overwrite()
  return fits ? plaintext : undefined
}

/** Appends zeros up to a whole block. */
const padded = (octets: Uint8Array): Uint8Array =>
  concatBytes([octets, new Uint8Array((block - (octets.length % block)) % block)])
