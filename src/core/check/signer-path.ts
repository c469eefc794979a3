import { Budget } from '../lib/budget.ts'
import { buildPaths } from '../path/build.ts'
import { endsAtAnchor } from '../path/certification-path.ts'
import type { Member } from '../path/member.ts'
import { contextOf, type JudgeBasis } from './path-context.ts'
import { pathPreview } from './path-preview.ts'
import { runPathChecks } from './run.ts'
import type { SignerVerdict } from './revocation/revocation-data.ts'
import { completeSettings, type Profile, type Settings } from './settings.ts'
import { verdictOf } from './verdict.ts'

/**
 * Steps of the search for one signer's path. Such paths are as short as others; a mesh of 20 CAs is searched with fewer
 * than a thousand.
 */
const searchSteps = 2_000
/** Paths that are judged for one signer, the likeliest first. */
const judgedPaths = 8

const profilesOfSigners: Readonly<Record<Settings['profile'], Profile>> = {
  auto: 'path',
  path: 'path',
  rfc5280: 'rfc5280',
  webpki: 'rfc5280',
  opcua: 'path',
}

/**
 * Whether a certificate that signed a revocation list, and does not stand in the path, has a valid path of its own to
 * the same anchor. What was asked of the target (purpose, names, policies) is not asked of it. @see RFC 5280 section
 * 6.3.3 (f)
 */
export async function judgeSigner(signer: Member, anchor: Member, basis: JudgeBasis): Promise<SignerVerdict> {
  const { instant, honourAnchorConstraints, revocation } = basis.settings
  // The rules of public TLS for servers and of OPC UA for applications do not apply to the signers of lists and
  // responses.
  const profile = profilesOfSigners[basis.settings.profile]
  const settings = completeSettings({ instant, profile, purpose: 'any', honourAnchorConstraints, revocation })
  const judge = pathPreview(settings, (member) => member === anchor)
  const budget = new Budget(searchSteps)
  const search = { graph: basis.graph, judge, budget, anchors: new Set([anchor]) }
  let left = judgedPaths
  for await (const path of buildPaths(signer, search)) {
    // The paths that end elsewhere come last.
    if (!endsAtAnchor(path.end)) break
    if (left-- === 0) return 'unknown'
    const context = await contextOf(path, { ...basis, settings })
    if (verdictOf(await runPathChecks(context)) === 'valid') return 'valid'
  }
  return budget.exhausted ? 'unknown' : 'not-valid'
}
