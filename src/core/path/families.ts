import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'
import type { RejectedEdge } from './rejected-edges.ts'

/** True where one may have issued the other: nothing that is known rules it out. */
const isPossible = ({ signature, keyIdentifiers }: IssuerEdge): boolean =>
  signature ? signature.status === 'valid' || signature.status === 'not-verified' : keyIdentifiers !== 'different'

/**
 * Yields these certificates and all their possible issuers, at any height and in any path: by signature where that is
 * known, otherwise by name and key identifier. Verifies nothing.
 */
export function aboveOf(starts: Iterable<Member>, graph: IssuerGraph, found = new Set<Member>()): Set<Member> {
  const waiting = [...starts].filter((member) => !found.has(member))
  for (const member of waiting) found.add(member)
  // Names whose bearers were all found. Without this, thousands of bearers of one name would be looked at from each of
  // them.
  const exhausted = new Set<string>()
  for (let member = waiting.pop(); member; member = waiting.pop()) {
    // A certificate with its own valid signature needs no other issuer.
    if (exhausted.has(member.issuer) || graph.selfEdge(member)?.signature?.status === 'valid') continue
    for (const edge of graph.issuersOf(member)) {
      if (found.has(edge.issuer) || !isPossible(edge)) continue
      found.add(edge.issuer)
      waiting.push(edge.issuer)
    }
    if (graph.bearersOf(member.issuer).every((bearer) => found.has(bearer))) exhausted.add(member.issuer)
  }
  return found
}

/**
 * Yields a number for every certificate. Certificates that issuing may connect, over any number of steps, have equal
 * numbers. If two numbers differ, it is known that neither issued the other, and that neither issued an issuer of the
 * other. A key that was not tried counts as a possible signer.
 */
export function familiesOf(graph: IssuerGraph, alsoJoined: Iterable<RejectedEdge>): Map<Member, number> {
  const joined = new Map<Member, Member>()
  const head = (member: Member): Member => {
    let top = member
    for (let next = joined.get(top); next; next = joined.get(top)) top = next
    // Shortens the way for the next look-up.
    for (let at = member; at !== top;) {
      const next = joined.get(at) ?? top
      joined.set(at, top)
      at = next
    }
    return top
  }
  const join = (a: Member, b: Member): void => {
    const [one, other] = [head(a), head(b)]
    if (one !== other) joined.set(one, other)
  }
  // Names whose bearers are already one family: the first bearer that may have issued a certificate then stands for
  // all.
  const united = new Set<string>()
  for (const subject of graph.members) {
    const bearers = graph.bearersOf(subject.issuer)
    for (const issuer of bearers) {
      if (head(subject) === head(issuer)) {
        if (united.has(subject.issuer)) break
        continue
      }
      if (graph.knownEdge(subject, issuer)?.signature?.status !== 'invalid') join(subject, issuer)
    }
    if (!united.has(subject.issuer) && bearers.every((bearer) => head(bearer) === head(bearers[0] ?? bearer))) {
      united.add(subject.issuer)
    }
  }
  for (const { subject, issuer } of alsoJoined) join(subject, issuer)
  const numbers = new Map<Member, number>()
  return new Map(
    graph.members.map((member) => {
      const top = head(member)
      const number = numbers.get(top) ?? numbers.size + 1
      numbers.set(top, number)
      return [member, number]
    }),
  )
}
