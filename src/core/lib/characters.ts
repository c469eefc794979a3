const ascii = new TextDecoder()

/** Yields one character for each octet, as Latin-1 does. */
export function latin1(octets: Uint8Array): string {
  if (isAscii(octets)) return ascii.decode(octets)
  const characters: string[] = []
  for (const octet of octets) characters.push(String.fromCharCode(octet))
  return characters.join('')
}

function isAscii(octets: Uint8Array): boolean {
  for (const octet of octets) if (octet >= 0x80) return false
  return true
}
