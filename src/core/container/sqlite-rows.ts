import type { ByteRange } from '../lib/byte-range.ts'

/** A row whose values go on in other pages. */
export interface SpilledRow {
  /** Where it stands in its own page. */
  readonly range: ByteRange
  /** All of it, put together. */
  readonly payload: Uint8Array
}

/** The layout of a database, from its header. */
export interface PageSizes {
  /** Octets of a page. */
  readonly page: number
  /** The part of each page that holds values; the rest is kept free. */
  readonly usable: number
}

/** The first octet of a page that holds rows of a table. */
const tableLeaf = 0x0d

/**
 * Yields the rows that are too long for their page, put together; one whose pages are not all there is left out. No
 * page belongs to two rows, so the work is bounded by the size of the file.
 * @see https://www.sqlite.org/fileformat2.html sections 1.6 and 1.7
 */
export function* spilledRows(bytes: Uint8Array, sizes: PageSizes): Generator<SpilledRow> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const taken = new Set<number>()
  for (let start = 0; start + sizes.page <= bytes.length; start += sizes.page) {
    // The header of the database stands before that of the first page.
    const header = start + (start === 0 ? 100 : 0)
    if (bytes[header] !== tableLeaf) continue
    const cells = view.getUint16(header + 3)
    for (let i = 0, at = header + 8; i < cells && at + 2 <= start + sizes.page; i++, at += 2) {
      const row = readRow(bytes, view, start, start + view.getUint16(at), sizes, taken)
      if (row) yield row
    }
  }
}

function readRow(
  bytes: Uint8Array,
  view: DataView,
  page: number,
  cell: number,
  { page: size, usable }: PageSizes,
  taken: Set<number>,
): SpilledRow | undefined {
  const length = varint(bytes, cell)
  const key = length && varint(bytes, length.end)
  if (!key || length.value <= usable - 35 || length.value > bytes.length) return undefined
  const local = localOctets(length.value, usable)
  const end = key.end + local
  if (end + 4 > page + usable) return undefined
  const payload = new Uint8Array(length.value)
  payload.set(bytes.subarray(key.end, end))
  let filled = local
  for (let next = view.getUint32(end); filled < payload.length;) {
    const at = (next - 1) * size
    if (next === 0 || at + size > bytes.length || taken.has(next)) return undefined
    taken.add(next)
    const part = bytes.subarray(at + 4, at + Math.min(usable, 4 + payload.length - filled))
    payload.set(part, filled)
    filled += part.length
    next = view.getUint32(at)
  }
  return { range: { start: cell, end: end + 4 }, payload }
}

/** The octets of a long row that stand in its own page. */
function localOctets(length: number, usable: number): number {
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((length - least) % (usable - 4))
  return wanted <= usable - 35 ? wanted : least
}

/** A number of up to nine octets, seven bits in each but the ninth; undefined beyond what any file is long. */
function varint(bytes: Uint8Array, start: number): { value: number; end: number } | undefined {
  let value = 0
  for (let at = start; at < start + 8; at++) {
    const octet = bytes[at]
    if (octet === undefined) return undefined
    value = value * 128 + (octet & 0x7f)
    if (octet < 0x80) return { value, end: at + 1 }
  }
  return undefined
}
