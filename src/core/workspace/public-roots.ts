import { inflate } from '../container/archive/inflate.ts'
import { decodeBase64 } from '../lib/base64.ts'
import { Budget } from '../lib/budget.ts'
import { packedRoots, publicRootRows } from '../oid/public-root-table.ts'

/** A root that Mozilla's list trusts for TLS servers. */
export interface PublicRoot {
  /** Its place in the list, counted from zero. It names the root until the list is made anew. */
  readonly place: number
  /** DER, octet for octet as in the list. */
  readonly certificate: Uint8Array
  /**
   * Certificates of this CA that begin after this instant no longer count for Mozilla's programs, although the root
   * itself still does. Milliseconds since 1970 UTC; undefined where the list names none.
   */
  readonly distrustAfter: number | undefined
}

/** Yields the number of roots in the list. */
export const publicRootCount = (): number => publicRootRows.length

/** Undefined beyond the end of the list. */
export const publicRootAt = (place: number): PublicRoot | undefined => unpacked()[place]?.root

/**
 * Yields the roots of a name. `digest` is the SHA-256 of the name's DER in lowercase hexadecimal. The table has only
 * the beginning of it, so the caller must compare the names themselves.
 */
export const publicRootsNamed = (digest: string): PublicRoot[] =>
  publicRootRows.some((row) => digest.startsWith(row.slice(0, row.indexOf(' '))))
    ? unpacked().flatMap(({ subject, root }) => (digest.startsWith(subject) ? [root] : []))
    : []

interface Row {
  /** The beginning of the SHA-256 of its subject. */
  readonly subject: string
  readonly root: PublicRoot
}

let rows: readonly Row[] | undefined

/** Unpacked on first use, because most chains need none of them. */
const unpacked = (): readonly Row[] => (rows ??= unpack())

function unpack(): readonly Row[] {
  const fields = publicRootRows.map((row) => {
    const [subject = '', length, instant] = row.split(' ')
    return { subject, length: Number(length), instant }
  })
  const octets = fields.reduce((sum, { length }) => sum + length, 0)
  const decoded = decodeBase64(new TextEncoder().encode(packedRoots))
  // Twice as much: one source may not take more than half of what is left.
  const inflated = decoded.ok && inflate(decoded.value, 'none', new Budget(2 * octets), octets)
  if (!inflated || inflated.bytes.length !== octets) throw new Error('the table of public roots cannot be unpacked')
  let end = 0
  return fields.map(({ subject, length, instant }, place) => {
    const certificate = inflated.bytes.subarray(end, (end += length))
    return {
      subject,
      root: { place, certificate, distrustAfter: instant === undefined ? undefined : Date.parse(instant) },
    }
  })
}
