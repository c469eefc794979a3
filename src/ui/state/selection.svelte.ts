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
  type Report,
  type SavedFile,
  type TargetSummary,
} from '../../core/index.ts'
import { besideCertificates, type LookedAt } from './looked-at.ts'
import type { Session } from './session.svelte.ts'
import { ShownPath } from './shown-path.svelte.ts'

/** The ways to look at a certificate. */
export type CertificateTab = 'general' | 'details' | 'asn1' | 'pem'
/** The summary of any other object. Only a revocation list has entries. */
export type ObjectTab = 'details' | 'entries' | 'asn1' | 'pem'

/** The things that a person was led to; no member of it where nothing was chosen. */
interface Looked {
  readonly certificate?: CertificateId | undefined
  readonly object?: Exclude<ObjectId, CertificateId>
  /**
   * Bytes of the object that the person was led to, or a row without bytes of its own; `Details` marks the row.
   */
  readonly field?: ByteRange | RowTerm
}

/**
 * Which object of the Report the person looks at, and on which of its pages; of certificates, those of the path that is
 * shown. Choices that a new Report no longer offers fall back to its best.
 */
export class Selection {
  #looked = $state.raw<Looked>({})
  tab = $state<CertificateTab>('general')
  objectTab = $state<ObjectTab>('details')
  readonly #session: Session
  readonly #shown: ShownPath

  /** `askFor` brings a Report that lists paths of a certificate, from a number on. */
  constructor(session: Session, askFor: (target: CertificateId, start: number) => void) {
    this.#session = session
    this.#shown = new ShownPath(() => session.report, askFor)
  }

  readonly #report: Report | undefined = $derived.by(() => this.#session.report)
  readonly #byId = $derived(new Map(this.#report?.certificates.map((certificate) => [certificate.id, certificate])))

  readonly path: PathSummary | undefined = $derived.by(() => this.#shown.path)
  readonly headline: Headline | undefined = $derived.by(
    () => this.#report && headline(this.#report, this.path, this.chosen),
  )
  readonly field = $derived(this.#looked.field)

  /** The certificate looked at; unless one was chosen, the one that the headline is about, or the top of the path. */
  readonly certificate: CertificateSummary | undefined = $derived.by(() => {
    const ids = this.path?.certificates ?? []
    const chosen = ids.find((id) => id === this.#looked.certificate)
    const spokenOf = ids.find((id) => id === this.headline?.certificate)
    return this.#find(chosen ?? spokenOf ?? ids.at(-1))
  })

  /** The certificate that was chosen, at once: the path that has it may be on its way. */
  readonly pressed: CertificateSummary | undefined = $derived.by(
    () => (this.#session.busy ? this.#find(this.#looked.certificate) : undefined) ?? this.certificate,
  )

  /** The certificates of the path, root on top. */
  readonly fromTop: readonly CertificateSummary[] = $derived(
    (this.path?.certificates ?? []).flatMap((id) => this.#find(id) ?? []).reverse(),
  )

  readonly #objects = $derived(besideCertificates(this.#report))

  /**
   * The revocation list, response or other object that is looked at in place of a certificate; where there is no
   * certificate, the first there is.
   */
  readonly object: LookedAt | undefined = $derived(
    this.#objects.find(({ id }) => id === this.#looked.object) ??
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
    return this.#shown.picked
  }

  /** The known paths of the certificate at the foot of the path. */
  get target(): TargetSummary | undefined {
    return this.#shown.target
  }

  /** The notice about a saved certificate that is not the right one; empty otherwise. */
  saidOfSaved(saved: SavedFile): HeadlineText {
    return this.#report && this.headline ? savedWords(this.#report, this.headline, saved) : []
  }

  choosePath(id: PathId): void {
    this.#shown.follow(
      this.#report?.paths.find((path) => path.id === id),
      true,
    )
    this.#looked = {}
  }

  /** Another Report of the same files is to show a path of the same target, even if another one comes first in it. */
  keepTarget(): void {
    this.#shown.keepTarget()
  }

  /** Looks at anything that was kept; of a certificate at the field at these bytes, where some are given. */
  look(id: ObjectId, range?: ByteRange): void {
    if (!isCertificateId(id)) {
      if (this.object?.id !== id) this.objectTab = 'details'
      this.#looked = { certificate: this.#looked.certificate, object: id }
    } else if (range) this.chooseField(id, range)
    else this.choose(id)
  }

  /** Back from another object to the certificate. */
  leaveObject(): void {
    this.#looked = { certificate: this.#looked.certificate }
  }

  /**
   * Looks at a certificate; where the path has it not, the best path that has it is chosen with it, else one that
   * begins with it is asked for.
   */
  choose(id: CertificateId): void {
    if (!this.path?.certificates.includes(id)) {
      const path = this.#report?.paths.find(({ certificates }) => certificates.includes(id))
      if (path) this.#shown.follow(path)
      else this.#shown.want(id, undefined)
    }
    this.#looked = { certificate: id }
  }

  /** Shows the paths that begin with a certificate, from number `start` on, counted from zero. */
  choosePathsOf(id: CertificateId, start?: number): void {
    this.#shown.want(id, start)
    // While a person walks through paths, their top stays selected.
    this.#looked = start === undefined ? { certificate: id } : {}
  }

  /** Looks at the field of an object that stands at these bytes, or has no bytes of its own. */
  chooseField(id: ObjectId, field: ByteRange | RowTerm): void {
    this.lookAt(id, 'details')
    this.#looked = { ...this.#looked, field }
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

  forget(): void {
    this.#shown.forget()
    this.#looked = {}
    this.tab = 'general'
    this.objectTab = 'details'
  }

  #find(id: CertificateId | undefined): CertificateSummary | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }
}
