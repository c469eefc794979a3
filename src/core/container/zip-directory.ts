/** One file of an archive: its name as it stands there, and where its packed octets do. */
export interface ZipEntry {
  /** With its folders, `/` between them; at the end of it for a folder itself. */
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Of the packed octets, within the archive. */
  readonly start: number
  readonly end: number
}

/** The four octets at the head of each record, as a little-endian number. */
const [localHeader, centralHeader, directoryEnd] = [0x04034b50, 0x02014b50, 0x06054b50]
/** Octets of those records before what varies in length: APPNOTE sections 4.3.7, 4.3.12 and 4.3.16. */
const [localSize, centralSize, endSize] = [30, 46, 22]
/** The comment behind the last record: its length has 16 bits. */
const longestComment = 0xffff
/** In place of a size: it stands in the extra field of Zip64 (section 4.5.3). */
const elsewhere = 0xffffffff
/** Characters of a name that are kept. */
const longestName = 400

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === localHeader

/** What the directory at the end lists; undefined where there is none that can be read. */
export function directoryEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(bytes)
  const floor = Math.max(0, bytes.length - endSize - longestComment)
  let record = bytes.length - endSize
  while (record >= floor && view.getUint32(record, true) !== directoryEnd) record--
  if (record < floor) return undefined

  const size = view.getUint32(record + 12, true)
  // The offset in the record counts from the archive's first octet; what a self-extracting one has before it, it does not know.
  let at = record - size
  const before = at - view.getUint32(record + 16, true)
  if (at < 0 || before < 0) return undefined
  const entries: ZipEntry[] = []
  while (at + centralSize <= record && view.getUint32(at, true) === centralHeader) {
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extraAt = at + centralSize + nameLength
    const sizes = { packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) }
    if (extraAt + extraLength <= record)
      takeLongSizes(view, sizes, view.getUint32(at + 24, true), extraAt, extraAt + extraLength)
    const entry = entryAt(bytes, before + sizes.offset, sizes.packed)
    if (entry) entries.push(entry)
    at = extraAt + extraLength + view.getUint16(at + 32, true)
  }
  return entries.length === 0 && size > 0 ? undefined : entries
}

/** Puts the numbers of the Zip64 field, eight octets each, where the ordinary ones say that they stand there. */
function takeLongSizes(
  view: DataView,
  sizes: { packed: number; offset: number },
  unpacked: number,
  start: number,
  end: number,
): void {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const next = (): number => ((field += 8) <= end ? Number(view.getBigUint64(field - 8, true)) : elsewhere)
    if (unpacked === elsewhere) next()
    if (sizes.packed === elsewhere) sizes.packed = next()
    if (sizes.offset === elsewhere) sizes.offset = next()
    return
  }
}

/** The entry whose own header stands at the offset; undefined where none does. */
function entryAt(bytes: Uint8Array, at: number, packed: number): ZipEntry | undefined {
  const view = viewOf(bytes)
  if (at + localSize > bytes.length || view.getUint32(at, true) !== localHeader) return undefined
  const flags = view.getUint16(at + 6, true)
  const nameLength = view.getUint16(at + 26, true)
  const start = at + localSize + nameLength + view.getUint16(at + 28, true)
  const name = nameOf(bytes.subarray(at + localSize, at + localSize + nameLength))
  const end = Math.min(start + packed, bytes.length)
  return { name, method: view.getUint16(at + 8, true), encrypted: (flags & 1) !== 0, start: Math.min(start, end), end }
}

/**
 * The entries of an archive without a directory, one behind another. An entry that was written as a stream does not say how long it is: it is
 * given all that stands before the next header, for DEFLATE knows where it ends.
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

/** UTF-8 where it is that, whatever the flag says; else one character an octet, for few write code page 437 and fewer read it. */
function nameOf(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets).slice(0, longestName)
  } catch {
    return String.fromCharCode(...octets.subarray(0, longestName))
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
