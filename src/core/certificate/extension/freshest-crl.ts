import type { ExtensionDecoder } from './contract.ts'
import { distributionPointRow, readDistributionPoints, type DistributionPoint } from './distribution-point.ts'

/** Where the delta CRLs are. @see RFC 5280 section 4.2.1.15 */
export const freshestCrl: ExtensionDecoder<readonly DistributionPoint[]> = {
  oid: '2.5.29.46',

  /** `FreshestCRL ::= CRLDistributionPoints` */
  decode: (value) => readDistributionPoints(value, 'the freshest CRL'),

  describe: (points) => points.map(distributionPointRow),
}
