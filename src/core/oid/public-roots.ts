import { decodeBase64 } from '../lib/base64.ts'
import { publicRootRows } from './public-root-table.ts'

export { publicRootSource } from './public-root-table.ts'

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

/** Decodes a root on demand, because most chains need none of them. Undefined beyond the end of the list. */
export function publicRootAt(place: number): PublicRoot | undefined {
  const row = publicRootRows[place]
  return row === undefined ? undefined : readRow(row, place)
}

/**
 * Yields the roots of a name. `digest` is the SHA-256 of the name's DER in lowercase hexadecimal, because this stage
 * cannot hash. The table has only the beginning of it, so the caller must compare the names themselves.
 */
export const publicRootsNamed = (digest: string): PublicRoot[] =>
  publicRootRows.flatMap((row, place) =>
    digest.startsWith(row.slice(0, row.indexOf(' '))) ? [readRow(row, place)] : [],
  )

function readRow(row: string, place: number): PublicRoot {
  const [, base64 = '', instant] = row.split(' ')
  const decoded = decodeBase64(new TextEncoder().encode(base64))
  if (!decoded.ok) throw new Error('the table of public roots has a row that is not Base64')
  return { place, certificate: decoded.value, distrustAfter: instant === undefined ? undefined : Date.parse(instant) }
}
