import { Asn1Fault } from '../../asn1/fault.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import type { Row } from '../row/row.ts'
import { row, termValue } from '../row/row-value.ts'

/** An extension whose presence is its whole content. Its value is NULL. */
export interface Asserted {
  readonly node: Asn1Node
}

/** Reads the NULL. @throws Asn1Fault */
export function readAsserted(node: Asn1Node, what: string): Asserted {
  expectTag(node, Tag.null, what)
  if (node.contentStart !== node.contentEnd)
    throw new Asn1Fault('bad-value', node.contentStart, 'a NULL without content')
  return { node }
}

export const assertedRows = ({ node }: Asserted): Row[] => [row('asserted', termValue('yes'), node)]
