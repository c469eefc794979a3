import type { IssuerEdge } from './issuer-edge.ts'
import type { Member } from './member.ts'

/**
 * Why a path ends where it does. It reached an anchor: one that the person chose, or a self-signed certificate where none was chosen. Or it did
 * not: its top is self-signed and not among those chosen; nobody in the pool bears the issuer's name; somebody does, but no key of theirs made
 * the signature; or every possible issuer already stands in the path. Or the search had to end before any path of the target was found: who stands
 * above is not known then.
 */
export type PathEnd =
  | 'chosen-anchor'
  | 'self-signed'
  | 'not-among-anchors'
  | 'issuer-missing'
  | 'issuer-key-differs'
  | 'loop'
  | 'work-limit'

/** A path as the search found it; not yet judged. */
export interface CertificationPath {
  /** From the target up to the top. */
  readonly members: readonly Member[]
  /** `edges[i]` joins `members[i]` to `members[i + 1]`. */
  readonly edges: readonly IssuerEdge[]
  readonly end: PathEnd
}

export const topOf = (path: CertificationPath): Member => {
  const top = path.members.at(-1)
  if (!top) throw new Error('a certification path has at least one certificate')
  return top
}

export const endsAtAnchor = (end: PathEnd): boolean => end === 'chosen-anchor' || end === 'self-signed'

/** Whether the top is self-signed, relied on or not. */
export const standsForItself = (end: PathEnd): boolean => end === 'self-signed' || end === 'not-among-anchors'
