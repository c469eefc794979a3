import { verifyPurely } from './pure-verifier.ts'
import type { SignatureVerifier } from './signature-verifier.ts'
import { prepareVerification } from './verification.ts'
import { costOf } from './verification-cost.ts'
import { askWebCrypto } from './webcrypto-verifier.ts'

/**
 * Yields a verifier that asks WebCrypto first, if it is there, and asks plain JavaScript wherever WebCrypto did not say
 * yes. A page that is served over plain http has no WebCrypto, no engine has all algorithms, and a no may mean that a
 * key is not supported. So the answer is that of plain JavaScript in every engine and every context, and WebCrypto only
 * makes it fast. The tests compare the answers of both.
 *
 * `subtle` is an argument so that the core depends on nothing around it: `crypto.subtle`, or nothing.
 */
export function createVerifier({ subtle }: { readonly subtle?: SubtleCrypto | undefined } = {}): SignatureVerifier {
  return {
    async verify(signed, work) {
      const prepared = prepareVerification(signed)
      if (!prepared.ok) return prepared.error
      const verification = prepared.value
      const quickly = subtle && (await askWebCrypto(subtle, verification))
      if (quickly === true) return { status: 'valid' }
      if (work && !work.spend(costOf(verification))) return { status: 'not-verified', reason: 'work-limit' }
      return (await verifyPurely(verification)) ? { status: 'valid' } : { status: 'invalid', reason: 'mismatch' }
    },
  }
}
