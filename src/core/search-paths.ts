import { pathPreview } from './check/path-preview.ts'
import type { Settings } from './check/settings.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import type { PathSearch } from './path/build.ts'
import { inCanonicalOrder } from './path/canonical-order.ts'
import { endsAtAnchor } from './path/certification-path.ts'
import { IssuerGraph } from './path/issuer-graph.ts'
import type { Member } from './path/member.ts'
import { pathsOfAllTargets, type TargetPaths } from './path/targets.ts'
import { orderTwins, type Twin } from './path/twins.ts'
import { completingRoots } from './workspace/completing-roots.ts'
import type { Kept } from './workspace/kept.ts'

export interface FoundPaths {
  readonly graph: IssuerGraph
  readonly found: readonly TargetPaths[]
  readonly left: number
  readonly twins: readonly Twin[]
}

/**
 * The paths through what was opened. A bundled root joins only where a target has no complete path without it, and
 * never where the person chose the anchors.
 */
export async function findPaths(kept: Kept, settings: Settings, verifier: SignatureVerifier): Promise<FoundPaths> {
  const finds = new Set(kept.certificates.filter(({ whole }) => whole.size === 0).map(({ member }) => member))
  const isFind = (member: Member): boolean => finds.has(member)
  const given = kept.certificates.map(({ member }) => member)
  const opened = new IssuerGraph(inCanonicalOrder(given, isFind), verifier)
  const { members: own, twins } = await orderTwins(opened, isFind)
  const ownGraph = new IssuerGraph(own, verifier, opened.work)
  const anchors = anchorsOf(kept, settings)
  const { found, left } = await searchPaths(kept, settings, ownGraph, anchors)
  const open = found.filter(({ paths }) => !paths.some(({ end }) => endsAtAnchor(end)))
  const roots = anchors
    ? []
    : await completingRoots(
        open.flatMap(({ paths }) => paths),
        kept.bundled,
        verifier,
      )
  if (roots.length === 0) return { graph: ownGraph, found, left, twins }
  const graph = new IssuerGraph([...own, ...roots], verifier, opened.work)
  const completed = new Map<TargetPaths, TargetPaths>()
  for (const each of open) {
    const again = await searchPaths(kept, { ...settings, target: each.target.id }, graph, undefined)
    completed.set(each, again.found[0] ?? each)
  }
  return { graph, found: found.map((each) => completed.get(each) ?? each), left, twins }
}

function searchPaths(kept: Kept, settings: Settings, graph: IssuerGraph, anchors: ReadonlySet<Member> | undefined) {
  const target = settings.target && kept.find(settings.target)?.member
  const asked = settings.focus
  const focused = asked && kept.find(asked.target)?.member
  const focus = focused && { target: focused, start: asked.start }
  return pathsOfAllTargets({ ...searchFor(settings, graph, anchors), signers: signersOf(kept), target, focus })
}

/** The search through a graph by these settings; the budget is the caller's. */
export function searchFor(
  settings: Settings,
  graph: IssuerGraph,
  anchors: ReadonlySet<Member> | undefined,
): Omit<PathSearch, 'budget'> {
  const judge = pathPreview(settings, (member) => anchors?.has(member) ?? member.selfIssued)
  return { graph, judge, anchors }
}

/** The anchors that the person chose; undefined where every self-signed certificate is one. */
export const anchorsOf = (kept: Kept, { anchors }: Settings): ReadonlySet<Member> | undefined =>
  anchors && new Set(anchors.flatMap((id) => kept.find(id)?.member ?? []))

/** Certificates that came only to check a message's signature with. */
export const signersOf = ({ certificates }: Kept): ReadonlySet<Member> =>
  new Set(certificates.filter(({ forItself }) => forItself.size === 0).map(({ member }) => member))
