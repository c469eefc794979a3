import { requestSignatureWords, type ObjectDetail } from '../../core/index.ts'
import type { Mark, Sign } from '../parts/mark.ts'

type SelfSignature = NonNullable<ObjectDetail['selfSignature']>

const signs: Readonly<Record<SelfSignature, Sign>> = {
  valid: { tone: 'ready', icon: 'check' },
  invalid: { tone: 'problem', icon: 'cross' },
  'not-verified': { tone: 'attention', icon: 'info' },
}

export const selfSignatureMark = (signature: SelfSignature): Mark => ({
  ...signs[signature],
  word: requestSignatureWords[signature],
})
