import {
  headline,
  savedWords,
  otherRoots,
  unlistedBeside,
  unrelatedTo,
  type ByteRange,
  type CertificateId,
  type CertificateSummary,
  type Headline,
  type HeadlineText,
  isCertificateId,
  type PathId,
  type RowTerm,
  type PathSummary,
  type ObjectId,
  type OtherSummary,
  type Report,
  type SavedFile,
  type SourceId,
  type TargetSummary,
} from '../../core/index.ts'
import type { Session } from './session.svelte.ts'

/** Something else than a certificate that can be looked at. */
export interface LookedAt {
  readonly id: Exclude<ObjectId, CertificateId>
  readonly kind: OtherSummary['kind']
  /** The short name of its issuer, responder, subject or holder; without one, the name of its file. */
  readonly name: string
  /** How many a revocation list has. */
  readonly entries?: number
}

/** The ways to look at a certificate. */
export type CertificateTab = 'general' | 'details' | 'asn1' | 'pem'
/** The summary of any other object. Only a revocation list has entries. */
export type ObjectTab = 'details' | 'entries' | 'asn1' | 'pem'

/**
 * Which path and which certificate of the Report the person looks at. Choices that a new Report no longer offers fall
 * back to its best.
 */
export class Selection {
  /** The certificates of the chosen path: its number may be another one's in the next Report. */
  #path = $state.raw<readonly CertificateId[]>()
  #target = $state<CertificateId>()
  /** Whose paths are to be shown as soon as a Report lists them. */
  #wanted = $state<CertificateId>()
  /** Whether the person picked the path, so that it need not be asked which one it is about. */
  #chosen = $state(false)
  #certificate = $state<CertificateId>()
  #object = $state<Exclude<ObjectId, CertificateId>>()
  tab = $state<CertificateTab>('general')
  objectTab = $state<ObjectTab>('details')
  /**
   * Bytes of what is looked at that the person was led to, or a row without bytes of its own; `Details` marks the row.
   */
  field = $state.raw<ByteRange | RowTerm>()
  readonly #session: Session
  readonly #askFor: (target: CertificateId, start: number) => void

  /** `askFor` brings a Report that lists paths of a certificate, from a number on. */
  constructor(session: Session, askFor: (target: CertificateId, start: number) => void) {
    this.#session = session
    this.#askFor = askFor
  }

  readonly #report: Report | undefined = $derived.by(() => this.#session.report)
  readonly #byId = $derived(new Map(this.#report?.certificates.map((certificate) => [certificate.id, certificate])))

  readonly path: PathSummary | undefined = $derived.by(() => {
    const paths = this.#report?.paths ?? []
    const chosen = this.#path
    const bestOf = (target: CertificateId | undefined) => paths.find(({ certificates }) => certificates[0] === target)
    const same = chosen && paths.find(({ certificates }) => sameList(certificates, chosen))
    return bestOf(this.#wanted) ?? same ?? bestOf(this.#target) ?? paths[0]
  })
  /** The known paths of the certificate at the foot of the path. */
  readonly target: TargetSummary | undefined = $derived.by(() => {
    return this.#report?.targets.find(({ certificate }) => certificate === this.path?.certificates[0])
  })
  readonly headline: Headline | undefined = $derived.by(
    () => this.#report && headline(this.#report, this.path, this.#chosen),
  )

  /** The certificate looked at; unless one was chosen, the one that the headline is about, or the top of the path. */
  readonly certificate: CertificateSummary | undefined = $derived.by(() => {
    const ids = this.path?.certificates ?? []
    const chosen = ids.find((id) => id === this.#certificate)
    const spokenOf = ids.find((id) => id === this.headline?.certificate)
    return this.#find(chosen ?? spokenOf ?? ids.at(-1))
  })

  /** The certificates of the path, root on top. */
  readonly fromTop: readonly CertificateSummary[] = $derived(
    (this.path?.certificates ?? []).flatMap((id) => this.#find(id) ?? []).reverse(),
  )

  readonly #objects: readonly LookedAt[] = $derived.by(() => {
    const { revocationLists = [], ocspResponses = [], others = [], sources = [] } = this.#report ?? {}
    const files = new Map(sources.map(({ id, name }) => [id, name]))
    const called = (name: string, [file]: readonly SourceId[]) => name || (file && files.get(file)) || ''
    return [
      ...revocationLists.map(({ id, issuer, entries, sources: from }) => {
        return { id, kind: 'revocation-list', name: called(issuer, from), entries } as const
      }),
      ...ocspResponses.map(({ id, responder, sources: from }) => {
        return { id, kind: 'ocsp-response', name: called(responder, from) } as const
      }),
      ...others.map(({ id, kind, name, sources: from }) => ({ id, kind, name: called(name, from) })),
    ]
  })

  /**
   * The revocation list, response or other object that is looked at in place of a certificate; where there is no
   * certificate, the first there is.
   */
  readonly object: LookedAt | undefined = $derived(
    this.#objects.find(({ id }) => id === this.#object) ??
      (this.#report?.certificates.length === 0 ? this.#objects[0] : undefined),
  )

  /** Certificates that neither issued one of the path nor were issued by one, directly or through others. */
  readonly unrelated = $derived(this.#report && this.path ? unrelatedTo(this.#report, this.path) : [])
  /** Certificates that may belong to the CAs of the path and are on no listed path. */
  readonly unlisted = $derived(this.#report && this.path ? unlistedBeside(this.#report, this.path) : [])
  /** The roots of the other paths, each with a path that leads there. */
  readonly otherRoots = $derived(this.#report && this.path ? otherRoots(this.#report, this.path) : [])

  /** Whether the person picked the path. */
  get chosen(): boolean {
    return this.#chosen
  }

  /** The notice about a saved certificate that is not the right one; empty otherwise. */
  saidOfSaved(saved: SavedFile): HeadlineText {
    return this.#report && this.headline ? savedWords(this.#report, this.headline, saved) : []
  }

  choosePath(id: PathId): void {
    this.#chosen = true
    this.#follow(this.#report?.paths.find((path) => path.id === id))
    this.#certificate = undefined
    this.#object = undefined
    this.field = undefined
  }

  /** Another Report of the same files is to show a path of the same target, even if another one comes first in it. */
  keepTarget(): void {
    this.#target = this.path?.certificates[0]
  }

  /** Looks at anything that was kept; of a certificate at the field at these bytes, where some are given. */
  look(id: ObjectId, range?: ByteRange): void {
    if (!isCertificateId(id)) {
      if (this.object?.id !== id) this.objectTab = 'details'
      this.#object = id
      this.field = undefined
    } else if (range) this.chooseField(id, range)
    else this.choose(id)
  }

  /** Back from another object to the certificate. */
  leaveObject(): void {
    this.#object = undefined
    this.field = undefined
  }

  /**
   * Looks at a certificate; where the path has it not, the best path that has it is chosen with it, else one that
   * begins with it is asked for.
   */
  choose(id: CertificateId): void {
    if (!this.path?.certificates.includes(id)) {
      const path = this.#report?.paths.find(({ certificates }) => certificates.includes(id))
      if (path) this.#follow(path)
      else this.choosePathsOf(id)
    }
    this.#certificate = id
    this.#object = undefined
    this.field = undefined
  }

  /** Shows the paths that begin with a certificate, from number `start` on, counted from zero. */
  choosePathsOf(id: CertificateId, start?: number): void {
    const listed = this.#report?.targets.find(({ certificate }) => certificate === id)
    if (!listed || (start !== undefined && start !== listed.start)) this.#askFor(id, start ?? 0)
    this.#chosen = true
    this.#wanted = id
    this.#target = id
    // While a person walks through paths, their top stays selected.
    this.#certificate = start === undefined ? id : undefined
    this.#object = undefined
    this.field = undefined
  }

  /** Looks at the field of an object that stands at these bytes, or has no bytes of its own. */
  chooseField(id: ObjectId, field: ByteRange | RowTerm): void {
    this.lookAt(id, 'details')
    this.field = field
  }

  /** Looks at one page of an object. */
  lookAt(id: ObjectId, tab: CertificateTab & ObjectTab): void {
    this.look(id)
    if (isCertificateId(id)) this.tab = tab
    else this.objectTab = tab
  }

  summary(id: CertificateId): CertificateSummary | undefined {
    return this.#find(id)
  }

  /** The short name of any kept object; empty if it has none. */
  nameOf(id: ObjectId): string {
    if (isCertificateId(id)) return this.#find(id)?.subject ?? ''
    return this.#objects.find((object) => object.id === id)?.name ?? ''
  }

  /** Undefined for certificates that take part in paths. */
  kindOf(id: ObjectId): LookedAt['kind'] | undefined {
    return this.#objects.find((object) => object.id === id)?.kind
  }

  reset(): void {
    this.#chosen = false
    this.#path = undefined
    this.#target = undefined
    this.#wanted = undefined
    this.#certificate = undefined
    this.#object = undefined
    this.tab = 'general'
    this.objectTab = 'details'
    this.field = undefined
  }

  #follow(path: PathSummary | undefined): void {
    this.#wanted = undefined
    this.#path = path?.certificates
    this.#target = path?.certificates[0]
  }

  #find(id: CertificateId | undefined): CertificateSummary | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }
}

const sameList = (a: readonly CertificateId[], b: readonly CertificateId[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i])
