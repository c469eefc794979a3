import { rfc } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'
import { assertedRows, readAsserted, type Asserted } from './null-value.ts'

/**
 * Marks a precertificate, which is only sent to Certificate Transparency logs and must not be used. Always critical, so
 * that clients refuse it.
 * @see RFC 6962 section 3.1
 */
export const precertificatePoison = {
  oid: '1.3.6.1.4.1.11129.2.4.3',
  term: 'precertificate-poison',
  reference: rfc(6962, '3.1'),

  /** `NULL` */
  decode: (value): Asserted => readAsserted(value, 'the mark of a precertificate'),

  describe: assertedRows,
} as const satisfies ExtensionDecoder<Asserted>
