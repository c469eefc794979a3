import { noDefinedEnd } from '../../../check/path/validity.ts'
import type { CertificateId } from '../../../finding/location.ts'
import type { CertificateDetail } from '../../detail.ts'
import type { CertificateSummary, PathId, PathSummary, Report } from '../../report.ts'
import { against } from '../checks.ts'
import { isServer } from '../counts.ts'
import { counterparts, losses, olderFirst, uncovered } from './compare-certificates.ts'
import { compareEnds, type ChainEnd } from './compare-ends.ts'
import { byWeight, type Difference, type EndDifference } from './difference.ts'
import { pairChains, type ChainPair } from './pair-chains.ts'

/** A chain with what a comparison needs to know of it. */
export interface ComparedChain {
  readonly path: PathSummary
  /** Of the certificate at its foot. */
  readonly detail: CertificateDetail
}

/** An old chain and a new one, held together. */
export interface ChainComparison {
  /** The things that matter most, whatever else differs. */
  readonly summary: {
    /** `unlikely`: not for all that is here, which has no root. `for-now`: the old root ends. */
    readonly importing: 'needed' | 'not-needed' | 'for-now' | 'unlikely' | 'unknown'
    readonly fails: boolean
    /** How many names of the old certificate the new one lost; undefined where it had none. */
    readonly namesLost: number | undefined
    readonly server: boolean
    /** When the first certificate of the new chain ends; `endless` where that is not defined. */
    readonly until: number | 'endless' | undefined
  }
  /** In the order of their weight. */
  readonly differences: readonly Difference[]
  /** From the foot up. */
  readonly pairs: readonly ChainPair[]
}

export function compareChains(report: Report, old: ComparedChain, now: ComparedChain): ChainComparison {
  const [before, after] = [membersOf(report, old.path), membersOf(report, now.path)]
  const pairs = pairChains(before, after)
  const end = endDifference(report, old.path, now.path, before, after)
  const fails = now.path.verdict === 'invalid'
  const { notAfter } = now.path.validity ?? {}
  const [foot] = after
  return {
    summary: {
      importing: importing(end),
      fails,
      namesLost: old.detail.alternativeNames.length > 0 ? uncovered(old.detail, now.detail).length : undefined,
      server: foot !== undefined && isServer(foot),
      until: notAfter !== undefined && notAfter >= noDefinedEnd ? 'endless' : notAfter,
    },
    differences: pairs.every(({ change }) => change === 'same')
      ? [{ code: 'one-chain' }]
      : [
          ...(fails ? [{ code: 'chain-fails', checks: against(now.path) } as const] : []),
          ...(end ? [end] : []),
          ...footDifferences(old.detail, now.detail, before[0], after[0]),
          ...newIntermediates(now.path, before, after),
          ...inTime(old.path, now.path, after),
        ].sort(byWeight),
    pairs,
  }
}

/**
 * Two paths that are likely to be an old chain and the renewed one. `certain` where exactly two certificates of servers
 * are open. Else the one that is `shown`, or begins with `certificate`, and that of the certificate likest to it.
 */
export function proposedChains(
  report: Report,
  certificate: CertificateId | undefined,
  shown: PathSummary | undefined,
): { readonly chains: readonly [PathId, PathId]; readonly certain: boolean } | undefined {
  const byId = new Map(report.certificates.map((each) => [each.id, each]))
  const first = new Map<CertificateId, PathSummary>()
  for (const path of [...(shown ? [shown] : []), ...report.paths]) {
    const [foot] = path.certificates
    if (foot !== undefined && !first.has(foot)) first.set(foot, path)
  }
  const feet = [...first].flatMap(([id, path]) => {
    const summary = byId.get(id)
    return summary ? [{ certificate: summary, path }] : []
  })
  const servers = feet.filter((each) => isServer(each.certificate))
  const certain = servers.length === 2
  const own = feet.find((each) => each.certificate.id === certificate) ?? feet[0]
  const likest =
    own &&
    counterparts(report, own.certificate.id).flatMap(
      ({ id }) => feet.find((each) => each.certificate.id === id) ?? [],
    )[0]
  const [one, other] = certain ? servers : [own, likest]
  if (!one || !other) return undefined
  const [old, now] = olderFirst(one, other)
  return { chains: [old.path.id, now.path.id], certain }
}

function membersOf(report: Report, { certificates }: PathSummary): readonly CertificateSummary[] {
  const byId = new Map(report.certificates.map((each) => [each.id, each]))
  return certificates.flatMap((id) => byId.get(id) ?? [])
}

function endDifference(
  report: Report,
  old: PathSummary,
  now: PathSummary,
  before: readonly CertificateSummary[],
  after: readonly CertificateSummary[],
): EndDifference | undefined {
  const [foot] = after
  const [one, other] = [endOf(old, before), endOf(now, after)]
  return one && other && foot && compareEnds(report, one, other, foot.id, now.certificates)
}

const endOf = ({ state, missingIssuer }: PathSummary, members: readonly CertificateSummary[]): ChainEnd | undefined => {
  const top = members.at(-1)
  return top && { state, top, missingIssuer }
}

function importing(end: EndDifference | undefined): ChainComparison['summary']['importing'] {
  switch (end?.code) {
    case 'root-same':
    case 'top-same':
    case 'root-crossed':
      return 'not-needed'
    case 'root-renewed':
      return end.over ? 'needed' : 'for-now'
    case 'root-new':
    case 'self-signed-new':
      return 'needed'
    case 'issuer-same':
      return 'unlikely'
    case 'root-unknown':
    case undefined:
      return 'unknown'
  }
}

function footDifferences(
  old: CertificateDetail,
  now: CertificateDetail,
  before: CertificateSummary | undefined,
  after: CertificateSummary | undefined,
): Difference[] {
  if (!before || !after || before.id === after.id) return []
  const names = uncovered(now, old)
  return [
    ...losses(old, now),
    ...(names.length > 0 ? [{ code: 'names-added', names } as const] : []),
    ...(before.issuerName === after.issuerName ? [] : [{ code: 'issuer-new', issuer: after.issuerName } as const]),
    { code: before.key === after.key ? 'key-same' : 'key-new' },
  ]
}

/** The root is not among them: who accepts the chain has it already. */
function newIntermediates(
  { state }: PathSummary,
  before: readonly CertificateSummary[],
  after: readonly CertificateSummary[],
): Difference[] {
  const known = new Set(before.map(({ id }) => id))
  const between = after.slice(1, state === 'complete' ? -1 : undefined).filter(({ id }) => !known.has(id))
  return between.length > 0 ? [{ code: 'intermediates-new', names: between.map(({ subject }) => subject) }] : []
}

/** When each chain holds as a whole: a chain is as good as the first of its certificates that ends. */
function inTime(old: PathSummary, now: PathSummary, after: readonly CertificateSummary[]): Difference[] {
  const [before, then] = [old.validity, now.validity]
  const [foot] = after
  const first = after.find(({ notAfter }) => then && notAfter === then.notAfter)
  return [
    ...(before && then && before.notAfter !== then.notAfter
      ? [
          {
            code: then.notAfter < before.notAfter ? 'chain-ends-sooner' : 'chain-ends-later',
            before: before.notAfter,
            now: then.notAfter,
          } as const,
        ]
      : []),
    ...(before && then && then.notBefore > before.notAfter
      ? [{ code: 'gap', from: before.notAfter, to: then.notBefore } as const]
      : []),
    ...(then && first && foot && first.id !== foot.id && foot.notAfter !== then.notAfter
      ? [{ code: 'ends-first', name: first.subject, until: then.notAfter } as const]
      : []),
  ]
}
