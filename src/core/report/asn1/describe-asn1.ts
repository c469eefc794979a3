import type { ByteRange } from '../../lib/byte-range.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import { enclosure, looksEncoded } from '../../asn1/encapsulated.ts'
import { maximumDepth } from '../../asn1/limits.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { oddities } from '../../asn1/oddity.ts'
import { encodingAt, identifierLength, listEncodings, type Encodings } from '../../asn1/tree.ts'
import { containsEncoding, holdsOne, isListType, nameElements, type Naming } from './schema/name-elements.ts'
import type { Asn1Entry, Asn1EntryOddity, Asn1Inside, Asn1Listing } from './asn1-listing.ts'
import { aboutOf, shortValue } from './asn1-value.ts'

/** Most entries of one listing, whatever is asked for. */
const largestWindow = 200

/** Elements of a SEQUENCE with named fields that are looked at for names. TBSCertificate, the longest, has ten. */
const namedElements = 64

/** An object's bytes and the name of its definition, such as `Certificate`. */
export interface EncodedWhole {
  readonly bytes: Uint8Array
  readonly type: string
}

/** Where the object itself stands: a listing of this has one entry if all is well. */
export const wholeOf = ({ bytes, type }: EncodedWhole): Asn1Inside => ({
  start: 0,
  end: bytes.length,
  depth: 0,
  type: `OCTET STRING CONTAINING ${type}`,
})

/**
 * The encodings inside of a node, from number `start` on. Whatever the bytes are: faults stand in the listing, none is
 * thrown.
 */
export function listAsn1({ bytes }: EncodedWhole, asked: Asn1Inside, start: number, count: number): Asn1Listing {
  const inside = within(asked, bytes.length)
  if (inside.depth > maximumDepth) return tooDeep(inside)
  const from = Math.max(0, Math.floor(start))
  const wanted = Math.min(Math.max(0, Math.floor(count)), largestWindow)
  const list = isListType(inside.type)
  // The names of fields follow from the elements before them.
  const first = !list && from < namedElements ? 0 : from
  const read = listEncodings(bytes, inside, first, wanted + from - first)
  const names = list || first === 0 ? nameElements(inside.type, read.nodes) : []
  const alone = holdsOne(inside.type)
  const entries = read.nodes.flatMap((node, i) => {
    const number = first + i
    if (number < from) return []
    const cutShort = read.fault !== undefined && number === read.total - 1 && node.end === inside.end
    const marks: Asn1EntryOddity[] = [
      ...(cutShort ? (['cut-short'] as const) : []),
      ...(alone && number > 0 ? (['trailing'] as const) : []),
    ]
    return describe(node, number, names[i] ?? {}, inside.depth + 1, marks)
  })
  return { inside, entries, total: read.total, ...faultOf(read, inside) }
}

/**
 * The listings that lead from the whole object to the innermost encoding that covers an octet, each the window in which
 * the way goes on. Windows begin at multiples of their size. The last entry met is the one looked for.
 */
export function listAsn1At(whole: EncodedWhole, offset: number): Asn1Listing[] {
  const listings: Asn1Listing[] = []
  let inside: Asn1Inside | undefined = wholeOf(whole)
  while (inside && offset >= inside.start && offset < inside.end) {
    const number: number = encodingAt(whole.bytes, inside, offset)?.number ?? 0
    const listing = listAsn1(whole, inside, number - (number % largestWindow), largestWindow)
    listings.push(listing)
    inside = listing.entries.find((entry) => entry.number === number)?.inside
  }
  return listings
}

function describe(
  node: Asn1Node,
  number: number,
  { field, definition, type }: Naming,
  depth: number,
  marks: readonly Asn1EntryOddity[],
): Asn1Entry {
  const { source, start, end, contentStart, contentEnd, tagClass, tagNumber, constructed } = node
  const enclosed = encapsulation(node, type)
  const range = constructed ? { start: contentStart, end: contentEnd } : enclosed
  const { value, bad } = shortValue(node, type)
  const about = aboutOf(node)
  return {
    number,
    start,
    end,
    identifierLength: identifierLength(source, start, end),
    contentStart,
    contentEnd,
    tagClass,
    tagNumber,
    constructed,
    tag: node.name,
    ...(field !== undefined && { field }),
    ...(definition !== undefined && { definition }),
    ...(value && { value }),
    ...(about && { about }),
    ...(range && range.end > range.start && { inside: { ...range, depth, ...(type !== undefined && { type }) } }),
    encapsulates: enclosed !== undefined,
    oddities: [...oddities(node), ...marks, ...(bad ? (['bad-value'] as const) : [])],
  }
}

function encapsulation(node: Asn1Node, type: string | undefined): ByteRange | undefined {
  const range = enclosure(node)
  if (!range) return undefined
  return (containsEncoding(type) ?? looksEncoded(node.source, range)) ? range : undefined
}

/** Positions come back from outside: held within the bytes there are. */
function within({ start, end, ...rest }: Asn1Inside, length: number): Asn1Inside {
  const bounded = (offset: number): number => Math.min(Math.max(0, Math.floor(offset)), length)
  return { ...rest, start: bounded(start), end: bounded(end) }
}

function tooDeep(inside: Asn1Inside): Asn1Listing {
  const fault = new Asn1Fault('nested-too-deep', inside.start, `at most ${maximumDepth} levels`)
  return { inside, entries: [], total: 0, ...faultOf({ fault, readTo: inside.start }, inside) }
}

function faultOf(
  { fault, readTo }: Pick<Encodings, 'fault' | 'readTo'>,
  { end }: ByteRange,
): Pick<Asn1Listing, 'fault'> {
  if (!fault) return {}
  const { kind, offset, expected } = fault
  return { fault: { kind, offset, expected, rest: { start: readTo, end } } }
}
