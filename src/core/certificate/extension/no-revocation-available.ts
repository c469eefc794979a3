import type { ExtensionDecoder } from './contract.ts'
import { assertedRows, readAsserted, type Asserted } from './null-value.ts'

/** The issuer publishes no revocation status for this certificate, which is short-lived. @see RFC 9608 section 2 */
export const noRevocationAvailable: ExtensionDecoder<Asserted> = {
  oid: '2.5.29.56',

  /** `NoRevAvail ::= NULL` */
  decode: (value) => readAsserted(value, 'the mark of no revocation'),

  describe: assertedRows,
}
