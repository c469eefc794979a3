import { rfc } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { assertedRows, readAsserted, type Asserted } from './null-value.ts'

/**
 * States that clients may trust this OCSP responder and need not check whether its own certificate was revoked.
 * @see RFC 6960 section 4.2.2.2.1
 */
export const ocspNoCheck = {
  oid: '1.3.6.1.5.5.7.48.1.5',
  term: 'ocsp-no-check',
  reference: rfc(6960, '4.2.2.2.1'),

  /** `id-pkix-ocsp-nocheck: NULL` */
  decode: (value): Asserted => readAsserted(value, 'the mark of OCSP no check'),

  describe: assertedRows,
} as const satisfies ExtensionDecoder<Asserted>
