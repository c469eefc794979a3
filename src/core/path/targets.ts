import { Budget } from '../lib/budget.ts'
import { buildPaths, type PartialPathJudge } from './build.ts'
import type { CertificationPath } from './certification-path.ts'
import { PathCount } from './count-paths.ts'
import { aboveOf } from './families.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/** The paths of one target. */
export interface TargetPaths {
  readonly target: Member
  /** Best first, from number `start` on, counted from zero. */
  readonly paths: readonly CertificationPath[]
  readonly start: number
  /** The number of all its paths; undefined where it is not known. */
  readonly count: number | undefined
  /** The number of steps after which its search was stopped; undefined where the search was complete. */
  readonly endedAfter: number | undefined
}

export interface TargetSearch {
  readonly graph: IssuerGraph
  readonly judge: PartialPathJudge
  /** The possible ends of paths; every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /** Listed after all others: they are here to check a signature, not to be looked at themselves. */
  readonly signers?: ReadonlySet<Member> | undefined
  /** The only certificate whose paths are wanted; every end entity where absent. */
  readonly target?: Member | undefined
  /** A certificate whose paths are listed in any case, and the number from which on, counted from zero. */
  readonly focus?: { readonly target: Member; readonly start: number } | undefined
}

/**
 * Paths listed of one target: more than anybody reads at once, and enough to show every cross-certificate of the public
 * PKI.
 */
export const pathsPerTarget = 32
/** Paths listed of every target except the first and the one in focus: enough to show that there are several. */
const pathsOfOthers = 4
/**
 * Targets whose paths are listed. A folder of unrelated certificates is an inventory, and the person can ask for the
 * paths of each.
 */
const listedTargets = 96
/** Paths listed in all. Each is judged in full, which makes some ten thousand octets of a Report. */
const listedPaths = 128

/**
 * Certificates put on partial paths for one target. 32 paths through a mesh of 20 CAs need fewer than a thousand.
 * rustls/webpki allows 200,000 calls of its path building, which are shorter steps than these.
 */
const stepsPerTarget = 20_000
/** Certificates put on partial paths for one Report; each target leaves the rest to the next one. */
const stepsInAll = 60_000
/** Steps of each target, even if others used up all: enough for one path without obstacles. */
const leastSteps = 300

/**
 * Yields the paths from every certificate that no other in the pool may have issued; then from the certificates that
 * are above none of those: a CA if another of the same name issued everything, or a CA in a circle. End entities come
 * first. `left` counts the targets beyond the limit.
 */
export async function pathsOfAllTargets(search: TargetSearch): Promise<{ found: TargetPaths[]; left: number }> {
  const list = new TargetList(search)
  if (search.target) await list.add(search.target, 0)
  else await list.addAll()
  return list
}

class TargetList {
  readonly found: TargetPaths[] = []
  left = 0
  readonly #steps = new Budget(stepsInAll)
  readonly #counts: PathCount
  readonly #covered = new Set<Member>()
  #paths = 0

  constructor(readonly search: TargetSearch) {
    this.#counts = new PathCount({ ...search, budget: new Budget(stepsPerTarget) })
  }

  async addAll(): Promise<void> {
    const { focus, graph } = this.search
    const issuers = new Set(graph.members.filter((member) => !member.selfIssued).map((member) => member.issuer))
    const isIssuer = ({ subject }: Member): boolean => issuers.has(subject)
    // Certificates that no other names as issuer: end entities, and CAs without any of their certificates here.
    const { signers } = this.search
    const ordered = graph.members
      .filter((member) => !isIssuer(member))
      .map((member) => ({ member, order: (signers?.has(member) ? 2 : 0) + rank(member) }))
    const lowest = ordered.sort((a, b) => a.order - b.order).map(({ member }) => member)
    if (focus) await this.add(focus.target, lowest.length)
    for (const [i, target] of lowest.entries()) {
      // Only the names say that it issued nothing: where server and CA have one name, the paths before tell otherwise.
      if (target.selfIssued && this.#covered.has(target)) continue
      await this.#addUnlessFull(target, lowest.length - i - 1)
    }
    // A target beyond the limit has paths, too; only names can tell which certificates are above it.
    const issuersOfLowest = new Set(lowest.map(({ issuer }) => issuer))
    if (this.left > 0) this.#cover([...issuersOfLowest].flatMap((issuer) => graph.bearersOf(issuer)))
    for (const target of graph.members.filter(isIssuer)) {
      if (!this.#covered.has(target)) await this.#addUnlessFull(target, 0)
    }
  }

  async #addUnlessFull(target: Member, waiting: number): Promise<void> {
    if (this.found.some((other) => other.target === target)) return
    if (this.found.length >= listedTargets) this.left++
    else await this.add(target, waiting)
  }

  /** `waiting` is the number of targets that will certainly follow: each of them needs room for one path. */
  async add(target: Member, waiting: number): Promise<void> {
    const others = Math.min(waiting, listedTargets - this.found.length - 1)
    const wanted = this.found.length === 0 || target === this.search.focus?.target ? pathsPerTarget : pathsOfOthers
    const room = Math.max(1, Math.min(wanted, listedPaths - this.#paths - others))
    const found = await this.#pathsOf(target, room)
    this.found.push(found)
    this.#paths += found.paths.length
  }

  #cover(members: Iterable<Member>): void {
    aboveOf(members, this.search.graph, this.#covered)
  }

  async #pathsOf(target: Member, room: number): Promise<TargetPaths> {
    const { focus } = this.search
    const start = focus?.target === target ? focus.start : 0
    const budget = new Budget(Math.max(leastSteps, Math.min(stepsPerTarget, stepsInAll - this.#steps.spent)))
    const latest: CertificationPath[] = []
    let more = false
    let end = 0
    for await (const path of buildPaths(target, { ...this.search, budget })) {
      more = end === start + room
      if (more) break
      end++
      this.#cover(path.members)
      latest.push(path)
      if (latest.length > room) latest.shift()
    }
    this.#steps.spend(budget.spent)
    const endedAfter = budget.exhausted ? budget.limit : undefined
    const count = more || endedAfter ? await this.#counts.of(target) : end
    // A request beyond the last path shows the last ones.
    const from = end > start ? start : end - latest.length
    return { target, paths: latest.slice(from - end), start: from, count, endedAfter }
  }
}

/** End entities before CAs. */
const rank = ({ ca }: Member): number => (ca === true ? 1 : 0)
