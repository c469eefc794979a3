import type { ByteRange } from '../../lib/byte-range.ts'
import type { ObjectDetail } from '../../report/detail.ts'
import { extensionWord } from '../check/status.ts'
import { label } from '../label.ts'
import { rowValueLines } from '../text/row-lines.ts'
import { compareWords } from './difference-words.ts'

/** A field or an extension of one certificate: what it says, line by line, and where it stands. */
export interface ComparedSide {
  readonly lines: readonly string[]
  readonly range: ByteRange | undefined
}

/** A field or an extension in which two certificates differ; undefined on the side that has it not. */
export interface ComparedRow {
  readonly label: string
  readonly sides: readonly [ComparedSide | undefined, ComparedSide | undefined]
}

/** Every renewal changes these. They come last. */
const always: readonly string[] = [label('serial-number').label, label('signature-value').label]

/** The fields and extensions in which two certificates differ, and the names of those in which they do not. */
export function comparedRows(
  old: ObjectDetail,
  now: ObjectDetail,
): { readonly differ: readonly ComparedRow[]; readonly alike: readonly string[] } {
  const [before, after] = [sidesOf(old), sidesOf(now)]
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((name): ComparedRow => ({
    label: name,
    sides: [before.get(name), after.get(name)],
  }))
  const isAlike = ({ sides: [one, other] }: ComparedRow) => one?.lines.join('\n') === other?.lines.join('\n')
  const differ = rows.filter((row) => !isAlike(row))
  const isLast = (row: ComparedRow) => always.includes(row.label)
  return {
    differ: [...differ.filter((row) => !isLast(row)), ...differ.filter(isLast)],
    alike: rows.filter(isAlike).map((row) => row.label),
  }
}

function sidesOf({ fields, extensions }: ObjectDetail): ReadonlyMap<string, ComparedSide> {
  return new Map([
    ...fields.map((row): [string, ComparedSide] => [
      label(row.term).label,
      { lines: rowValueLines(row), range: row.range },
    ]),
    ...extensions.map((each): [string, ComparedSide] => [
      extensionWord(each),
      {
        lines: [
          ...(each.critical ? [compareWords.critical] : []),
          ...each.rows.flatMap((row) => rowValueLines(row, true)),
        ],
        range: each.range,
      },
    ]),
  ])
}
