import type { Answer } from './answer-data.ts'
import { said } from './said.ts'
import { isApplication, sound, type Situation } from './situation.ts'

/** Nothing failed, yet a required check could not be made. */
export function unproven(situation: Situation): Answer | undefined {
  const { path, root, target } = situation
  if (path.state === 'self-signed-end-entity' && !sound(path) && !isApplication(situation)) {
    const parts = { tone: 'attention', who: 'you', certificate: target.id, next: { action: 'read-findings' } } as const
    return said('own-issuer-unproven', { certificate: target.id }, parts)
  }
  if (path.verdict !== 'undetermined' || !root) return undefined
  const open = path.outcomes.filter(({ required, status }) => required && status === 'not-checked')
  const unverified = path.links.some(({ signature }) => signature === 'not-verified')
  const onlyRevocation = open.every(({ check }) => check === 'revocation')
  return said(
    'not-proven',
    { root: root.id, because: unverified ? 'signature' : onlyRevocation ? 'revocation' : 'other' },
    { tone: 'attention', who: 'you', certificate: root.id, next: { action: 'save-root', certificate: root.id } },
  )
}
