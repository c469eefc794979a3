import { latin1 } from '../../lib/characters.ts'
import { decodeUtf8 } from '../../lib/utf8.ts'

/** One file of an archive: its name as it stands there, and where its packed octets do. */
export interface ZipEntry {
  /** With its folders, `/` between them; at the end of it for a folder itself. */
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Octets that it says it has when unpacked; undefined where nothing says so. */
  readonly unpacked: number | undefined
  /** Of the packed octets, within the archive. */
  readonly start: number
  readonly end: number
  /** Where its own header begins, which stands before the packed octets. */
  readonly headerAt: number
}

/** The four octets at the head of each record, as a little-endian number. */
const [localHeader, centralHeader, directoryEnd] = [0x04034b50, 0x02014b50, 0x06054b50]
const [longDirectoryEnd, locator] = [0x06064b50, 0x07064b50]
/** Octets of those records before what varies in length: APPNOTE sections 4.3.7, 4.3.12, 4.3.16, 4.3.14 and 4.3.15. */
const [localSize, centralSize, endSize, longEndSize, locatorSize] = [30, 46, 22, 56, 20]
/** The comment behind the last record: its length has 16 bits. */
const longestComment = 0xffff
/** In place of a size: it stands in the extra field of Zip64 (section 4.5.3). */
const elsewhere = 0xffffffff
/** Characters of a name that are kept. */
const longestName = 400

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === localHeader

/** The entries that the directory at the end lists; undefined if no directory can be read. */
export function directoryEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(bytes)
  const floor = Math.max(0, bytes.length - endSize - longestComment)
  let record = bytes.length - endSize
  while (record >= floor && view.getUint32(record, true) !== directoryEnd) record--
  if (record < floor) return undefined

  const { end, size, offset } = directoryPlace(view, record)
  // The offset in the record counts from the archive's first octet; what a self-extracting one has before it, it does
  // not know.
  let at = end - size
  const before = at - offset
  if (at < 0 || before < 0) return undefined
  const entries: ZipEntry[] = []
  while (at + centralSize <= end && view.getUint32(at, true) === centralHeader) {
    const extraAt = at + centralSize + view.getUint16(at + 28, true)
    const behind = extraAt + view.getUint16(at + 30, true)
    const numbers = { unpacked: u32(view, at + 24), packed: u32(view, at + 20), offset: u32(view, at + 42) }
    if (behind <= end) takeLongNumbers(view, numbers, extraAt, behind)
    const entry = entryAt(bytes, before + numbers.offset, numbers.packed)
    if (entry) entries.push({ ...entry, unpacked: numbers.unpacked })
    at = behind + view.getUint16(at + 32, true)
  }
  return entries.length === 0 && size > 0 ? undefined : entries
}

/**
 * Where the directory ends, and what is said of it: in a record of Zip64 before the last one where there is such.
 * APPNOTE sections 4.3.14 to 4.3.16.
 */
function directoryPlace(view: DataView, record: number): { end: number; size: number; offset: number } {
  const long = record - locatorSize - longEndSize
  if (long >= 0 && u32(view, record - locatorSize) === locator && u32(view, long) === longDirectoryEnd) {
    return { end: long, size: u64(view, long + 40), offset: u64(view, long + 48) }
  }
  return { end: record, size: u32(view, record + 12), offset: u32(view, record + 16) }
}

/** Puts the numbers of the Zip64 field, eight octets each, where the ordinary ones say that they stand there. */
function takeLongNumbers(
  view: DataView,
  numbers: { unpacked: number; packed: number; offset: number },
  start: number,
  end: number,
): void {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const next = (): number => ((field += 8) <= end ? u64(view, field - 8) : elsewhere)
    if (numbers.unpacked === elsewhere) numbers.unpacked = next()
    if (numbers.packed === elsewhere) numbers.packed = next()
    if (numbers.offset === elsewhere) numbers.offset = next()
    return
  }
}

/**
 * The entries without those that share octets with one before them, each counted: an archive is written one entry
 * behind another, and overlapping ones serve to make much out of little.
 * @see APPNOTE section 4.3.6; David Fifield, A better zip bomb (WOOT 2019)
 */
export function withoutOverlaps(entries: readonly ZipEntry[]): { entries: ZipEntry[]; overlapping: number } {
  const refused = new Set<ZipEntry>()
  let taken = 0
  for (const entry of [...entries].sort((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < taken) refused.add(entry)
    else taken = entry.end
  }
  return { entries: entries.filter((entry) => !refused.has(entry)), overlapping: refused.size }
}

/** The entry whose own header stands at the offset; undefined where none does. */
function entryAt(bytes: Uint8Array, at: number, packed: number): ZipEntry | undefined {
  const view = viewOf(bytes)
  if (at + localSize > bytes.length || u32(view, at) !== localHeader) return undefined
  const flags = view.getUint16(at + 6, true)
  const nameLength = view.getUint16(at + 26, true)
  const start = at + localSize + nameLength + view.getUint16(at + 28, true)
  const name = nameOf(bytes.subarray(at + localSize, at + localSize + nameLength))
  const end = Math.min(start + packed, bytes.length)
  const place = { start: Math.min(start, end), end }
  return {
    name,
    method: view.getUint16(at + 8, true),
    encrypted: (flags & 1) !== 0,
    unpacked: undefined,
    ...place,
    headerAt: at,
  }
}

/**
 * The entries of an archive without a directory, one behind another. An entry that was written as a stream does not say
 * how long it is: it is given all that stands before the next header, for DEFLATE knows where it ends.
 */
export function* localEntries(bytes: Uint8Array): Generator<ZipEntry> {
  const view = viewOf(bytes)
  for (let at = nextHeader(bytes, 0); at !== -1;) {
    const packed = view.getUint32(at + 18, true)
    const known = (view.getUint16(at + 6, true) & 8) === 0 && packed !== elsewhere
    const next = nextHeader(bytes, known ? at + localSize + packed : at + localSize)
    const entry = entryAt(bytes, at, known ? packed : (next === -1 ? bytes.length : next) - at - localSize)
    if (entry) yield known || next === -1 ? entry : { ...entry, end: Math.min(entry.end, next) }
    at = next
  }
}

function nextHeader(bytes: Uint8Array, from: number): number {
  const view = viewOf(bytes)
  for (
    let at = bytes.indexOf(0x50, from);
    at !== -1 && at + localSize <= bytes.length;
    at = bytes.indexOf(0x50, at + 1)
  ) {
    if (view.getUint32(at, true) === localHeader) return at
  }
  return -1
}

/**
 * UTF-8 where it is that, whatever the flag says; else one character an octet, for few write code page 437 and fewer
 * read it.
 */
function nameOf(octets: Uint8Array): string {
  return decodeUtf8(octets)?.slice(0, longestName) ?? latin1(octets.subarray(0, longestName))
}

const u32 = (view: DataView, at: number): number => view.getUint32(at, true)
const u64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
