import { rfc } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { distributionPointRow, readDistributionPoints, type DistributionPoint } from './distribution-point.ts'

/** The addresses of the CRLs that would list this certificate. @see RFC 5280 section 4.2.1.13 */
export const crlDistributionPoints = {
  oid: '2.5.29.31',
  term: 'crl-distribution-points',
  reference: rfc(5280, '4.2.1.13'),

  /** `CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint` */
  decode: (value): readonly DistributionPoint[] => readDistributionPoints(value, 'the CRL distribution points'),

  describe: (points) => points.map(distributionPointRow),
} as const satisfies ExtensionDecoder<readonly DistributionPoint[]>
