import { Budget } from './lib/budget.ts'
import { bySeverity } from './finding/severity.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { pathPreview } from './check/path-preview.ts'
import type { JudgeSettings } from './engine.ts'
import type { CertificationPath } from './path/certification-path.ts'
import { IssuerGraph } from './path/issuer-graph.ts'
import { pathsOfAllTargets } from './path/targets.ts'
import { stateOf, byUsefulness } from './report/path-state.ts'
import type { PathSummary, Report } from './report/report.ts'
import { summarizeCertificate } from './report/summarize-certificate.ts'
import { summarizePath } from './report/summarize-path.ts'
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

/** Builds and judges every path of the workspace. The same arguments give the same Report. */
export async function judge(
  workspace: Workspace,
  settings: JudgeSettings,
  verifier: SignatureVerifier,
): Promise<Report> {
  const { instant } = settings
  const members = workspace.holdings.map(({ member }) => member)
  const graph = new IssuerGraph(members, verifier)
  const budget = new Budget(searchSteps)
  const { found, left } = await pathsOfAllTargets({
    graph,
    judge: pathPreview(instant),
    budget,
    pathsPerTarget,
    targets,
  })

  const listed = found.flatMap(({ paths }) => paths).sort((a, b) => byUsefulness(stateOf(a), stateOf(b)))
  const paths: PathSummary[] = []
  for (const path of listed)
    paths.push(summarizePath(`p${paths.length + 1}`, path, await verifiedSelfLink(path, graph), instant))

  const certificates = []
  for (const { member, ...origin } of workspace.holdings)
    certificates.push(summarizeCertificate(member, origin, await graph.selfSigned(member)))

  const findings: Finding[] = workspace.sources.flatMap((source) => source.findings)
  if (budget.exhausted) findings.push(finding('work-limit-reached', {}, { limit: searchSteps }))
  return {
    instant,
    sources: [...workspace.sources],
    certificates,
    paths,
    morePaths: left + found.filter(({ more }) => more).length,
    findings: findings.sort((a, b) => bySeverity(a.severity, b.severity)),
  }
}

/** The link of a path's top certificate to itself, verified; undefined where it names another issuer. */
async function verifiedSelfLink(path: CertificationPath, graph: IssuerGraph) {
  const top = path.members.at(-1)
  const link = top && graph.selfEdge(top)
  if (link) await graph.verify(link)
  return link
}
