import type { Budget } from '../lib/budget.ts'
import { endsAtAnchor, type CertificationPath, type PathEnd } from './certification-path.ts'
import type { Distances } from './distances.ts'
import { Frontier } from './frontier.ts'
import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/**
 * How much speaks against the last certificate of a partial path, given those below it: 0 where nothing does. The search needs no more than
 * that to try the better candidates first; what exactly is wrong is for the checks to say. Signatures are the search's own business.
 */
export type PartialPathJudge = (members: readonly Member[]) => number

export interface PathSearch {
  readonly graph: IssuerGraph
  readonly judge: PartialPathJudge
  /** Where paths may end; at every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /** Takes a step for every certificate that may stand on top of a partial path, and more for every wrong guess. */
  readonly budget: Budget
}

/** A partial path, and what it waits for: to be given an issuer, to be continued, or to be handed out. */
interface Step {
  readonly members: readonly Member[]
  readonly edges: readonly IssuerEdge[]
  /** What speaks against the path so far; a candidate can only add to it. */
  readonly doubts: number
  /** Who may stand on top next; neither verified nor judged until the step's turn comes. */
  readonly candidate?: { readonly edge: IssuerEdge; readonly rivals: Rivals }
  readonly end?: PathEnd
}

/** The candidates for one place. Once none of their keys fits, `retreat` is the way on. */
interface Rivals {
  left: number
  /** What the key identifiers say of the likeliest. */
  readonly likeliest: IssuerEdge['keyIdentifiers'] | undefined
  readonly retreat: () => Step
}

// A link that is known to be wrong outweighs one that no engine could check, and both outweigh what a judge finds in one certificate. Paths
// that reach a self-signed certificate come before those that reach none, however much speaks against them.
const unverifiedLink = 100
const brokenLink = 10_000
const incomplete = 1_000_000

/**
 * Steps that a signature costs which somebody else's key made: some milliseconds in plain JavaScript, where a step takes microseconds. Of the
 * 20,000 steps of a target that leaves 100 wrong guesses; Go and rustls stop a path at 100 signatures, right or wrong.
 */
export const mismatchSteps = 200

/** Longer ways than this are all the same; a path of 20 certificates is long. With what unlikely keys add it makes up one doubt. */
const longestWay = 499

/**
 * In what order steps are taken: by what speaks against them; then the keys that the identifiers name before others, for a wrong guess costs a
 * signature; then by how long the whole path would be at least.
 */
function costOf({ members, doubts, candidate, end }: Step, distances: Distances): number {
  const next = candidate?.edge.issuer ?? members.at(-1)
  const above = end || !next ? 0 : distances.of(next)
  const way = Math.min(members.length + (candidate ? 1 : 0) + above, longestWay)
  const unlikely = candidate && candidate.edge.keyIdentifiers !== candidate.rivals.likeliest
  return doubts * 2 * (longestWay + 1) + (unlikely ? longestWay + 1 : 0) + way
}

/**
 * The paths from a target upwards, best first, found lazily: those with least against them first and, among equals, the shortest along the
 * likeliest issuers. No holder of one key under one name stands twice in a path, so the search ends whatever circles the certificates form. When
 * the budget is used up, what was found is still yielded; where nothing was, how far the search had come.
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

/** What follows from one step: one step more for every possible issuer, an end, a retreat, or nothing. */
async function proceed(step: Step, search: PathSearch): Promise<Step[]> {
  if (!step.candidate) return extend(step, search)
  const { edge, rivals } = step.candidate
  const signature = await search.graph.verify(edge)
  if (signature.status === 'invalid' || signature.status === 'passed-over') {
    if (signature.status === 'invalid') search.budget.spend(mismatchSteps)
    return --rivals.left === 0 ? [rivals.retreat()] : []
  }
  const next = withIssuer(step, edge, signature.status === 'valid' ? 0 : unverifiedLink, search)
  // With something against it, it waits until the others had their turn.
  return next.doubts > step.doubts ? [next] : extend(next, search)
}

async function extend(step: Step, search: PathSearch): Promise<Step[]> {
  const top = step.members.at(-1)
  if (!top) return []
  if (search.anchors?.has(top)) return [ended(step, 'chosen-anchor')]
  const selfSigned = await search.graph.selfSigned(top)
  if (selfSigned && !search.anchors) return [ended(step, 'self-signed', search.graph.selfEdge(top))]

  const candidates = search.graph.issuersOf(top).filter((edge) => edge.issuer !== top)
  const holders = new Set(step.members.map((member) => member.keyHolder))
  const fresh = candidates.filter((edge) => !holders.has(edge.issuer.keyHolder))
  if (fresh.length === 0) {
    return [ended(step, selfSigned ? 'not-among-anchors' : candidates.length > 0 ? 'loop' : 'issuer-missing')]
  }

  const rivals: Rivals = {
    left: fresh.length,
    likeliest: fresh[0]?.keyIdentifiers,
    retreat: () => retreat(step, fresh, search),
  }
  // Reversed, for the frontier hands out the last of equals first.
  return fresh.map((edge) => ({ ...step, candidate: { edge, rivals } })).reverse()
}

function withIssuer({ members: below, edges, doubts }: Step, edge: IssuerEdge, more: number, search: PathSearch): Step {
  const members = [...below, edge.issuer]
  return { members, edges: [...edges, edge], doubts: doubts + more + search.judge(members) }
}

/**
 * Where to go once no candidate's key made the signature. If the key identifiers say so too, the right issuer is not here and the path ends. If
 * they do not, a signature is damaged: then the likeliest issuer stays, on a broken link, for the person should see the certificate under it.
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
