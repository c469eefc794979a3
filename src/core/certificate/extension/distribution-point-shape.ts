import { decodeBitString, setBits } from '../../asn1/bit-string.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import { rowsValue } from '../row/row-value.ts'
import type { Shape } from '../row/shape.ts'
import { distributionPointNameRows, readDistributionPointName, reasonRows } from './distribution-point.ts'

/** `[number] DistributionPointName`: a CHOICE, so the tag is explicit. @see RFC 5280 section 4.2.1.13 */
export const distributionPointName = (number: number): Shape => ({
  tags: [contextConstructed(number)],
  show: (node) => rowsValue(distributionPointNameRows(readDistributionPointName(node))),
})

/** `ReasonFlags ::= BIT STRING` @see RFC 5280 section 4.2.1.13 */
export const reasonFlags: Shape = {
  tags: [Tag.bitString],
  show: (node) => rowsValue(reasonRows(setBits(decodeBitString(node)))),
}
