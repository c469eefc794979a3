/** Decrypts one block of eight octets. Input and output are two words of 32 bits, high octet first. */
export type BlockDecryption = (left: number, right: number) => readonly [number, number]

/**
 * Decrypts whole blocks of eight octets, chained (CBC). Does not remove the padding.
 * @see NIST SP 800-38A section 6.2
 */
export function decryptChained(decryptBlock: BlockDecryption, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const source = new DataView(ciphertext.buffer, ciphertext.byteOffset, ciphertext.byteLength)
  const chain = new DataView(iv.buffer, iv.byteOffset, iv.byteLength)
  const plaintext = new Uint8Array(ciphertext.length)
  const target = new DataView(plaintext.buffer)
  let [left, right] = [chain.getUint32(0), chain.getUint32(4)]
  for (let offset = 0; offset + 8 <= ciphertext.length; offset += 8) {
    const [a, b] = [source.getUint32(offset), source.getUint32(offset + 4)]
    const [c, d] = decryptBlock(a, b)
    target.setUint32(offset, c ^ left)
    target.setUint32(offset + 4, d ^ right)
    left = a
    right = b
  }
  return plaintext
}

/**
 * Yields the plaintext without its padding, in a buffer of its own, and overwrites what it was given; undefined where
 * the padding is malformed. This is how a wrong key mostly shows.
 * @see RFC 8018 section 6.1.1
 */
export function withoutPadding(plaintext: Uint8Array, block: number): Uint8Array | undefined {
  const count = plaintext.at(-1) ?? 0
  const start = plaintext.length - count
  if (count < 1 || count > block || start < 0) return undefined
  const bare = plaintext.subarray(start).every((octet) => octet === count) ? plaintext.slice(0, start) : undefined
  plaintext.fill(0)
  return bare
}
