import type { ByteRange, ExtensionDetail, ObjectDetail, Row, RowTerm } from '../../core/index.ts'

/**
 * The row of the details at these bytes, or the first row of that term. Of bytes it is the smallest row that holds them
 * all, else the largest within them, else the extension. Undefined where nothing does, such as for the signature of a
 * certificate that is shown without one.
 */
export function rowAt(
  { fields, moreFingerprints, extensions }: ObjectDetail,
  wanted: ByteRange | RowTerm,
): Row | ExtensionDetail | undefined {
  if (typeof wanted === 'string') return [...fields, ...moreFingerprints].find(({ term }) => term === wanted)
  const places = [...allRows(fields), ...extensions.flatMap((extension) => [extension, ...allRows(extension.rows)])]
  const ranged = places.flatMap((place) => (place.range ? [{ place, range: place.range }] : []))
  const around = ranged.filter(({ range }) => range.start <= wanted.start && wanted.end <= range.end)
  const within = ranged.filter(({ range }) => wanted.start <= range.start && range.end <= wanted.end)
  const smallest = around.sort((a, b) => size(a.range) - size(b.range))[0]
  return (smallest ?? within.sort((a, b) => size(b.range) - size(a.range))[0])?.place
}

const allRows = (rows: readonly Row[]): Row[] =>
  rows.flatMap((row) => [row, ...(row.value.kind === 'rows' ? allRows(row.value.rows) : [])])

const size = ({ start, end }: ByteRange): number => end - start
