import { verifyPurely } from './pure-verifier.ts'
import type { SignatureVerifier } from './signature-verifier.ts'
import { prepareVerification } from './verification.ts'
import { askWebCrypto } from './webcrypto-verifier.ts'

/**
 * A verifier that asks WebCrypto first, where it is given, and plain JavaScript wherever WebCrypto did not say yes: on
 * a page that was served over plain http there is no WebCrypto, no engine has all algorithms, and a no may mean that a
 * key is not supported. So the answer is that of plain JavaScript in every engine and every context, and WebCrypto only
 * makes it quick; the tests hold both to the same answers.
 *
 * `subtle` is an argument so that the core depends on nothing around it: `crypto.subtle`, or nothing.
 */
export function createVerifier({ subtle }: { readonly subtle?: SubtleCrypto | undefined } = {}): SignatureVerifier {
  return {
    async verify(signed) {
      const prepared = prepareVerification(signed)
      if (!prepared.ok) return prepared.error
      const verification = prepared.value
      const quickly = subtle && (await askWebCrypto(subtle, verification))
      return quickly === true || (await verifyPurely(verification))
        ? { status: 'valid' }
        : { status: 'invalid', reason: 'mismatch' }
    },
  }
}
