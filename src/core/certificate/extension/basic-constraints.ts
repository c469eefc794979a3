import { rfc } from '../../finding/reference.ts'
import type { ByteRange } from '../../lib/byte-range.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import { decodeBoolean } from '../../asn1/boolean.ts'
import { readSmallInteger } from '../../asn1/integer.ts'
import { sequence } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { numberValue, row, termValue, yesOrNo } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface BasicConstraints {
  readonly cA: boolean
  /** The most intermediates below that are not self-issued; undefined where there is no limit. */
  readonly pathLenConstraint: number | undefined
  readonly ranges: { readonly cA?: ByteRange; readonly pathLenConstraint?: ByteRange }
}

/** Whether the subject is a CA, and how long a path below it may be. @see RFC 5280 section 4.2.1.9 */
export const basicConstraints = {
  oid: '2.5.29.19',
  term: 'basic-constraints',
  reference: rfc(5280, '4.2.1.9'),

  /** `BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }` */
  decode(value): BasicConstraints {
    const fields = sequence(value, 'the basic constraints')
    const cA = fields.optional(Tag.boolean)
    const limit = fields.optional(Tag.integer)
    fields.end()
    const pathLenConstraint = limit && readSmallInteger(limit, 'a path length constraint')
    if (limit && (pathLenConstraint ?? 0) < 0)
      throw new Asn1Fault('bad-value', limit.start, 'a path length constraint of zero or more')
    return {
      cA: cA ? decodeBoolean(cA) : false,
      pathLenConstraint,
      ranges: { ...(cA && { cA: cA.range }), ...(limit && { pathLenConstraint: limit.range }) },
    }
  },

  describe({ cA, pathLenConstraint, ranges }) {
    const limit = pathLenConstraint === undefined ? termValue('no-limit') : numberValue(pathLenConstraint)
    const authority = row('certificate-authority', yesOrNo(cA), ranges.cA && { range: ranges.cA })
    // A limit without cA has no meaning, and RFC 5280 forbids it; it is still shown.
    if (!cA && pathLenConstraint === undefined) return [authority]
    return [
      authority,
      row('path-length-constraint', limit, ranges.pathLenConstraint && { range: ranges.pathLenConstraint }),
    ]
  },
} as const satisfies ExtensionDecoder<BasicConstraints>
