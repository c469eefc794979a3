import type { Budget } from '../lib/budget.ts'
import { mismatchSteps, stayingOnBrokenLink } from './build.ts'
import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

export interface Counting {
  readonly graph: IssuerGraph
  /** The possible ends of paths; every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /** Takes a step for every link, and more for every wrong guess. */
  readonly budget: Budget
}

/**
 * Counts the paths that the search would find, without finding them: the sum of the paths of the issuers, so that the
 * cost follows the links and not the paths. Circles cannot be counted in this way: which paths lead through them
 * depends on the certificates below.
 */
export class PathCount {
  readonly #known = new Map<Member, number | undefined>()
  /** The key holders whose paths are being counted. */
  readonly #open = new Set<string>()

  constructor(readonly search: Counting) {}

  /**
   * Yields the number of paths; undefined where circles lead away from the certificate, or where the budget is used up.
   */
  of(target: Member): Promise<number | undefined> {
    // A self-signed target may end at a chosen anchor of its own name and key (see build.ts).
    return this.#sum(target, (issuer) => issuer !== target && this.#isAnchor(issuer))
  }

  async #above(member: Member): Promise<number | undefined> {
    if (this.#isAnchor(member)) return 1
    if (this.#known.has(member)) return this.#known.get(member)
    if (this.#open.has(member.keyHolder)) return undefined
    const count = await this.#sum(member, () => false)
    this.#known.set(member, count)
    return count
  }

  #isAnchor(member: Member): boolean {
    return this.search.anchors?.has(member) === true
  }

  async #sum(member: Member, again: (issuer: Member) => boolean): Promise<number | undefined> {
    const { anchors, graph } = this.search
    if (this.#isAnchor(member) || (!anchors && (await graph.selfSigned(member)))) return 1
    this.#open.add(member.keyHolder)
    const count = await this.#sumOver(
      // A key holder is never its own issuer in a path, under any of its certificates.
      graph.issuersOf(member).filter(({ issuer }) => issuer.keyHolder !== member.keyHolder || again(issuer)),
    )
    this.#open.delete(member.keyHolder)
    return count
  }

  async #sumOver(candidates: readonly IssuerEdge[]): Promise<number | undefined> {
    const signers: IssuerEdge[] = []
    for (const edge of candidates) {
      const { status } = await this.search.graph.verify(edge)
      if (!this.search.budget.spend(status === 'invalid' ? mismatchSteps : 1)) return undefined
      if (status === 'valid' || status === 'not-verified') signers.push(edge)
    }
    const likeliest = stayingOnBrokenLink(candidates)
    const above = signers.length > 0 ? signers : likeliest ? [likeliest] : []
    if (above.length === 0) return 1
    let sum = 0
    for (const { issuer } of above) {
      const count = await this.#above(issuer)
      if (count === undefined) return undefined
      sum += count
    }
    return sum
  }
}
