import { basisOf } from './basis-of.ts'
import { CompactVerdicts } from './compact-verdicts.ts'
import { findPaths, signersOf } from './search-paths.ts'
import { bySeverity } from './finding/severity.ts'
import { capped } from './finding/capped.ts'
import { finding, type Finding } from './finding/finding.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { isBundledRootId } from './finding/location.ts'
import { publicRootSource } from './oid/public-root-table.ts'
import { ecdsa256 } from './crypto/verification-cost.ts'
import { contextOf } from './check/path-context.ts'
import { userConstrainedPolicies } from './check/path/policies.ts'
import { runPathChecks } from './check/run.ts'
import { subjectOf } from './check/members.ts'
import { completeSettings, type JudgeSettings } from './check/settings.ts'
import { targetOf } from './path/certification-path.ts'
import { familiesOf } from './path/families.ts'
import type { Member } from './path/member.ts'
import type { IssuerGraph } from './path/issuer-graph.ts'
import { rejectedEdges, type RejectedEdge } from './path/rejected-edges.ts'
import type { TargetPaths } from './path/targets.ts'
import type { Twin } from './path/twins.ts'
import { keyHolders } from './report/key-holders.ts'
import { Renumbering } from './report/renumbering.ts'
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
import type { Kept } from './workspace/kept.ts'
import type { Workspace } from './workspace/workspace.ts'

/** A Report, and the way to judge what it does not list. */
export interface Judgement {
  readonly report: Report
  readonly verdicts: CompactVerdicts
}

/** Builds and judges the paths of the workspace, or of one target. The same arguments give the same Report. */
export async function judge(
  workspace: Workspace,
  chosen: JudgeSettings,
  verifier: SignatureVerifier,
): Promise<Judgement> {
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
  const report: Report = {
    version: reportVersion,
    settings,
    sources: workspace.receipts,
    certificates: await summarizeCertificates(kept, graph, familiesOf(graph, otherNames)),
    publicRoots: publicRootSource,
    revocationLists: kept.revocationLists.map((list) => summarizeList(list, paths, graph)),
    ocspResponses: kept.ocspResponses.map((response) => summarizeResponse(response, paths)),
    others: kept.others.map(summarizeOther),
    keyHolders: keyHolders(workspace),
    paths,
    targets: summarizeTargets(found, paths),
    moreTargets: left,
    rejectedLinks: rejected.listed.map(summarizeRejected),
    moreRejectedLinks: rejected.left,
    findings: findingsBesidePaths(workspace, found, graph, twins),
  }
  return { report, verdicts: new CompactVerdicts(kept, settings, graph.members, verifier) }
}

async function summarizeCertificates(
  kept: Kept,
  graph: IssuerGraph,
  families: ReadonlyMap<Member, number>,
): Promise<CertificateSummary[]> {
  const summaries: CertificateSummary[] = []
  const [keys, numbers] = [new Renumbering(), new Renumbering()]
  const bundled = graph.members
    .map(({ id }) => (isBundledRootId(id) ? kept.bundled.find(id) : undefined))
    .filter(isPresent)
  for (const certificate of [...kept.certificates, ...bundled]) {
    const { member } = certificate
    const selfSigned = member.selfIssued && (await graph.selfSigned(member))
    const proven = graph.selfEdge(member)?.signature?.status === 'valid'
    const key = keys.of(graph.sharersOf(member))
    const told = { selfSigned, proven, family: numbers.of(families.get(member)), key }
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
