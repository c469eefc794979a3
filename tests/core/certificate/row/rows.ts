import type { AttributeValue, Row, RowValue } from '../../../../src/core/certificate/row/row.ts'

/** Rows as indented lines, `term: value`, so that a test can say what it expects at a glance. */
export function linesOf(rows: readonly Row[], indent = ''): string[] {
  return rows.flatMap(({ term, value }) =>
    value.kind === 'rows'
      ? [`${indent}${term}`, ...linesOf(value.rows, `${indent}  `)]
      : [`${indent}${term}: ${textOf(value)}`],
  )
}

function textOf(value: Exclude<RowValue, { kind: 'rows' }>): string {
  switch (value.kind) {
    case 'text':
      return (
        value.text + (value.more === undefined ? '' : ` ... ${value.more}`) + (value.fault ? ` !${value.fault}` : '')
      )
    case 'term':
      return value.term
    case 'number':
      return [value.number, value.unit].join(' ').trim()
    case 'integer':
      return value.decimal ?? value.hex
    case 'instant':
      return new Date(value.instant).toISOString()
    case 'time':
      return [value.text, ...value.faults].join(' !')
    case 'oid':
      return value.name === undefined ? value.oid : `${value.oid} ${value.name}`
    case 'hex':
      return value.hex
    case 'name':
      return value.rdns.map((rdn) => rdn.map(attributeText).join('+')).join('/')
    case 'undecoded':
      return `${value.hex} (${value.reason})`
  }
}

const attributeText = ({ short, oid, text, hex }: AttributeValue): string => `${short ?? oid}=${text ?? `#${hex}`}`
