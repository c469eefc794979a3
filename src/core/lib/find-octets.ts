/**
 * Yields the first offset at which `wanted` is found in the octets, or -1. Meant for a short `wanted`: it compares at
 * every place where the first octet matches.
 */
export function findOctets(octets: Uint8Array, wanted: Uint8Array): number {
  const [first = 0] = wanted
  for (let at = octets.indexOf(first); at !== -1; at = octets.indexOf(first, at + 1)) {
    if (wanted.every((octet, i) => octets[at + i] === octet)) return at
  }
  return -1
}
