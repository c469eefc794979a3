import { verifyPurely } from './pure-verifier.ts'
import type { SignatureVerifier } from './signature-verifier.ts'
import { prepareVerification } from './verification.ts'
import { askWebCrypto } from './webcrypto-verifier.ts'

/**
 * A verifier that asks WebCrypto where it is given, and where its answer can be believed, and plain JavaScript
 * otherwise: on a page served over plain http there is no WebCrypto, and no engine has all algorithms. Both are held to
 * the same answers by the tests.
 *
 * `subtle` is an argument so that the core depends on nothing around it: `crypto.subtle`, or nothing.
 */
export function createVerifier({ subtle }: { readonly subtle?: SubtleCrypto | undefined } = {}): SignatureVerifier {
  return {
    async verify(signed) {
      const prepared = prepareVerification(signed)
      if (!prepared.ok) return prepared.error
      const answer = (subtle && (await askWebCrypto(subtle, prepared.value))) ?? (await verifyPurely(prepared.value))
      return answer ? { status: 'valid' } : { status: 'invalid', reason: 'mismatch' }
    },
  }
}
