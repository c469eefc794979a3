import { concatBytes, equalBytes } from '../lib/bytes.ts'
import { decodeBase64 } from '../lib/base64.ts'
import { fromHex } from '../lib/hex.ts'
import { logTable, type LogListName } from './certificate-log-table.ts'

/**
 * What a list says of a log. Timestamps of a `usable`, `qualified` or `readonly` one count; those of a `retired` one if they are older than its retirement; those
 * of a `rejected` one never, which is also how logs end whose certificates have all expired. A `pending` one has applied. `test` and `monitoring` logs take
 * certificates that no browser is meant to see, and `unlisted` ones are named without a word on whether they count.
 */
export type LogState =
  'usable' | 'qualified' | 'readonly' | 'retired' | 'rejected' | 'pending' | 'test' | 'monitoring' | 'unlisted'

/** One log of Certificate Transparency. Instants are milliseconds since 1970 UTC. */
export interface ListedLog {
  readonly name: string
  readonly operator: string
  /** SubjectPublicKeyInfo in DER. The log's identifier is its SHA-256. */
  readonly spki: Uint8Array
  readonly state: LogState
  /** When it came to be so; undefined where the list does not say. */
  readonly since: number | undefined
  /** For certificates whose notAfter is in here; undefined for all. */
  readonly expiries: { readonly from: number; readonly until: number } | undefined
  /** Which list says so. */
  readonly list: LogListName
}

/** Octets of an identifier that the table has: 72 bits of a SHA-256. */
const octets = 9

/** What a SubjectPublicKeyInfo of a key on P-256 begins with; its two coordinates follow. @see RFC 5480 section 2 */
const p256 = fromHex('3059301306072a8648ce3d020106082a8648ce3d03010703420004') ?? new Uint8Array()

interface Entry {
  readonly list: LogListName
  readonly operator: string
  readonly row: string
}

let index: { readonly start: Uint8Array; readonly entry: Entry }[] | undefined

/**
 * The log whose identifier begins as this one does; undefined where there is none in the table. That all of it is the SHA-256 of the log's key is for the caller
 * to see to: nothing here can hash.
 */
export function findListedLog(id: Uint8Array): ListedLog | undefined {
  index ??= allEntries().map((entry) => ({ start: octetsOf(entry.row.slice(0, (octets / 3) * 4)), entry }))
  const start = id.subarray(0, octets)
  const found = index.find((indexed) => equalBytes(indexed.start, start))
  return found && readEntry(found.entry)
}

/** Every log of the table. */
export const listedLogs = (): readonly ListedLog[] => allEntries().map(readEntry)

function allEntries(): Entry[] {
  return (Object.keys(logTable) as LogListName[]).flatMap((list) =>
    Object.entries(logTable[list]).flatMap(([operator, rows]) => rows.map((row) => ({ list, operator, row }))),
  )
}

function readEntry({ list, operator, row }: Entry): ListedLog {
  const [, key = '', state = '', since = '', expiries = '', ...name] = row.split(' ')
  const octetsOfKey = octetsOf(key)
  return {
    name: name.join(' '),
    operator,
    spki: octetsOfKey.length === 64 ? concatBytes([p256, octetsOfKey]) : octetsOfKey,
    state: state as LogState,
    since: since === '-' ? undefined : Date.parse(since),
    expiries: expiries === '-' ? undefined : interval(expiries),
    list,
  }
}

/** `2026`, `2026h2` or `2025-12-20/2026-07-20`. */
function interval(text: string): { readonly from: number; readonly until: number } {
  const [from = '', until] = text.split('/')
  if (until !== undefined) return { from: Date.parse(from), until: Date.parse(until) }
  const [year = '', half] = from.split('h')
  const firstMonth = half === '2' ? 6 : 0
  return { from: Date.UTC(Number(year), firstMonth), until: Date.UTC(Number(year), firstMonth + (half ? 6 : 12)) }
}

function octetsOf(text: string): Uint8Array {
  const decoded = decodeBase64(new TextEncoder().encode(text))
  if (!decoded.ok) throw new Error(`the table of logs has ${text}, which is no Base64`)
  return decoded.value
}
