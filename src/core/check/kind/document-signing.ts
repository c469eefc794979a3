import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'
import { isFor } from './purposes.ts'

/** Signs documents, such as PDF files. @see RFC 9336 section 3 */
export const documentSigning = {
  id: 'document-signing',
  holder: 'other',
  recognise(facts) {
    const reasons = facts.ca ? [] : purposeReasons(facts, isFor('document-signing'))
    return reasons.length > 0 ? reasons : undefined
  },
  purpose: ({ purposes = [] }) => purposes.find(isFor('document-signing')),
} as const satisfies Kind
