import type { Budget } from '../lib/budget.ts'
import { mismatchSteps, stayingOnBrokenLink } from './build.ts'
import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

export interface Counting {
  readonly graph: IssuerGraph
  /** Where paths may end; at every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /** Takes a step for every link, and more for every wrong guess. */
  readonly budget: Budget
}

/**
 * How many paths the search would find, without finding them: the sum of the paths of those above, so that its cost follows the links and not the
 * paths. Circles cannot be counted that way: which paths lead through them depends on who stands below.
 */
export class PathCount {
  readonly #known = new Map<Member, number | undefined>()
  /** Whose paths are being counted, by key holder. */
  readonly #open = new Set<string>()

  constructor(readonly search: Counting) {}

  /** Undefined where circles lead away from the certificate, or where the budget is used up. */
  async of(member: Member): Promise<number | undefined> {
    if (this.#known.has(member)) return this.#known.get(member)
    if (this.#open.has(member.keyHolder)) return undefined
    this.#open.add(member.keyHolder)
    const count = await this.#sum(member)
    this.#open.delete(member.keyHolder)
    this.#known.set(member, count)
    return count
  }

  async #sum(member: Member): Promise<number | undefined> {
    const { anchors, graph } = this.search
    if (anchors?.has(member) || (!anchors && (await graph.selfSigned(member)))) return 1
    // Nobody stands above himself, under whichever certificate.
    const candidates = graph.issuersOf(member).filter(({ issuer }) => issuer.keyHolder !== member.keyHolder)
    const signers: IssuerEdge[] = []
    for (const edge of candidates) {
      const { status } = await graph.verify(edge)
      if (!this.search.budget.spend(status === 'invalid' ? mismatchSteps : 1)) return undefined
      if (status === 'valid' || status === 'not-verified') signers.push(edge)
    }
    const likeliest = stayingOnBrokenLink(candidates)
    const above = signers.length > 0 ? signers : likeliest ? [likeliest] : []
    if (above.length === 0) return 1
    let sum = 0
    for (const { issuer } of above) {
      const count = await this.of(issuer)
      if (count === undefined) return undefined
      sum += count
    }
    return sum
  }
}
