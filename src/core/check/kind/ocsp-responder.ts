import { ocspNoCheck } from '../../certificate/extension/ocsp-no-check.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/** Signs OCSP responses for a CA. @see RFC 6960 section 4.2.2.2 */
export const ocspResponder = {
  id: 'ocsp-responder',
  holder: 'other',
  recognise(facts) {
    const reasons = facts.ca ? [] : purposeReasons(facts, isFor('ocsp-signing'))
    if (reasons.length === 0) return undefined
    const unasked = findExtension(facts.certificate, ocspNoCheck)
    return unasked ? [...reasons, { code: 'extension', oid: unasked.extension.oid }] : reasons
  },
  purpose: () => purposeOf.ocsp,
} as const satisfies Kind
