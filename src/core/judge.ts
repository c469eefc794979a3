import { bySeverity } from './finding/severity.ts'
import { capped } from './finding/capped.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { isBundledRootId } from './finding/location.ts'
import { publicRootSource } from './oid/public-roots.ts'
import { ecdsa256 } from './crypto/verification-cost.ts'
import { pathPreview } from './check/path-preview.ts'
import { contextOf, type JudgeBasis } from './check/path-context.ts'
import { userConstrainedPolicies } from './check/path/policies.ts'
import { RevocationData } from './check/revocation/revocation-data.ts'
import { runPathChecks } from './check/run.ts'
import { judgeSigner } from './check/signer-path.ts'
import { LogSignatures } from './check/transparency/log-signatures.ts'
import { subjectOf } from './check/members.ts'
import { completeSettings, type JudgeSettings, type Settings } from './check/settings.ts'
import { inCanonicalOrder } from './path/canonical-order.ts'
import { endsAtAnchor, targetOf } from './path/certification-path.ts'
import { familiesOf } from './path/families.ts'
import type { Member } from './path/member.ts'
import { IssuerGraph } from './path/issuer-graph.ts'
import { rejectedEdges, type RejectedEdge } from './path/rejected-edges.ts'
import { pathsOfAllTargets, type TargetPaths } from './path/targets.ts'
import { orderTwins, type Twin } from './path/twins.ts'
import { KeyNumbers, Renumbering } from './report/key-numbers.ts'
import { byRank, type JudgedPath } from './report/rank-paths.ts'
import {
  reportVersion,
  type CertificateSummary,
  type PathSummary,
  type RejectedLink,
  type Report,
  type TargetSummary,
} from './report/report.ts'
import { summarizeOther } from './report/other-object.ts'
import { summarizeCertificate } from './report/summarize-certificate.ts'
import { summarizePath } from './report/summarize-path.ts'
import { revocationFindings, summarizeList, summarizeResponse } from './report/summarize-revocation.ts'
import { completingRoots } from './workspace/completing-roots.ts'
import type { Kept } from './workspace/kept.ts'
import type { Workspace } from './workspace/workspace.ts'

/** Builds and judges the paths of the workspace, or of one target. The same arguments give the same Report. */
export async function judge(workspace: Workspace, chosen: JudgeSettings, verifier: SignatureVerifier): Promise<Report> {
  const { kept } = workspace
  const settings = completeSettings(chosen)
  const { graph, found, left, twins } = await findPaths(kept, settings, verifier)

  const basis = basisOf(kept, settings, graph, verifier)
  const signers = signersOf(kept)
  const judged: JudgedPath[] = []
  for (const path of found.flatMap((each) => each.paths)) {
    const context = await contextOf(path, basis)
    judged.push({ path, context, outcomes: await runPathChecks(context), ofSigner: signers.has(targetOf(path)) })
  }
  judged.sort(byRank)
  const listed = judged.map(({ path }) => path)
  const paths = judged.map(({ context, outcomes }, i) =>
    summarizePath(`p${i + 1}`, context, outcomes, userConstrainedPolicies(context)),
  )
  const rejected = await rejectedEdges(listed, graph)
  const otherNames = rejected.listed.filter(({ reason }) => reason.startsWith('other-name'))
  return {
    version: reportVersion,
    settings,
    sources: workspace.receipts,
    certificates: await summarizeCertificates(kept, graph, familiesOf(graph, otherNames)),
    publicRoots: publicRootSource,
    revocationLists: kept.revocationLists.map((list) => summarizeList(list, paths, graph)),
    ocspResponses: kept.ocspResponses.map((response) => summarizeResponse(response, paths)),
    others: kept.others.map(summarizeOther),
    paths,
    targets: summarizeTargets(found, paths),
    moreTargets: left,
    rejectedLinks: rejected.listed.map(summarizeRejected),
    moreRejectedLinks: rejected.left,
    findings: findingsBesidePaths(workspace, found, graph, twins),
  }
}

interface FoundPaths {
  readonly graph: IssuerGraph
  readonly found: readonly TargetPaths[]
  readonly left: number
  readonly twins: Awaited<ReturnType<typeof orderTwins>>['twins']
}

/**
 * The paths through what was opened. A bundled root joins only where a target has no complete path without it, and
 * never where the person chose the anchors.
 */
async function findPaths(kept: Kept, settings: Settings, verifier: SignatureVerifier): Promise<FoundPaths> {
  const finds = new Set(kept.certificates.filter(({ whole }) => whole.size === 0).map(({ member }) => member))
  const isFind = (member: Member): boolean => finds.has(member)
  const given = kept.certificates.map(({ member }) => member)
  const opened = new IssuerGraph(inCanonicalOrder(given, isFind), verifier)
  const { members: own, twins } = await orderTwins(opened, isFind)
  const ownGraph = new IssuerGraph(own, verifier, opened.work)
  const anchors = settings.anchors && new Set(settings.anchors.map((id) => kept.find(id)?.member).filter(isPresent))
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
  const preview = pathPreview(settings, (member) => anchors?.has(member) ?? member.selfIssued)
  return pathsOfAllTargets({ graph, judge: preview, anchors, signers: signersOf(kept), target, focus })
}

/** Certificates that came only to check a message's signature with. */
const signersOf = ({ certificates }: Kept): ReadonlySet<Member> =>
  new Set(certificates.filter(({ forItself }) => forItself.size === 0).map(({ member }) => member))

/** All paths are judged on one basis, and so is the path of a signer of lists that stands in none of them. */
function basisOf(kept: Kept, settings: Settings, graph: IssuerGraph, verifier: SignatureVerifier): JudgeBasis {
  const ground = { settings, graph, logSignatures: new LogSignatures(verifier) }
  const lists = kept.revocationLists.map(heldOf)
  const responses = kept.ocspResponses.map(heldOf)
  const counted: SignatureVerifier = { verify: (signed) => verifier.verify(signed, graph.work) }
  const revocation = new RevocationData(lists, responses, counted, (signer, anchor, heard) =>
    judgeSigner(signer, anchor, { ...ground, revocation: heard }),
  )
  return { ...ground, revocation }
}

async function summarizeCertificates(
  kept: Kept,
  graph: IssuerGraph,
  families: ReadonlyMap<Member, number>,
): Promise<CertificateSummary[]> {
  const summaries: CertificateSummary[] = []
  const keys = new KeyNumbers()
  const numbers = new Renumbering()
  const bundled = graph.members
    .map(({ id }) => (isBundledRootId(id) ? kept.bundled.find(id) : undefined))
    .filter(isPresent)
  for (const certificate of [...kept.certificates, ...bundled]) {
    const { member } = certificate
    const selfSigned = await graph.selfSigned(member)
    const proven = graph.selfEdge(member)?.signature?.status === 'valid'
    const told = { selfSigned, proven, family: numbers.of(families.get(member)), key: keys.of(member) }
    // Only a CA can be in the list, and there may be thousands of others.
    const listed = member.selfIssued || member.ca ? kept.bundled.withNameAndKeyOf(member.certificate) : undefined
    summaries.push(summarizeCertificate(certificate, told, listed))
  }
  return summaries
}

const summarizeRejected = ({ subject, issuer, reason }: RejectedEdge): RejectedLink => {
  return { subject: subject.id, issuer: issuer.id, reason }
}

/** In the order of their best paths. */
function summarizeTargets(found: readonly TargetPaths[], paths: readonly PathSummary[]): TargetSummary[] {
  const order = [...new Set(paths.map(({ certificates: [target] }) => target))]
  const summaries = found.map(({ target, start, paths: { length: listed }, count }) => {
    return { certificate: target.id, start, listed, paths: count }
  })
  return summaries.sort((a, b) => order.indexOf(a.certificate) - order.indexOf(b.certificate))
}

/**
 * Findings of one code that a Report lists beside its paths, from all sources together: thousands of files with one
 * fault each say it once more.
 */
const listedPerCode = 100

/** The findings about the sources and about the search. The findings of a path are in its outcomes. Worst first. */
function findingsBesidePaths(
  { receipts, kept }: Workspace,
  found: readonly TargetPaths[],
  graph: IssuerGraph,
  twins: readonly Twin[],
): Finding[] {
  const findings = [
    ...receipts.flatMap((receipt) => receipt.findings),
    ...revocationFindings(kept.revocationLists.map(heldOf), kept.ocspResponses.map(heldOf)),
    ...twins.map(twinFinding),
    ...searchFindings(found, graph),
  ]
  return capped(findings, listedPerCode).sort((a, b) => bySeverity(a.severity, b.severity))
}

function twinFinding({ member, leader, differs, wrong }: Twin): Finding {
  const params = { subject: subjectOf(member), leader: leader.id, differs, wrong }
  return finding('certificate-twin', { certificate: member.id }, params)
}

/** Where the search had to end before it was through. */
function searchFindings(found: readonly TargetPaths[], graph: IssuerGraph): Finding[] {
  const findings: Finding[] = []
  const cut = found.filter(({ endedAfter }) => endedAfter !== undefined)
  for (const { target, endedAfter } of cut.slice(0, 1)) {
    const params = { subject: subjectOf(target), others: cut.length - 1, limit: endedAfter ?? 0 }
    findings.push(finding('work-limit-reached', { certificate: target.id }, params))
  }
  if (graph.work.exhausted)
    findings.push(finding('signatures-not-computed', {}, { signatures: graph.work.limit / ecdsa256 }))
  if (graph.otherNames.exhausted) findings.push(finding('keys-not-tried', {}, {}))
  return findings
}

const heldOf = <H>({ held }: { readonly held: H }): H => held

const isPresent = <T>(value: T | undefined): value is T => value !== undefined
