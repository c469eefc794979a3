import { rfc } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { assertedRows, readAsserted, type Asserted } from './null-value.ts'

/** States that the issuer publishes no revocation status for this short-lived certificate. @see RFC 9608 section 2 */
export const noRevocationAvailable = {
  oid: '2.5.29.56',
  term: 'no-revocation-available',
  reference: rfc(9608, '2'),

  /** `NoRevAvail ::= NULL` */
  decode: (value): Asserted => readAsserted(value, 'the mark of no revocation'),

  describe: assertedRows,
} as const satisfies ExtensionDecoder<Asserted>
