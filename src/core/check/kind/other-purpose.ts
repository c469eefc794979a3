import { anyExtendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'

/**
 * It names purposes, and none of those that have a kind of their own here: IPsec, Kerberos, master lists and the like.
 */
export const otherPurpose = {
  id: 'other-purpose',
  holder: 'other',
  recognise(facts) {
    const named = purposeReasons(facts, (oid) => oid !== anyExtendedKeyUsage)
    return named.length > 0 ? named : undefined
  },
  purpose: ({ purposes = [] }) => purposes.find((oid) => oid !== anyExtendedKeyUsage),
} as const satisfies Kind
