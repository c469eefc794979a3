import type { ExtensionDecoder } from '../extension/contract.ts'
import { certificateIssuer } from './certificate-issuer.ts'
import { invalidityDate } from './invalidity-date.ts'
import { reasonCode } from './reason-code.ts'

/** The extensions of CRL entries that are decoded, in alphabetical order. @see RFC 5280 section 5.3 */
export const entryExtensions = [
  certificateIssuer,
  invalidityDate,
  reasonCode,
] as const satisfies readonly ExtensionDecoder<unknown>[]
