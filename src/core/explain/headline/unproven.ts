import type { Answer } from './headline-text.ts'
import { saveRoot } from './next-step.ts'
import type { Situation } from './situation.ts'

/** Nothing failed, yet a required check could not be made. */
export function unproven(situation: Situation): Answer | undefined {
  if (situation.path.verdict !== 'undetermined' || !situation.root) return undefined
  const { path, root } = situation
  const open = path.outcomes.filter(({ required, status }) => required && status === 'not-checked')
  const unverified = path.links.some(({ signature }) => signature === 'not-verified')
  const onlyRevocation = open.every(({ check }) => check === 'revocation')
  return {
    tone: 'attention',
    title: ['The path reaches the root ', { name: root.subject }, ', but not everything could be checked'],
    text: [
      unverified
        ? 'At least one signature could not be verified here, so the certificates are joined by their names only. '
        : onlyRevocation
          ? 'You asked that revocation be known, and for at least one certificate it is not. '
          : 'At least one required check could not be made. ',
      'Below it says which and why. Compare the fingerprint of the root with the one its owner states before you import it.',
    ],
    next: saveRoot(root),
  }
}
