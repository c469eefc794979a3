import { bySeverity } from './finding/severity.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { pathPreview } from './check/path-preview.ts'
import { contextOf, type JudgeBasis } from './check/path-context.ts'
import { RevocationData } from './check/revocation/revocation-data.ts'
import { judgeSigner } from './check/signer-path.ts'
import { LogSignatures } from './check/transparency/log-signatures.ts'
import { subjectOf } from './check/members.ts'
import { completeSettings, type JudgeSettings, type Settings } from './check/settings.ts'
import { familiesOf } from './path/families.ts'
import type { Member } from './path/member.ts'
import { IssuerGraph } from './path/issuer-graph.ts'
import { rejectedEdges, type RejectedEdge } from './path/rejected-edges.ts'
import { pathsOfAllTargets, type TargetPaths } from './path/targets.ts'
import { byUsefulness } from './report/path-state.ts'
import type { CertificateSummary, PathSummary, RejectedLink, Report, TargetSummary } from './report/report.ts'
import { summarizeOther } from './report/other-object.ts'
import { summarizeCertificate } from './report/summarize-certificate.ts'
import { summarizePath } from './report/summarize-path.ts'
import { revocationFindings, summarizeList, summarizeResponse } from './report/summarize-revocation.ts'
import type { Workspace } from './workspace.ts'

/** Builds and judges the paths of the workspace, or of one target. The same arguments give the same Report. */
export async function judge(workspace: Workspace, chosen: JudgeSettings, verifier: SignatureVerifier): Promise<Report> {
  const settings = completeSettings(chosen)
  const graph = new IssuerGraph(workspace.members, verifier)
  const anchors = settings.anchors && new Set(settings.anchors.map((id) => workspace.member(id)).filter(isPresent))
  const { found, left } = await searchPaths(workspace, settings, graph, anchors)

  const revocation = revocationData(workspace, verifier, () => basis)
  const basis: JudgeBasis = { settings, graph, revocation, logSignatures: new LogSignatures(verifier) }
  const listed = found.flatMap(({ paths }) => paths).sort(byUsefulness)
  const paths: PathSummary[] = []
  for (const path of listed) {
    paths.push(await summarizePath(`p${paths.length + 1}`, await contextOf(path, basis)))
  }
  const rejected = await rejectedEdges(listed, graph)
  const otherNames = rejected.listed.filter(({ reason }) => reason.startsWith('other-name'))
  return {
    instant: settings.instant,
    sources: [...workspace.sources],
    certificates: await summarizeCertificates(workspace, graph, familiesOf(graph, otherNames)),
    revocationLists: workspace.revocationLists.map((held) => summarizeList(held, paths)),
    ocspResponses: workspace.ocspResponses.map((held) => summarizeResponse(held, paths)),
    others: workspace.others.map(summarizeOther),
    paths,
    targets: summarizeTargets(found, paths),
    moreTargets: left,
    rejectedLinks: rejected.listed.map(summarizeRejected),
    moreRejectedLinks: rejected.left,
    findings: findingsBesidePaths(workspace, found, graph),
  }
}

function searchPaths(
  workspace: Workspace,
  settings: Settings,
  graph: IssuerGraph,
  anchors: ReadonlySet<Member> | undefined,
) {
  const target = settings.target && workspace.member(settings.target)
  const asked = settings.focus
  const focused = asked && workspace.member(asked.target)
  const focus = focused && { target: focused, start: asked.start }
  const preview = pathPreview(settings, (member) => anchors?.has(member) ?? member.selfIssued)
  return pathsOfAllTargets({ graph, judge: preview, anchors, target, focus })
}

/** The lists and responses of the workspace; a signer that stands in no path is judged by one of its own, on the same basis. */
function revocationData(workspace: Workspace, verifier: SignatureVerifier, basis: () => JudgeBasis): RevocationData {
  const { revocationLists, ocspResponses } = workspace
  return new RevocationData(revocationLists, ocspResponses, verifier, (signer, anchor) => {
    return judgeSigner(signer, anchor, basis())
  })
}

async function summarizeCertificates(
  workspace: Workspace,
  graph: IssuerGraph,
  families: ReadonlyMap<Member, number>,
): Promise<CertificateSummary[]> {
  const summaries: CertificateSummary[] = []
  for (const { member, sources, times } of workspace.holdings) {
    const origin = { sources, times: [...times.values()].reduce((sum, each) => sum + each, 0) }
    summaries.push(summarizeCertificate(member, origin, await graph.selfSigned(member), families.get(member) ?? 0))
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

/** What was found in the sources and about the search; the findings of a path stand in its outcomes. Worst first. */
function findingsBesidePaths(workspace: Workspace, found: readonly TargetPaths[], graph: IssuerGraph): Finding[] {
  const findings = workspace.sources.flatMap((source) => source.findings)
  findings.push(...revocationFindings(workspace.revocationLists, workspace.ocspResponses))
  findings.push(...searchFindings(found, graph))
  return findings.sort((a, b) => bySeverity(a.severity, b.severity))
}

/** Where the search had to end before it was through. */
function searchFindings(found: readonly TargetPaths[], graph: IssuerGraph): Finding[] {
  const findings: Finding[] = []
  const cut = found.filter(({ endedAfter }) => endedAfter !== undefined)
  for (const { target, endedAfter } of cut.slice(0, 1)) {
    const params = { subject: subjectOf(target), others: cut.length - 1, limit: endedAfter ?? 0 }
    findings.push(finding('work-limit-reached', { certificate: target.id }, params))
  }
  if (graph.otherNames.exhausted) findings.push(finding('keys-not-tried', {}, {}))
  return findings
}

const isPresent = <T>(value: T | undefined): value is T => value !== undefined
