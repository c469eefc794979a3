import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'
import type { RejectedEdge } from './rejected-edges.ts'

/** Whether one may have issued the other: all that is known does not speak against it. */
const isPossible = ({ signature, keyIdentifiers }: IssuerEdge): boolean =>
  signature ? signature.status === 'valid' || signature.status === 'not-verified' : keyIdentifiers !== 'different'

/**
 * Everyone who may stand above these certificates or is one of them, whichever paths are listed: by signature where that is known, else by name and key
 * identifier. Verifies nothing.
 */
export function aboveOf(starts: Iterable<Member>, graph: IssuerGraph, found = new Set<Member>()): Set<Member> {
  const waiting = [...starts].filter((member) => !found.has(member))
  for (const member of waiting) found.add(member)
  for (let member = waiting.pop(); member; member = waiting.pop()) {
    // Who signed itself has its issuer.
    if (graph.selfEdge(member)?.signature?.status === 'valid') continue
    for (const edge of graph.issuersOf(member)) {
      if (found.has(edge.issuer) || !isPossible(edge)) continue
      found.add(edge.issuer)
      waiting.push(edge.issuer)
    }
  }
  return found
}

/**
 * A number for every certificate: it is the same for those whom issuing may join, however remotely, and where it differs it is known that neither issued the
 * other, nor what issued it. A key that was not tried may have signed.
 */
export function familiesOf(graph: IssuerGraph, alsoJoined: Iterable<RejectedEdge>): Map<Member, number> {
  const joined = new Map<Member, Member>()
  const head = (member: Member): Member => {
    let top = member
    for (let next = joined.get(top); next; next = joined.get(top)) top = next
    // Shortens the way for whoever asks next.
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
  for (const subject of graph.members) {
    for (const issuer of graph.bearersOf(subject.issuer)) {
      if (head(subject) === head(issuer)) continue
      if (graph.knownEdge(subject, issuer)?.signature?.status !== 'invalid') join(subject, issuer)
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
