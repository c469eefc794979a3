import type { Kind } from './contract.ts'

/** A CA's certificate that another CA issued. @see RFC 5280 section 4.2.1.9 */
export const issuingCa = {
  id: 'issuing-ca',
  holder: 'authority',
  recognise: ({ ca }) => (ca ? [{ code: 'ca' }] : undefined),
} as const satisfies Kind
