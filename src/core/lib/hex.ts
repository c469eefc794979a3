const digits = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'))

/** Yields lowercase hexadecimal, two digits for each octet, without separators. Empty bytes give the empty string. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const octet of bytes) text += digits[octet] ?? ''
  return text
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
