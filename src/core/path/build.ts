import type { Budget } from '../lib/budget.ts'
import { endsAtAnchor, type CertificationPath, type PathEnd } from './certification-path.ts'
import type { Distances } from './distances.ts'
import { Frontier } from './frontier.ts'
import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/**
 * Yields how much is wrong with the last certificate of a partial path, given those below it; 0 where nothing is. The
 * search uses it only to try better candidates first. The checks say exactly what is wrong. Signatures do not count
 * here, because the search verifies them itself.
 */
export type PartialPathJudge = (members: readonly Member[]) => number

export interface PathSearch {
  readonly graph: IssuerGraph
  readonly judge: PartialPathJudge
  /** The possible ends of paths; every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /**
   * Takes a step for every certificate that may be the next issuer of a partial path, and more for every wrong guess.
   */
  readonly budget: Budget
}

/** A partial path and its next step: to add an issuer, to continue, or to be yielded. */
interface Step {
  readonly members: readonly Member[]
  readonly edges: readonly IssuerEdge[]
  /** The number of things that are wrong with the path so far; a candidate can only add to it. */
  readonly doubts: number
  /** The next possible issuer, neither verified nor judged until the step's turn comes. */
  readonly candidate?: { readonly edge: IssuerEdge; readonly rivals: Rivals }
  readonly end?: PathEnd
}

/** The candidates for one place. If none of their keys fits, `retreat` is the next step. */
interface Rivals {
  left: number
  /** The comparison of key identifiers for the likeliest candidate. */
  readonly likeliest: IssuerEdge['keyIdentifiers'] | undefined
  readonly retreat: () => Step
}

// A link that is known to be wrong outweighs one that no engine could check, and both outweigh everything a judge finds
// in one certificate. A path that reaches a self-signed certificate comes before one that does not, however much is
// wrong with it.
const unverifiedLink = 100
const brokenLink = 10_000
const incomplete = 1_000_000

/**
 * The steps that a signature of another key costs: it takes some milliseconds in plain JavaScript, and a step takes
 * microseconds. The 20,000 steps of a target are enough for 100 wrong guesses; Go and rustls stop a path at 100
 * signatures, right or wrong.
 */
export const mismatchSteps = 200

/**
 * Longer ways than this count as equally long; a path of 20 certificates is long. Together with the cost of unlikely
 * keys this makes one doubt.
 */
const longestWay = 499

/**
 * Yields the cost that orders the steps: first by what is wrong, then the keys that the identifiers name before others
 * (a wrong guess costs a signature), then by the least length of the whole path.
 */
function costOf({ members, doubts, candidate, end }: Step, distances: Distances): number {
  const next = candidate?.edge.issuer ?? members.at(-1)
  const above = end || !next ? 0 : distances.of(next)
  const way = Math.min(members.length + (candidate ? 1 : 0) + above, longestWay)
  const unlikely = candidate && candidate.edge.keyIdentifiers !== candidate.rivals.likeliest
  return doubts * 2 * (longestWay + 1) + (unlikely ? longestWay + 1 : 0) + way
}

/**
 * Yields the paths from a target upwards, best first, found lazily: first the paths with the least wrong; among equals,
 * the shortest along the likeliest issuers. A key holder (one key under one name) is in a path only once, so the search
 * ends even if certificates form circles. When the budget is used up, the paths found so far are still yielded; if
 * there are none, the longest partial path.
 * @see RFC 4158 section 2.4
 */
export async function* buildPaths(target: Member, search: PathSearch): AsyncGenerator<CertificationPath, void> {
  const frontier = new Frontier<Step>()
  const distances = search.graph.distancesTo(search.anchors)
  const enqueue = (step: Step): void => {
    frontier.push(step, costOf(step, distances))
  }
  enqueue({ members: [target], edges: [], doubts: search.judge([target]) })
  let found = false
  let best: Step | undefined
  for (let step = frontier.pop(); step; step = frontier.pop()) {
    if (step.end) {
      found = true
      yield { members: step.members, edges: step.edges, end: step.end }
    } else if (search.budget.spend()) (await proceed(step, search)).forEach(enqueue)
    else best ??= step
  }
  if (best && !found) yield { members: best.members, edges: best.edges, end: 'work-limit' }
}

/** Yields the steps that follow from one step: a step for every possible issuer, an end, a retreat, or nothing. */
async function proceed(step: Step, search: PathSearch): Promise<Step[]> {
  if (!step.candidate) return extend(step, search)
  const { edge, rivals } = step.candidate
  const signature = await search.graph.verify(edge)
  if (signature.status === 'invalid' || signature.status === 'passed-over') {
    if (signature.status === 'invalid') search.budget.spend(mismatchSteps)
    return --rivals.left === 0 ? [rivals.retreat()] : []
  }
  const next = withIssuer(step, edge, signature.status === 'valid' ? 0 : unverifiedLink, search)
  // If something is wrong with it, it waits until the others had their turn.
  return next.doubts > step.doubts ? [next] : extend(next, search)
}

async function extend(step: Step, search: PathSearch): Promise<Step[]> {
  const top = step.members.at(-1)
  if (!top) return []
  if (search.anchors?.has(top)) return [ended(step, 'chosen-anchor')]
  const selfSigned = await search.graph.selfSigned(top)
  if (selfSigned && !search.anchors) return [ended(step, 'self-signed', search.graph.selfEdge(top))]

  const candidates = search.graph.issuersOf(top).filter((edge) => edge.issuer !== top)
  // RFC 5280 section 6.1 takes name and key from the anchor, whose certificate is no part of the path: a self-signed
  // target may have the same. pyca/cryptography accepts it, OpenSSL does not look (error 18), which is for a check to
  // say.
  const holders = new Set(step.members.map((member) => member.keyHolder))
  const fresh = candidates.filter(
    (edge) => !holders.has(edge.issuer.keyHolder) || (step.members.length === 1 && search.anchors?.has(edge.issuer)),
  )
  if (fresh.length === 0) {
    return [ended(step, selfSigned ? 'not-among-anchors' : candidates.length > 0 ? 'loop' : 'issuer-missing')]
  }

  const rivals: Rivals = {
    left: fresh.length,
    likeliest: fresh[0]?.keyIdentifiers,
    retreat: () => retreat(step, fresh, search),
  }
  // Reversed, because the frontier yields the last of equals first.
  return fresh.map((edge) => ({ ...step, candidate: { edge, rivals } })).reverse()
}

function withIssuer({ members: below, edges, doubts }: Step, edge: IssuerEdge, more: number, search: PathSearch): Step {
  const members = [...below, edge.issuer]
  return { members, edges: [...edges, edge], doubts: doubts + more + search.judge(members) }
}

/**
 * Yields the next step if no candidate's key made the signature. If the key identifiers differ, too, the right issuer
 * is not here and the path ends. If they match, a signature is damaged: then the likeliest issuer stays, with a broken
 * link, because the person should see the certificate below it.
 */
function retreat(step: Step, fresh: readonly IssuerEdge[], search: PathSearch): Step {
  const likeliest = stayingOnBrokenLink(fresh)
  return likeliest ? withIssuer(step, likeliest, brokenLink, search) : ended(step, 'issuer-key-differs')
}

export const stayingOnBrokenLink = (candidates: readonly IssuerEdge[]): IssuerEdge | undefined =>
  candidates.find(({ keyIdentifiers }) => keyIdentifiers !== 'different')

function ended(step: Step, end: PathEnd, selfEdge?: IssuerEdge): Step {
  const unverified = selfEdge?.signature?.status === 'not-verified' ? unverifiedLink : 0
  const doubts = step.doubts + (endsAtAnchor(end) ? unverified : incomplete)
  return { members: step.members, edges: step.edges, doubts, end }
}
