import type { ObjectDetail } from '../../report/detail.ts'

/** Whether a request was signed with the key that it names. */
export const requestSignatureWords: Readonly<Record<NonNullable<ObjectDetail['selfSignature']>, string>> = {
  valid: 'Its own key made the signature: the sender has the private key.',
  invalid: 'Its own key did not make the signature. Somebody changed the request, or made it without the private key.',
  'not-verified': 'This page could not check whether its own key made the signature.',
}
