import type { ExtensionDecoder } from '../extension/contract.ts'
import { certificateIssuer } from '../extension/certificate-issuer.ts'
import { invalidityDate } from '../extension/invalidity-date.ts'
import { reasonCode } from '../extension/reason-code.ts'

/** The extensions of CRL entries that are decoded, in alphabetical order. @see RFC 5280 section 5.3 */
export const entryExtensions = [
  certificateIssuer,
  invalidityDate,
  reasonCode,
] as const satisfies readonly ExtensionDecoder<unknown>[]
