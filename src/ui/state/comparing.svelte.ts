import {
  compareCertificates,
  compareChains,
  comparedRows,
  counterparts,
  olderFirst,
  pairChains,
  proposedChains,
  type CertificateDetail,
  type CertificateId,
  type CertificateSummary,
  type Compared,
  type PathId,
  type PathSummary,
} from '../../core/index.ts'
import type { Questions } from './questions.ts'
import type { Selection } from './selection.svelte.ts'
import type { Session } from './session.svelte.ts'
import { Turns } from './turns.ts'

/** A certificate that is compared, and its octets. */
type Side = Compared & { readonly octets: Uint8Array }

/** Pairs of CAs whose extensions are compared at once; nobody reads through more. */
const MOST = 40

/** Two certificates, or two chains, that are compared with each other: the older one first. */
export class Comparing {
  open = $state(false)
  subject = $state<'chains' | 'certificates'>('certificates')
  #one = $state<CertificateId>()
  other = $state<CertificateId>()
  /** Undefined until the engine has answered. */
  sides = $state.raw<readonly [Side, Side]>()
  /** The old chain and the new one. */
  chains = $state.raw<readonly [PathId, PathId]>()
  /** Of the certificates of the chains; undefined until the engine has answered. */
  details = $state.raw<ReadonlyMap<CertificateId, CertificateDetail>>()
  readonly #questions: Questions
  readonly #session: Session
  readonly #selection: Selection
  readonly #turns = new Turns()
  readonly #chainTurns = new Turns()

  constructor(questions: Questions, session: Session, selection: Selection) {
    this.#questions = questions
    this.#session = session
    this.#selection = selection
  }

  /** The certificates that this one can be compared with, the likeliest first. */
  readonly choices = $derived.by(() => {
    const { report } = this.#session
    return report && this.#one ? counterparts(report, this.#one) : []
  })

  readonly differences = $derived.by(() => {
    const { report } = this.#session
    const [old, now] = this.sides ?? []
    return report && old && now ? compareCertificates(report, old, now) : []
  })

  readonly rows = $derived(this.sides && comparedRows(this.sides[0].detail, this.sides[1].detail))

  /** Undefined until the engine has answered. */
  readonly comparison = $derived.by(() => {
    const { report } = this.#session
    const [old, now] = this.chains?.map((id) => this.#chain(id)) ?? []
    return report && old && now && compareChains(report, old, now)
  })

  /** Begins with the chains where it is plain which two are meant, and the certificate is of them. */
  begin(one: CertificateId): void {
    const { report } = this.#session
    const { path } = this.#selection
    const proposed = report && proposedChains(report, one, path)
    const members = report?.paths.flatMap(({ id, certificates }) => (proposed?.chains.includes(id) ? certificates : []))
    this.subject = proposed?.certain && members?.includes(one) ? 'chains' : 'certificates'
    this.#one = one
    this.open = true
    this.choose(this.choices[0]?.id)
    this.chooseChains(proposed?.chains)
  }

  choose(other: CertificateId | undefined): void {
    this.other = other
    this.sides = undefined
    const ids = [this.#one, other].filter((id) => id !== undefined)
    if (ids.length === 2) void this.#ask(ids)
  }

  /** Looks closer at two certificates of the chains. */
  choosePair(one: CertificateId, other: CertificateId): void {
    this.subject = 'certificates'
    this.#one = one
    this.choose(other)
  }

  chooseChains(chains: readonly [PathId, PathId] | undefined): void {
    this.chains = chains
    this.details = undefined
    void this.#askChains()
  }

  forget(): void {
    this.#turns.next()
    this.#chainTurns.next()
    this.open = false
    this.#one = this.other = this.sides = this.chains = this.details = undefined
  }

  #path(id: PathId): PathSummary | undefined {
    return this.#session.report?.paths.find((each) => each.id === id)
  }

  #chain(id: PathId) {
    const path = this.#path(id)
    const detail = this.details?.get(path?.certificates[0] ?? 'c0')
    return path && detail && { path, detail }
  }

  async #ask(ids: readonly CertificateId[]): Promise<void> {
    const wanted = this.#turns.next()
    const verdicts = await this.#questions.ask('verdicts', ids)
    if (!verdicts || !wanted()) return
    const sides: Side[] = []
    for (const id of ids) {
      const certificate = this.#session.report?.certificates.find((each) => each.id === id)
      const detail = await this.#questions.ask('detail', id)
      if (!detail || !wanted()) return
      const octets = await this.#questions.ask('octets', id, { start: 0, end: detail.octets })
      if (!octets || !wanted()) return
      const verdict = verdicts.find((each) => each.certificate === id)
      if (certificate && verdict && 'purposes' in detail) sides.push({ certificate, detail, octets, verdict })
    }
    const [one, other] = sides
    if (wanted() && one && other) this.sides = olderFirst(one, other)
  }

  /** Of the feet everything is told, of the CAs the extensions that changed. */
  async #askChains(): Promise<void> {
    const wanted = this.#chainTurns.next()
    const [old, now] = this.chains?.map((id) => this.#membersOf(this.#path(id))) ?? []
    if (!old || !now) return
    const changed = pairChains(old, now).filter(({ change }) => change !== 'same')
    const ids = new Set([old[0], now[0], ...changed.slice(0, MOST).flatMap((pair) => [pair.old, pair.now])])
    const details = new Map<CertificateId, CertificateDetail>()
    for (const each of ids) {
      const detail = each && (await this.#questions.ask('detail', each.id))
      if (!wanted() || this.#questions.givenUp) return
      if (detail && 'purposes' in detail) details.set(detail.id, detail)
    }
    if (wanted()) this.details = details
  }

  #membersOf(path: PathSummary | undefined): CertificateSummary[] {
    return path?.certificates.flatMap((id) => this.#selection.summary(id) ?? []) ?? []
  }
}
