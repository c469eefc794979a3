import { keyPurposesSource, policiesSource, type ListSource, type Row } from '../../core/index.ts'

/** Where the names among these rows are from, as far as they are those of key purposes or of policies; undefined where none has a name. */
export function nameSource(rows: readonly Row[]): ListSource | undefined {
  const [named] = rows.filter(isNamed)
  if (named?.term === 'key-purpose') return keyPurposesSource
  return named?.term === 'policy' ? policiesSource : undefined
}

/** A policy with qualifiers has its identifier among its rows. */
const isNamed = ({ value }: Row): boolean =>
  value.kind === 'oid'
    ? value.name !== undefined
    : value.kind === 'rows' && value.rows.some((row) => row.term === 'policy-identifier' && isNamed(row))
