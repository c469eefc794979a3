import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/** Signs time stamps. @see RFC 3161 section 2.3 */
export const timeStamping = {
  id: 'time-stamping',
  holder: 'other',
  recognise(facts) {
    const reasons = facts.ca ? [] : purposeReasons(facts, isFor('time-stamping'))
    return reasons.length > 0 ? reasons : undefined
  },
  purpose: () => purposeOf.time,
} as const satisfies Kind
