import type { ExtensionDecoder } from './contract.ts'
import { assertedRows, readAsserted, type Asserted } from './null-value.ts'

/** Not a certificate to be used: only sent to Certificate Transparency logs. Always critical, so that clients refuse it. @see RFC 6962 section 3.1 */
export const precertificatePoison: ExtensionDecoder<Asserted> = {
  oid: '1.3.6.1.4.1.11129.2.4.3',

  /** `NULL` */
  decode: (value) => readAsserted(value, 'the mark of a precertificate'),

  describe: assertedRows,
}
