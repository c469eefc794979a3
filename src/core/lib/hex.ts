const digits = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'))

/** Lowercase hexadecimal, two digits an octet, no separators. Empty bytes give the empty string. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const octet of bytes) text += digits[octet] ?? ''
  return text
}

/** The octets of an even number of hexadecimal digits, either case, no separators; undefined where the text is anything else. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}
