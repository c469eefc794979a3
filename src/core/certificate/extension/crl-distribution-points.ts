import type { ExtensionDecoder } from './contract.ts'
import { distributionPointRow, readDistributionPoints, type DistributionPoint } from './distribution-point.ts'

/** Where the CRLs are that would list this certificate. @see RFC 5280 section 4.2.1.13 */
export const crlDistributionPoints: ExtensionDecoder<readonly DistributionPoint[]> = {
  oid: '2.5.29.31',

  /** `CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint` */
  decode: (value) => readDistributionPoints(value, 'the CRL distribution points'),

  describe: (points) => points.map(distributionPointRow),
}
