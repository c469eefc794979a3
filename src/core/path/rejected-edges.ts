import { toHex } from '../lib/hex.ts'
import type { IssuerEdge, IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/**
 * Why somebody who might have issued a certificate stands above it in no path: another key of that name made the signature; the key identifiers
 * agree and the names do not; the key did sign, but the paths over it are not among those listed; or its turn never came, because it stands
 * below already or the search had ended.
 */
export type RejectionReason = 'other-key' | 'other-name' | 'no-listed-path' | 'not-tried'

export interface RejectedEdge {
  readonly subject: Member
  readonly issuer: Member
  readonly reason: RejectionReason
}

/** A mesh of cross-certificates has thousands; more than this nobody reads. */
const maximumEdges = 1_000

/**
 * The candidates above these certificates that no path uses, each with its reason, in the order of the certificates. What the search did not
 * verify is not verified here either.
 */
export function rejectedEdges(
  subjects: Iterable<Member>,
  graph: IssuerGraph,
  used: ReadonlySet<IssuerEdge>,
): RejectedEdge[] {
  const rejected: RejectedEdge[] = []
  const byKeyIdentifier = membersByKeyIdentifier(graph.members)
  for (const subject of subjects) {
    // Who signed itself has its issuer.
    if (graph.selfEdge(subject)?.signature?.status === 'valid') continue
    for (const edge of graph.issuersOf(subject)) {
      if (edge.issuer !== subject && !used.has(edge)) rejected.push({ ...edge, reason: reasonOf(edge) })
    }
    const wanted = subject.authorityKeyIdentifier
    for (const issuer of (wanted && byKeyIdentifier.get(toHex(wanted))) ?? []) {
      if (issuer.subject !== subject.issuer) rejected.push({ subject, issuer, reason: 'other-name' })
    }
    if (rejected.length > maximumEdges) break
  }
  return rejected.slice(0, maximumEdges).map(({ subject, issuer, reason }) => ({ subject, issuer, reason }))
}

function reasonOf({ signature }: IssuerEdge): RejectionReason {
  if (!signature) return 'not-tried'
  return signature.status === 'invalid' ? 'other-key' : 'no-listed-path'
}

function membersByKeyIdentifier(members: readonly Member[]): Map<string, Member[]> {
  const found = new Map<string, Member[]>()
  for (const member of members) {
    const identifier = member.subjectKeyIdentifier
    if (!identifier) continue
    const key = toHex(identifier)
    const others = found.get(key)
    if (others) others.push(member)
    else found.set(key, [member])
  }
  return found
}
