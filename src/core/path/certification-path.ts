import type { IssuerEdge } from './issuer-edge.ts'
import type { Member } from './member.ts'

/**
 * The reason why a path ends. It may reach an anchor: one that the person chose, or a self-signed certificate if none
 * was chosen. Otherwise: its top is self-signed and not among the chosen anchors; no certificate in the pool has the
 * issuer's name; some have it, but none of their keys made the signature; or every possible issuer is already in the
 * path. Or the search ended before it found any path of the target: then the issuers above are not known.
 */
export type PathEnd =
  | 'chosen-anchor'
  | 'self-signed'
  | 'not-among-anchors'
  | 'issuer-missing'
  | 'issuer-key-differs'
  | 'loop'
  | 'work-limit'

/** A path that the search found, not yet judged. */
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

/** The certificate that the path is for. */
export const targetOf = (path: CertificationPath): Member => {
  const [target] = path.members
  if (!target) throw new Error('a certification path has at least one certificate')
  return target
}

export const endsAtAnchor = (end: PathEnd): boolean => end === 'chosen-anchor' || end === 'self-signed'

/** True where the top is self-signed, trusted or not. */
export const standsForItself = (end: PathEnd): boolean => end === 'self-signed' || end === 'not-among-anchors'
