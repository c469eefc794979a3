import { rfc } from '../../finding/reference.ts'
import { decodeBitString, setBits } from '../../asn1/bit-string.ts'
import { decodeBoolean } from '../../asn1/boolean.ts'
import { sequence } from '../../asn1/sequence.ts'
import { contextConstructed, contextPrimitive } from '../../asn1/tag.ts'
import type { ExtensionDecoder } from './contract.ts'
import {
  distributionPointNameRows,
  readDistributionPointName,
  reasonRows,
  type DistributionPointName,
} from './distribution-point.ts'
import { row, termValue } from '../row/row-value.ts'

/** The scope of a CRL that does not cover every certificate of its issuer and every reason. */
export interface IssuingDistributionPoint extends DistributionPointName {
  readonly onlyContainsUserCerts: boolean
  readonly onlyContainsCACerts: boolean
  readonly onlyContainsAttributeCerts: boolean
  /** Numbers of the reason bits; undefined where the list covers all reasons. */
  readonly onlySomeReasons: readonly number[] | undefined
  /** The list may have entries for certificates of other issuers. */
  readonly indirectCRL: boolean
}

/** Extension of a CRL: its scope. @see RFC 5280 section 5.2.5 */
export const issuingDistributionPoint = {
  oid: '2.5.29.28',
  term: 'issuing-distribution-point',
  reference: rfc(5280, '5.2.5'),

  /**
   * ```
   * IssuingDistributionPoint ::= SEQUENCE {
   *   distributionPoint [0] DistributionPointName OPTIONAL, onlyContainsUserCerts [1] BOOLEAN DEFAULT FALSE,
   *   onlyContainsCACerts [2] BOOLEAN DEFAULT FALSE, onlySomeReasons [3] ReasonFlags OPTIONAL,
   *   indirectCRL [4] BOOLEAN DEFAULT FALSE, onlyContainsAttributeCerts [5] BOOLEAN DEFAULT FALSE }
   * ```
   */
  decode(value): IssuingDistributionPoint {
    const fields = sequence(value, 'the issuing distribution point')
    const flag = (number: number): boolean => {
      const node = fields.optional(contextPrimitive(number))
      return node ? decodeBoolean(node) : false
    }
    const name = readDistributionPointName(fields.optional(contextConstructed(0)))
    const onlyContainsUserCerts = flag(1)
    const onlyContainsCACerts = flag(2)
    const reasons = fields.optional(contextPrimitive(3))
    const onlySomeReasons = reasons && setBits(decodeBitString(reasons))
    const indirectCRL = flag(4)
    const onlyContainsAttributeCerts = flag(5)
    fields.end()
    return {
      ...name,
      onlyContainsUserCerts,
      onlyContainsCACerts,
      onlySomeReasons,
      indirectCRL,
      onlyContainsAttributeCerts,
    }
  },

  describe(point) {
    return [
      ...distributionPointNameRows(point),
      ...(point.onlyContainsUserCerts ? [row('only-contains-user-certs', termValue('yes'))] : []),
      ...(point.onlyContainsCACerts ? [row('only-contains-ca-certs', termValue('yes'))] : []),
      ...reasonRows(point.onlySomeReasons ?? []),
      ...(point.indirectCRL ? [row('indirect-crl', termValue('yes'))] : []),
      ...(point.onlyContainsAttributeCerts ? [row('only-contains-attribute-certs', termValue('yes'))] : []),
    ]
  },
} as const satisfies ExtensionDecoder<IssuingDistributionPoint>
