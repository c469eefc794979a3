import { concatBytes, equalBytes } from '../lib/bytes.ts'
import { decodeBase64 } from '../lib/base64.ts'
import { fromHex } from '../lib/hex.ts'
import { logTable, type LogListName } from './certificate-log-table.ts'

/**
 * The state of a log in a list. Timestamps of a `usable`, `qualified` or `readonly` log count. Those of a `retired` log
 * count if they are older than its retirement. Those of a `rejected` log never count; logs also end in this state when
 * all their certificates have expired. A `pending` log has applied. `test` and `monitoring` logs take certificates that
 * are not meant for browsers. For `unlisted` logs the list has a name and does not say whether they count.
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
  /** The start of this state; undefined where the list does not say. */
  readonly since: number | undefined
  /** The log takes certificates whose notAfter is in this interval; undefined for all certificates. */
  readonly expiries: { readonly from: number; readonly until: number } | undefined
  /** The list that has these facts. */
  readonly list: LogListName
}

/** Octets of an identifier in the table: 72 bits of a SHA-256. */
const octets = 9

/** The beginning of a SubjectPublicKeyInfo of a key on P-256; its two coordinates follow. @see RFC 5480 section 2 */
const p256 = fromHex('3059301306072a8648ce3d020106082a8648ce3d03010703420004') ?? new Uint8Array()

interface Entry {
  readonly list: LogListName
  readonly operator: string
  readonly row: string
}

let index: { readonly start: Uint8Array; readonly entry: Entry }[] | undefined

/**
 * Yields the log whose identifier begins with these octets; undefined where the table has none. The caller must check
 * that the whole identifier is the SHA-256 of the log's key: this stage cannot hash.
 */
export function findListedLog(id: Uint8Array): ListedLog | undefined {
  index ??= allEntries().map((entry) => ({ start: octetsOf(entry.row.slice(0, (octets / 3) * 4)), entry }))
  const start = id.subarray(0, octets)
  const found = index.find((indexed) => equalBytes(indexed.start, start))
  return found && readEntry(found.entry)
}

/** Yields every log of the table. */
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

/** Reads `2026`, `2026h2` or `2025-12-20/2026-07-20`. */
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
