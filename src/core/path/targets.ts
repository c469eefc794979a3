import type { Budget } from '../lib/budget.ts'
import { buildPaths, type PartialPathJudge } from './build.ts'
import type { CertificationPath } from './certification-path.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/** The paths of one target. */
export interface TargetPaths {
  readonly target: Member
  /** Best first. */
  readonly paths: readonly CertificationPath[]
  /** That there are more than were asked for. */
  readonly more: boolean
}

export interface TargetSearch {
  readonly graph: IssuerGraph
  readonly judge: PartialPathJudge
  readonly budget: Budget
  /** How many paths to list for each target. */
  readonly pathsPerTarget: number
  readonly targets: number
  /** Where paths may end; at every self-signed certificate where absent. */
  readonly anchors?: ReadonlySet<Member> | undefined
  /** Only the paths of this one; of every end entity where absent. */
  readonly target?: Member | undefined
}

/**
 * The paths from every certificate that nobody else in the pool may have been issued by, and then from whatever stands on none of those paths: a CA
 * whose namesake issued everything, or one of a circle. End entities come first. `left` counts the targets beyond the limit.
 */
export async function pathsOfAllTargets(search: TargetSearch): Promise<{ found: TargetPaths[]; left: number }> {
  const { members } = search.graph
  const issuers = new Set(members.filter((member) => !member.selfIssued).map((member) => member.issuer))
  const isIssuer = (member: Member): boolean => issuers.has(member.subject)
  const all = [...members].sort((a, b) => rank(a, isIssuer) - rank(b, isIssuer))
  const waiting = search.target ? [search.target] : all
  const covered = new Set<Member>()
  const found: TargetPaths[] = []
  let left = 0
  for (const target of waiting) {
    if (covered.has(target)) continue
    if (found.length >= search.targets) left++
    else {
      const paths = await pathsOf(target, search)
      found.push(paths)
      for (const path of paths.paths) for (const member of path.members) covered.add(member)
    }
  }
  return { found, left }
}

/** Those that nobody names as issuer first, and among them end entities before CAs. */
const rank = (member: Member, isIssuer: (member: Member) => boolean): number =>
  (isIssuer(member) ? 2 : 0) + (member.ca === true ? 1 : 0)

async function pathsOf(target: Member, search: TargetSearch): Promise<TargetPaths> {
  const paths: CertificationPath[] = []
  for await (const path of buildPaths(target, search)) {
    if (paths.length === search.pathsPerTarget) return { target, paths, more: true }
    paths.push(path)
  }
  return { target, paths, more: false }
}
