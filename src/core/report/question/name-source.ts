import { keyPurposesSource } from '../../oid/key-purposes.ts'
import type { ListSource } from '../../oid/list-source.ts'
import { policiesSource } from '../../oid/policies.ts'
import type { Row } from '../../certificate/row/row.ts'

/**
 * Where the names among these rows are from, as far as they are those of key purposes or of policies; undefined where
 * none has a name.
 */
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
