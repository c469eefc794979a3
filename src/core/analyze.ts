import { Budget } from './lib/budget.ts'
import { bySeverity } from './finding/severity.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { pathPreview } from './check/path-preview.ts'
import { contextOf, type JudgeBasis } from './check/path-context.ts'
import { RevocationData } from './check/revocation/revocation-data.ts'
import { hasValidPath } from './check/signer-path.ts'
import { completeSettings, type JudgeSettings, type Settings } from './check/settings.ts'
import type { CertificationPath } from './path/certification-path.ts'
import type { Member } from './path/member.ts'
import { IssuerGraph } from './path/issuer-graph.ts'
import { rejectedEdges } from './path/rejected-edges.ts'
import { pathsOfAllTargets } from './path/targets.ts'
import { stateOf, byUsefulness } from './report/path-state.ts'
import type { CertificateSummary, PathSummary, RejectedLink, Report } from './report/report.ts'
import { summarizeOther } from './report/other-object.ts'
import { summarizeCertificate } from './report/summarize-certificate.ts'
import { summarizePath } from './report/summarize-path.ts'
import { revocationFindings, summarizeList, summarizeResponse } from './report/summarize-revocation.ts'
import type { Workspace } from './workspace.ts'

/**
 * Certificates put on partial paths for one report. rustls/webpki allows 200,000 calls of its path building for one end entity; ten thousand
 * certificates with a path each need two steps each, and 32 paths through a mesh of 20 CAs fewer than a thousand.
 */
const searchSteps = 100_000
/** Paths listed for one target: more than anybody reads, and enough to show every cross-certificate of the public PKI. */
const pathsPerTarget = 32
/** Targets whose paths are listed; a folder of unrelated certificates is an inventory, not a path. */
const targets = 1_000

/** Builds and judges every path of the workspace, or of one target. The same arguments give the same Report. */
export async function judge(workspace: Workspace, chosen: JudgeSettings, verifier: SignatureVerifier): Promise<Report> {
  const settings = completeSettings(chosen)
  const graph = new IssuerGraph(workspace.members, verifier)
  const anchors = settings.anchors && new Set(settings.anchors.map((id) => workspace.member(id)).filter(isPresent))
  const { found, left, budget } = await searchPaths(workspace, settings, graph, anchors)

  const basis: JudgeBasis = { settings, graph, revocation: revocationData(workspace, verifier, () => basis) }
  const listed = found.flatMap(({ paths }) => paths).sort((a, b) => byUsefulness(stateOf(a), stateOf(b)))
  const paths: PathSummary[] = []
  for (const path of listed) {
    paths.push(await summarizePath(`p${paths.length + 1}`, await contextOf(path, basis)))
  }
  return {
    instant: settings.instant,
    sources: [...workspace.sources],
    certificates: await summarizeCertificates(workspace, graph),
    revocationLists: workspace.revocationLists.map((held) => summarizeList(held, paths)),
    ocspResponses: workspace.ocspResponses.map((held) => summarizeResponse(held, paths)),
    others: workspace.others.map(summarizeOther),
    paths,
    morePaths: left + found.filter(({ more }) => more).length,
    rejectedLinks: rejectedLinks(listed, graph),
    findings: findingsBesidePaths(workspace, budget),
  }
}

async function searchPaths(
  workspace: Workspace,
  settings: Settings,
  graph: IssuerGraph,
  anchors: ReadonlySet<Member> | undefined,
) {
  const budget = new Budget(searchSteps)
  const target = settings.target && workspace.member(settings.target)
  const preview = pathPreview(settings, (member) => anchors?.has(member) ?? member.selfIssued)
  const search = { graph, judge: preview, budget, pathsPerTarget, targets, anchors, target }
  return { ...(await pathsOfAllTargets(search)), budget }
}

/** The lists and responses of the workspace; a signer that stands in no path is judged by one of its own, on the same basis. */
function revocationData(workspace: Workspace, verifier: SignatureVerifier, basis: () => JudgeBasis): RevocationData {
  const { revocationLists, ocspResponses } = workspace
  return new RevocationData(revocationLists, ocspResponses, verifier, (signer, anchor) => {
    return hasValidPath(signer, anchor, basis())
  })
}

async function summarizeCertificates(workspace: Workspace, graph: IssuerGraph): Promise<CertificateSummary[]> {
  const summaries: CertificateSummary[] = []
  for (const { member, ...origin } of workspace.holdings) {
    summaries.push(summarizeCertificate(member, origin, await graph.selfSigned(member)))
  }
  return summaries
}

function rejectedLinks(paths: readonly CertificationPath[], graph: IssuerGraph): RejectedLink[] {
  const subjects = new Set(paths.flatMap(({ members }) => members))
  const used = new Set(paths.flatMap(({ edges }) => edges))
  return rejectedEdges(subjects, graph, used).map(({ subject, issuer, reason }) => {
    return { subject: subject.id, issuer: issuer.id, reason }
  })
}

/** What was found in the sources and about the search; the findings of a path stand in its outcomes. Worst first. */
function findingsBesidePaths(workspace: Workspace, budget: Budget): Finding[] {
  const findings = workspace.sources.flatMap((source) => source.findings)
  findings.push(...revocationFindings(workspace.revocationLists, workspace.ocspResponses))
  if (budget.exhausted) findings.push(finding('work-limit-reached', {}, { limit: budget.limit }))
  return findings.sort((a, b) => bySeverity(a.severity, b.severity))
}

const isPresent = <T>(value: T | undefined): value is T => value !== undefined
