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
  /** How many there are in all; undefined where that cannot be told. */
  readonly count: number | undefined
  /** How many steps its search took before it was ended; undefined where it came to its end. */
  readonly endedAfter: number | undefined
}

export interface TargetSearch {
  readonly graph: IssuerGraph
  readonly judge: PartialPathJudge
  /** Where paths may end; at every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /** Only the paths of this one; of every end entity where absent. */
  readonly target?: Member | undefined
  /** Whose paths are listed whatever else is, and from which number on, counted from zero. */
  readonly focus?: { readonly target: Member; readonly start: number } | undefined
}

/** Paths listed of one target: more than anybody reads at once, and enough to show every cross-certificate of the public PKI. */
export const pathsPerTarget = 32
/** Paths listed of every target but the first and the one in focus: enough to show that there are several. */
const pathsOfOthers = 4
/** Targets whose paths are listed; a folder of unrelated certificates is an inventory, and each of them is a press away. */
const listedTargets = 96
/** Paths listed in all: each is judged in full, which makes some ten thousand octets of a Report. */
const listedPaths = 128

/**
 * Certificates put on partial paths for one target. 32 paths through a mesh of 20 CAs need fewer than a thousand; rustls/webpki allows 200,000 calls of
 * its path building, which are shorter steps than these.
 */
const stepsPerTarget = 20_000
/** The same for one Report; what is left of it is for the next target. */
const stepsInAll = 60_000
/** What each target has, whatever others used up: enough for one path that nothing stands in the way of. */
const leastSteps = 300

/**
 * The paths from every certificate that nobody else in the pool may have been issued by, and then from whatever cannot stand above any of those: a CA whose
 * namesake issued everything, or one of a circle. End entities come first. `left` counts the targets beyond the limit.
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
    // Nobody names these as issuer: end entities, and CAs of which nothing else is here.
    const lowest = [...graph.members.filter((member) => !isIssuer(member))].sort((a, b) => rank(a) - rank(b))
    if (focus) await this.add(focus.target, lowest.length)
    for (const [i, target] of lowest.entries()) await this.#addUnlessFull(target, lowest.length - i - 1)
    // Whose paths are not looked at has them all the same; over whom, only the names can tell.
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

  /** `waiting` is how many targets are to come for certain: for each there must be room for a path. */
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
    // Whoever asks for more than there are is shown the last.
    const from = end > start ? start : end - latest.length
    return { target, paths: latest.slice(from - end), start: from, count, endedAfter }
  }
}

/** End entities before CAs. */
const rank = ({ ca }: Member): number => (ca === true ? 1 : 0)
