const digits = new TextEncoder().encode('0123456789abcdef')
const ascii = new TextDecoder()

/** Yields lowercase hexadecimal, two digits for each octet, without separators. Empty bytes give the empty string. */
export function toHex(bytes: Uint8Array): string {
  // Text that is put together piece by piece takes ten times the memory: keys and names have hundreds of octets.
  const text = new Uint8Array(2 * bytes.length)
  for (let i = 0; i < bytes.length; i++) {
    const octet = bytes[i] ?? 0
    text[2 * i] = digits[octet >> 4] ?? 0
    text[2 * i + 1] = digits[octet & 15] ?? 0
  }
  return ascii.decode(text)
}

/**
 * Yields the octets of an even number of hexadecimal digits, in either case, without separators; undefined for any
 * other text.
 */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}
