import { contextOf, type JudgeBasis } from './check/path-context.ts'
import { runPathChecks } from './check/run.ts'
import type { Settings } from './check/settings.ts'
import { verdictOf } from './check/verdict.ts'
import type { SignatureVerifier } from './crypto/signature-verifier.ts'
import { ecdsa256 } from './crypto/verification-cost.ts'
import type { CertificateId } from './finding/location.ts'
import { Budget } from './lib/budget.ts'
import { buildPaths } from './path/build.ts'
import { endsAtAnchor, topOf, type CertificationPath } from './path/certification-path.ts'
import { IssuerGraph } from './path/issuer-graph.ts'
import type { Member } from './path/member.ts'
import { outlineKey } from './report/key-outline.ts'
import { stateOf } from './report/path-state.ts'
import { byRank, type JudgedPath } from './report/rank-paths.ts'
import type { CompactVerdict } from './report/report.ts'
import { basisOf } from './basis-of.ts'
import { anchorsOf, searchFor, signersOf } from './search-paths.ts'
import { completingRoots } from './workspace/completing-roots.ts'
import type { Kept } from './workspace/kept.ts'

/** Steps of the search for one certificate: enough for its paths where nothing is in the way. */
const stepsEach = 2_000
/** Paths judged of one certificate, unless an earlier one is valid. */
const pathsEach = 4
/** The cost of signatures in plain JavaScript, for each certificate: a path of eight on P-256. */
const workEach = 8 * ecdsa256

/**
 * Judges any certificates of a workspace, each by itself and in few words, by the settings and among the certificates
 * of one Report. A list of thousands is asked for in portions.
 */
export class CompactVerdicts {
  #members: readonly Member[]
  #ground: { readonly graph: IssuerGraph; readonly basis: JudgeBasis } | undefined

  constructor(
    readonly kept: Kept,
    readonly settings: Settings,
    members: readonly Member[],
    readonly verifier: SignatureVerifier,
  ) {
    this.#members = members
  }

  /** Those of them that the workspace has, in this order. */
  async of(ids: readonly CertificateId[]): Promise<readonly CompactVerdict[]> {
    const members = ids.flatMap((id) => this.kept.find(id)?.member ?? [])
    const judged = new Map<Member, JudgedPath>()
    for (const member of members) judged.set(member, await this.#best(member))
    const open = [...judged.values()].filter(({ path }) => !endsAtAnchor(path.end))
    if (await this.#addRoots(open.map(({ path }) => path))) {
      for (const { path } of open) {
        const [member] = path.members
        if (member) judged.set(member, await this.#best(member))
      }
    }
    return [...judged].map(([member, best]) => summarize(member, best))
  }

  /** The best of its first paths, as a Report ranks them. */
  async #best(target: Member): Promise<JudgedPath> {
    const { kept, settings } = this
    const { graph, basis } = (this.#ground ??= this.#groundOf(this.#members))
    const search = searchFor(settings, graph, anchorsOf(kept, settings))
    const found: JudgedPath[] = []
    for await (const path of buildPaths(target, { ...search, budget: new Budget(stepsEach) })) {
      const context = await contextOf(path, basis)
      const outcomes = await runPathChecks(context)
      found.push({ path, context, outcomes, ofSigner: signersOf(kept).has(target) })
      if (found.length === pathsEach || (verdictOf(outcomes) === 'valid' && endsAtAnchor(path.end))) break
    }
    const [best] = found.sort(byRank)
    if (!best) throw new Error('a certificate has at least the path of itself')
    return best
  }

  /** Adds the bundled roots that complete these paths; false where there are none that are not there. */
  async #addRoots(paths: readonly CertificationPath[]): Promise<boolean> {
    if (this.settings.anchors) return false
    const here = new Set(this.#members)
    const tops = new Map(paths.map((path) => [topOf(path), path]))
    const roots = (await completingRoots([...tops.values()], this.kept.bundled, this.verifier)).filter(
      (root) => !here.has(root),
    )
    if (roots.length === 0) return false
    this.#members = [...this.#members, ...roots]
    this.#ground = undefined
    return true
  }

  #groundOf(members: readonly Member[]) {
    const { kept, settings, verifier } = this
    const graph = new IssuerGraph(members, verifier, new Budget(members.length * workEach))
    return { graph, basis: basisOf(kept, settings, graph, verifier) }
  }
}

function summarize(member: Member, { path, outcomes }: JudgedPath): CompactVerdict {
  const required = outcomes.filter((outcome) => outcome.required)
  const against =
    required.find(({ status }) => status === 'failed') ?? required.find(({ status }) => status === 'not-checked')
  const revoked = outcomes.some(
    (outcome) => outcome.member === member && outcome.findings.some(({ code }) => code === 'revoked'),
  )
  return {
    certificate: member.id,
    state: stateOf(path),
    verdict: verdictOf(outcomes),
    ...(against && { against: against.check.id }),
    top: topOf(path).id,
    revoked,
    key: outlineKey(member.certificate),
  }
}
