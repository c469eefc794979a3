/**
 * Yields one character for each octet, as Latin-1 does. The octets are joined in pieces, because an argument list
 * cannot hold them all.
 */
export function latin1(octets: Uint8Array): string {
  const characters: string[] = []
  for (const octet of octets) characters.push(String.fromCharCode(octet))
  return characters.join('')
}
