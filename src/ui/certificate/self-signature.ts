import type { ObjectDetail } from '../../core/index.ts'
import type { Mark } from '../path/path-words.ts'

/** Whether a request was signed with the key that it names. */
export const selfSignatureMarks: Readonly<Record<NonNullable<ObjectDetail['selfSignature']>, Mark>> = {
  valid: {
    tone: 'ready',
    icon: 'check',
    word: 'Signed with its own key: whoever made this request has the private key.',
  },
  invalid: {
    tone: 'problem',
    icon: 'cross',
    word: 'Its own key did not make this signature: the request was changed, or made without the private key.',
  },
  'not-verified': {
    tone: 'attention',
    icon: 'info',
    word: 'Whether its own key made the signature could not be checked here.',
  },
}
