import { rfc } from '../../finding/reference.ts'
import { ipRangeText } from '../../lib/ip-address.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence, SequenceReader } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive } from '../../asn1/tag.ts'
import { generalNameRow, generalNameTerm } from '../row/describe-general-name.ts'
import { readGeneralName, type GeneralName } from '../general-name.ts'
import type { Row } from '../row/row.ts'
import { numberValue, row, rowsValue, undecodedValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'
import { readSkipCerts } from './skip-certs.ts'

/** All names of one form at and below a base. */
export interface GeneralSubtree {
  readonly base: GeneralName
  /** 0 where absent. RFC 5280 allows no other value. */
  readonly minimum: number
  /** Undefined where absent, as RFC 5280 requires. */
  readonly maximum: number | undefined
  readonly node: Asn1Node
}

export interface NameConstraints {
  /** Undefined where absent; then every name is permitted that is not excluded. */
  readonly permittedSubtrees: readonly GeneralSubtree[] | undefined
  readonly excludedSubtrees: readonly GeneralSubtree[] | undefined
}

/** The names that certificates below may have, and may not have. @see RFC 5280 section 4.2.1.10 */
export const nameConstraints = {
  oid: '2.5.29.30',
  term: 'name-constraints',
  reference: rfc(5280, '4.2.1.10'),

  /**
   * ```
   * NameConstraints ::= SEQUENCE {
   *   permittedSubtrees [0] IMPLICIT GeneralSubtrees OPTIONAL, excludedSubtrees [1] IMPLICIT GeneralSubtrees OPTIONAL }
   * GeneralSubtrees ::= SEQUENCE SIZE (1..MAX) OF GeneralSubtree
   * ```
   */
  decode(value): NameConstraints {
    const fields = sequence(value, 'the name constraints')
    const permitted = fields.optional(contextConstructed(0))
    const excluded = fields.optional(contextConstructed(1))
    fields.end()
    return {
      permittedSubtrees: permitted && readSubtrees(permitted),
      excludedSubtrees: excluded && readSubtrees(excluded),
    }
  },

  describe: ({ permittedSubtrees = [], excludedSubtrees = [] }) => [
    ...permittedSubtrees.map((subtree) => row('permitted-subtree', rowsValue(subtreeRows(subtree)), subtree.node)),
    ...excludedSubtrees.map((subtree) => row('excluded-subtree', rowsValue(subtreeRows(subtree)), subtree.node)),
  ],
} as const satisfies ExtensionDecoder<NameConstraints>

const readSubtrees = (node: Asn1Node): GeneralSubtree[] => new SequenceReader(node).rest().map(readSubtree)

/**
 * `GeneralSubtree ::= SEQUENCE { base GeneralName, minimum [0] IMPLICIT INTEGER DEFAULT 0, maximum [1] IMPLICIT INTEGER
 * OPTIONAL }`
 */
function readSubtree(node: Asn1Node): GeneralSubtree {
  const fields = sequence(node, 'a subtree')
  const base = readGeneralName(fields.any('the base of a subtree'))
  const minimum = fields.optional(contextPrimitive(0))
  const maximum = fields.optional(contextPrimitive(1))
  fields.end()
  return {
    base,
    minimum: minimum ? readSkipCerts(minimum, 'a minimum') : 0,
    maximum: maximum && readSkipCerts(maximum, 'a maximum'),
    node,
  }
}

function subtreeRows({ base, minimum, maximum }: GeneralSubtree): Row[] {
  return [
    baseRow(base),
    ...(minimum === 0 ? [] : [row('minimum', numberValue(minimum))]),
    ...(maximum === undefined ? [] : [row('maximum', numberValue(maximum))]),
  ]
}

/** An address range has a mask after the address. Every other form looks as in the names of a certificate. */
function baseRow(base: GeneralName): Row {
  if (base.kind !== 'iPAddress') return generalNameRow(base)
  const text = ipRangeText(base.octets)
  const value = text === undefined ? undecodedValue(base.octets, 'malformed-value') : ({ kind: 'text', text } as const)
  return row(generalNameTerm(base), value, base.node)
}
