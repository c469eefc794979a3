import type { Row, RowTerm } from '../row.ts'
import { row } from '../row-value.ts'
import { showAs, type Shape } from '../shape.ts'
import type { ExtensionDecoder } from './contract.ts'

/** An extension that is shown and nothing else: what it says is its rows. */
export interface ShownExtension {
  readonly rows: readonly Row[]
}

/** A decoder from a shape. `term` labels a value that is a single one. */
export const shown = (oid: string, shape: Shape, term: RowTerm = 'value'): ExtensionDecoder<ShownExtension> => ({
  oid,
  decode(node) {
    const value = showAs(shape, node, 'the value of the extension')
    return { rows: value.kind === 'rows' ? value.rows : [row(term, value, node)] }
  },
  describe: ({ rows }) => rows,
})
