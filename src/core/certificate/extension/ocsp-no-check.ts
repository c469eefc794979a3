import type { ExtensionDecoder } from './contract.ts'
import { assertedRows, readAsserted, type Asserted } from './null-value.ts'

/** Clients may trust this OCSP responder without asking whether it was revoked itself. @see RFC 6960 section 4.2.2.2.1 */
export const ocspNoCheck: ExtensionDecoder<Asserted> = {
  oid: '1.3.6.1.5.5.7.48.1.5',

  /** `id-pkix-ocsp-nocheck: NULL` */
  decode: (value) => readAsserted(value, 'the mark of OCSP no check'),

  describe: assertedRows,
}
