import type { IssuerEdge } from './issuer-graph.ts'
import type { Member } from './member.ts'

/**
 * Why a path ends where it does: its top certificate is self-signed; nobody in the pool bears the issuer's name; somebody does, but no key of
 * theirs made the signature; or every possible issuer already stands in the path.
 */
export type PathEnd = 'self-signed' | 'issuer-missing' | 'issuer-key-differs' | 'loop'

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
