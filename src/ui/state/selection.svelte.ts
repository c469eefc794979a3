import {
  headline,
  type CertificateId,
  type CertificateSummary,
  type Headline,
  type PathId,
  type PathSummary,
  type Report,
} from '../../core/index.ts'
import type { Workspace } from './workspace.svelte.ts'

/** Which path and which certificate of the Report the person looks at. Choices that a new Report no longer offers fall back to its first. */
export class Selection {
  #path = $state<PathId>()
  #certificate = $state<CertificateId>()
  readonly #workspace: Workspace

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  readonly #report: Report | undefined = $derived.by(() => this.#workspace.report)
  readonly #byId = $derived(new Map(this.#report?.certificates.map((certificate) => [certificate.id, certificate])))

  readonly path: PathSummary | undefined = $derived(
    this.#report?.paths.find(({ id }) => id === this.#path) ?? this.#report?.paths[0],
  )
  readonly headline: Headline | undefined = $derived(this.#report && headline(this.#report, this.path))

  /** The certificate looked at; unless one was chosen, the one that matters most: the top of the path. */
  readonly certificate: CertificateSummary | undefined = $derived.by(() => {
    const ids = this.path?.certificates ?? []
    const chosen = ids.find((id) => id === this.#certificate)
    return this.#find(chosen ?? ids.at(-1))
  })

  /** The certificates of the path, root on top. */
  readonly fromTop: readonly CertificateSummary[] = $derived(
    (this.path?.certificates ?? []).flatMap((id) => this.#find(id) ?? []).reverse(),
  )

  /** The top certificates of the other paths that end in a root, each once, with a path that leads there. */
  readonly otherRoots: readonly { readonly root: CertificateSummary; readonly path: PathId }[] = $derived.by(() => {
    const here = this.path?.certificates.at(-1)
    const roots = new Map<CertificateId, PathId>()
    for (const { id, state, certificates } of this.#report?.paths ?? []) {
      const top = certificates.at(-1)
      const reachesRoot = state === 'complete' || state === 'root-only'
      if (reachesRoot && top !== undefined && top !== here && !roots.has(top)) roots.set(top, id)
    }
    return [...roots].flatMap(([top, path]) => {
      const root = this.#find(top)
      return root ? [{ root, path }] : []
    })
  })

  choosePath(id: PathId): void {
    this.#path = id
    this.#certificate = undefined
  }

  /** Looks at a certificate; where the path has it not, the best path that has it is chosen with it. */
  choose(id: CertificateId): void {
    if (!this.path?.certificates.includes(id)) {
      this.#path = this.#report?.paths.find(({ certificates }) => certificates.includes(id))?.id ?? this.#path
    }
    this.#certificate = id
  }

  summary(id: CertificateId): CertificateSummary | undefined {
    return this.#find(id)
  }

  reset(): void {
    this.#path = undefined
    this.#certificate = undefined
  }

  #find(id: CertificateId | undefined): CertificateSummary | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }
}
