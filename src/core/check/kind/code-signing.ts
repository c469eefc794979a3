import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/** Signs programs, scripts or drivers. @see RFC 5280 section 4.2.1.12 */
export const codeSigning = {
  id: 'code-signing',
  holder: 'other',
  recognise(facts) {
    const reasons = facts.ca ? [] : purposeReasons(facts, isFor('code-signing'))
    return reasons.length > 0 ? reasons : undefined
  },
  purpose: ({ purposes = [] }) =>
    purposes.find((oid) => oid === purposeOf.code) ?? purposes.find(isFor('code-signing')),
} as const satisfies Kind
