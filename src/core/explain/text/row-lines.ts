import type { ObjectDetail } from '../../report/detail.ts'
import { reportLabels } from '../export/report-words.ts'
import { hexPairs, plainNumber } from '../figures.ts'
import { label } from '../label.ts'

type Row = ObjectDetail['fields'][number]

/** One line of a printout: how deep it stands, its label and its value. */
export type RowLine = readonly [depth: number, label: string, value: string]

/** Every field and extension of an object, in the manner of `openssl x509 -text`: one line each, parts deeper. */
export function rowLines({ fields, extensions }: ObjectDetail): readonly RowLine[] {
  return [
    [0, 'Certificate', ''],
    ...fields.flatMap((row) => linesOf(row, 1)),
    [1, reportLabels.extensions, ''],
    ...extensions.flatMap(({ oid, term, name, critical, rows }): RowLine[] => [
      [2, `X509v3 ${term ? (label(term).rfc ?? label(term).label) : (name ?? oid)}`, critical ? 'critical' : ''],
      ...rows.flatMap((row) => linesOf(row, 3)),
    ]),
  ]
}

/** The lines of one row; its own label stands before them where `named`. */
export const rowValueLines = (row: Row, named = false): readonly string[] =>
  linesOf(row, named ? 1 : 0)
    .slice(named || row.value.kind !== 'rows' ? 0 : 1)
    .map(([depth, name, value]) => (depth === 0 ? value : `${name}${value === '' ? '' : `: ${value}`}`))

function linesOf({ term, value }: Row, depth: number): readonly RowLine[] {
  const { rfc, label: word } = label(term)
  const name = rfc ?? word
  return value.kind === 'rows'
    ? [[depth, name, ''], ...value.rows.flatMap((row) => linesOf(row, depth + 1))]
    : [[depth, name, valueOf(value)]]
}

function valueOf(value: Exclude<Row['value'], { kind: 'rows' }>): string {
  switch (value.kind) {
    case 'term':
      return label(value.term).label
    case 'number':
      return `${plainNumber(value.number)}${value.unit === undefined ? '' : ` ${value.unit}`}`
    case 'oid':
      return value.name === undefined ? value.oid : `${value.name} (${value.oid})`
    case 'instant':
    case 'time':
      return value.instant === undefined ? value.text : `${new Date(value.instant).toISOString()} (${value.text})`
    case 'text':
    case 'name':
      return `${value.text}${value.more ? ` … (${plainNumber(value.more)})` : ''}`
    case 'integer':
    case 'hex':
    case 'undecoded':
      return `${hexPairs(value.hex, ':')}${value.hex.length / 2 < value.octets ? ` … (${plainNumber(value.octets)})` : ''}`
  }
}
