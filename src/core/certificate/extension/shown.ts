import type { Oid } from '../../asn1/object-identifier.ts'
import type { Reference } from '../../finding/reference.ts'
import type { Row, RowTerm } from '../row/row.ts'
import { row } from '../row/row-value.ts'
import { showAs, type Shape } from '../row/shape.ts'
import type { ExtensionDecoder } from './contract.ts'

/** An extension that is only shown: its value is its rows. */
export interface ShownExtension {
  readonly rows: readonly Row[]
}

/** Makes a decoder from a shape. `label` is the term before a single value. */
export const shown = <const Term extends string>(
  oid: Oid,
  term: Term,
  reference: Reference,
  shape: Shape,
  label: RowTerm = 'value',
): ExtensionDecoder<ShownExtension, Term> => ({
  oid,
  term,
  reference,
  decode(node) {
    const value = showAs(shape, node, 'the value of the extension')
    return { rows: value.kind === 'rows' ? value.rows : [row(label, value, node)] }
  },
  describe: ({ rows }) => rows,
})
