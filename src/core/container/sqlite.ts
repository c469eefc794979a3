import { findOctets } from '../lib/find-octets.ts'
import type { ByteRange } from '../lib/byte-range.ts'
import type { LooksLike } from '../finding/definitions.ts'
import type { Container } from './contract.ts'
import { takeFindsIn } from './der-within.ts'
import { Material } from './material.ts'
import { spilledRows, type SpilledRow } from './sqlite-rows.ts'

const magic = new TextEncoder().encode('SQLite format 3\0')
/** The tables in the schema of NSS, which is on the first page. */
const [certificates, keys] = ['CREATE TABLE nssPublic', 'CREATE TABLE nssPrivate'].map((text) =>
  new TextEncoder().encode(text),
)

/**
 * A database of SQLite, such as those in which Firefox, Chromium and other programs of NSS keep certificates. Each page
 * is searched by itself, and each row that goes on in other pages is put together first. Says what the file is, and how
 * to get the certificates.
 * @see https://www.sqlite.org/fileformat2.html sections 1.2 and 1.6; NSS, lib/softoken/sdb.c
 */
export const sqliteContainer = {
  id: 'sqlite',
  detect: ({ bytes }) => databaseKind(bytes) !== undefined,
  open(material, opening) {
    const { bytes } = material
    const place = material.place(0, bytes.length)
    const kind = databaseKind(bytes) ?? 'sqlite'
    if (kind === 'nss-keys') opening.add({ kind: 'private-key', place, label: 'NSS key4.db', encrypted: true })
    const rows = [...spilledRows(bytes, { page: pageSize(bytes), usable: usableSize(bytes) })]
    let finds = takeFindsIn(material, stretches(bytes, rows), opening)
    for (const { range, payload } of rows) {
      const row = new Material(payload, material.place(range.start, range.end), 0)
      finds += takeFindsIn(row, [{ start: 0, end: payload.length }], opening)
    }
    if (opening.containsPrivateKey) for (const { payload } of rows) payload.fill(0)
    if (finds > 0) opening.say('finds-only', place, { looksLike: kind, finds })
  },
} as const satisfies Container

/** Which database it is; undefined for none of SQLite. */
export function databaseKind(bytes: Uint8Array): LooksLike | undefined {
  if (bytes.length < 100 || magic.some((octet, i) => bytes[i] !== octet)) return undefined
  const first = bytes.subarray(0, pageSize(bytes))
  if (keys && findOctets(first, keys) !== -1) return 'nss-keys'
  return certificates && findOctets(first, certificates) !== -1 ? 'nss-certificates' : 'sqlite'
}

/** Two octets of the header; 1 stands for 65,536. */
function pageSize(bytes: Uint8Array): number {
  const size = (bytes[16] ?? 0) * 256 + (bytes[17] ?? 0)
  return size === 1 ? 65_536 : Math.max(size, 512)
}

/** The rest of each page is left to extensions of SQLite. */
const usableSize = (bytes: Uint8Array): number => pageSize(bytes) - (bytes[20] ?? 0)

/** Each page without the rows that are put together. */
function* stretches(bytes: Uint8Array, rows: readonly SpilledRow[]): Generator<ByteRange> {
  const size = pageSize(bytes)
  const taken = rows.map(({ range }) => range).sort((a, b) => a.start - b.start)
  let next = 0
  for (let start = 0; start < bytes.length; start += size) {
    const end = Math.min(start + size, bytes.length)
    let from = start
    for (let range = taken[next]; range && range.start < end; range = taken[++next]) {
      yield { start: from, end: Math.max(from, range.start) }
      from = Math.max(from, range.end)
    }
    yield { start: from, end: Math.max(from, end) }
  }
}
