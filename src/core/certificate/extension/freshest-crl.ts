import { rfc } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { distributionPointRow, readDistributionPoints, type DistributionPoint } from './distribution-point.ts'

/** The addresses of the delta CRLs. @see RFC 5280 section 4.2.1.15 */
export const freshestCrl = {
  oid: '2.5.29.46',
  term: 'freshest-crl',
  reference: rfc(5280, '4.2.1.15'),

  /** `FreshestCRL ::= CRLDistributionPoints` */
  decode: (value): readonly DistributionPoint[] => readDistributionPoints(value, 'the freshest CRL'),

  describe: (points) => points.map(distributionPointRow),
} as const satisfies ExtensionDecoder<readonly DistributionPoint[]>
