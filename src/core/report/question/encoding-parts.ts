import type { Asn1Entry } from '../asn1/asn1-listing.ts'

/** Which part of an encoding an octet of it is. */
export type EncodingPart = 'identifier' | 'length' | 'content' | 'end-of-contents'

/** The part that an octet belongs to, by its offset in the object; undefined where it is outside of the encoding. */
export function partAt(entry: Asn1Entry, offset: number): EncodingPart | undefined {
  if (offset < entry.start || offset >= entry.end) return undefined
  if (offset < entry.start + entry.identifierLength) return 'identifier'
  if (offset < entry.contentStart) return 'length'
  return offset < entry.contentEnd ? 'content' : 'end-of-contents'
}

/** The parts that an encoding has, with how many octets each takes. */
export function partsOf(entry: Asn1Entry): { readonly part: EncodingPart; readonly octets: number }[] {
  const { start, identifierLength, contentStart, contentEnd, end } = entry
  const parts: { part: EncodingPart; octets: number }[] = [
    { part: 'identifier', octets: identifierLength },
    { part: 'length', octets: contentStart - start - identifierLength },
    { part: 'content', octets: contentEnd - contentStart },
    { part: 'end-of-contents', octets: end - contentEnd },
  ]
  return parts.filter(({ part, octets: count }) => count > 0 || part === 'content')
}
