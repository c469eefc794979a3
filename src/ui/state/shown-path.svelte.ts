import type { CertificateId, PathSummary, Report, TargetSummary } from '../../core/index.ts'

/** Everything that a person may have chosen; no member of it before the first choice. */
interface Choice {
  /** The certificates of the chosen path: its number may be another one's in the next Report. */
  readonly path?: readonly CertificateId[] | undefined
  readonly target?: CertificateId | undefined
  /** Whose paths are to be shown as soon as a Report lists them. */
  readonly wanted?: CertificateId
  /** Whether the person picked the path, so that it need not be asked which one it is about. */
  readonly picked?: boolean
}

/** Which path of the Report is shown. A choice that a new Report no longer offers falls back to its best path. */
export class ShownPath {
  #choice = $state.raw<Choice>({})
  readonly #report: () => Report | undefined
  readonly #askFor: (target: CertificateId, start: number) => void

  /** `askFor` brings a Report that lists paths of a certificate, from a number on. */
  constructor(report: () => Report | undefined, askFor: (target: CertificateId, start: number) => void) {
    this.#report = report
    this.#askFor = askFor
  }

  readonly path: PathSummary | undefined = $derived.by(() => {
    const paths = this.#report()?.paths ?? []
    const { path: chosen, target, wanted } = this.#choice
    const bestOf = (id: CertificateId | undefined) => paths.find(({ certificates }) => certificates[0] === id)
    const same = chosen && paths.find(({ certificates }) => sameList(certificates, chosen))
    return bestOf(wanted) ?? same ?? bestOf(target) ?? paths[0]
  })

  /** The known paths of the certificate at the foot of the path. */
  readonly target: TargetSummary | undefined = $derived.by(() => {
    return this.#report()?.targets.find(({ certificate }) => certificate === this.path?.certificates[0])
  })

  /** Whether the person picked the path. */
  readonly picked = $derived(this.#choice.picked === true)

  /** Shows a path; `picked` where the person asked for no other one. */
  follow(path: PathSummary | undefined, picked = this.picked): void {
    this.#choice = { path: path?.certificates, target: path?.certificates[0], picked }
  }

  /** Shows the paths that begin with a certificate, from number `start` on, counted from zero. */
  want(id: CertificateId, start: number | undefined): void {
    const listed = this.#report()?.targets.find(({ certificate }) => certificate === id)
    if (!listed || (start !== undefined && start !== listed.start)) this.#askFor(id, start ?? 0)
    this.#choice = { path: this.#choice.path, target: id, wanted: id, picked: true }
  }

  /** Another Report of the same files is to show a path of the same target, even if another one comes first in it. */
  keepTarget(): void {
    this.#choice = { ...this.#choice, target: this.path?.certificates[0] }
  }

  forget(): void {
    this.#choice = {}
  }
}

const sameList = (a: readonly CertificateId[], b: readonly CertificateId[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i])
