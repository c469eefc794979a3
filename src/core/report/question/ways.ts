import type { CertificateId } from '../../finding/location.ts'
import type {
  CertificateSummary,
  PathId,
  PathSummary,
  RejectedLink,
  Report,
  Role,
  TargetSummary,
  Verdict,
} from '../report.ts'
import { faultsOn, type WayFault } from './way-fault.ts'

/**
 * A holder of a key: one name with one key, however often it was certified. Or the place of an issuer that is missing.
 * A text that stays the same for the same files.
 */
export type HolderId = `${CertificateId | 'missing'} ${string}`

export interface Holder {
  readonly id: HolderId
  readonly missing: boolean
  /** Its short name; empty where the subject is empty. */
  readonly name: string
  /** Undefined for a missing issuer. */
  readonly role: Role | undefined
  /** The certificates of it that are drawn, and those that are only named as an issuer. */
  readonly certificates: readonly CertificateId[]
  /** The number of its key, where another holder has the same short name. */
  readonly key: number | undefined
  /** Whether the path that is shown leads through it. */
  readonly shown: boolean
}

/** A certificate, drawn from the one who has it up to the one who issued it. */
export interface Certified {
  readonly id: string
  readonly certificate: CertificateId
  readonly subject: HolderId
  /** Undefined where the way ends with this certificate: it is self-signed, or nothing is known above it. */
  readonly issuer: HolderId | undefined
  readonly selfSigned: boolean
  readonly shown: boolean
  /** The verdict on the path `path`; `rejected` where this issuer was found and is in no listed path. */
  readonly state: Verdict | 'rejected'
  /** The reasons against the certificate there: those of a way that fails stand where they arise. */
  readonly faults: readonly WayFault[]
  /** The path that is shown if it has it here, otherwise the best that does; undefined where it was rejected. */
  readonly path: PathId | undefined
}

/** All ways up from one certificate. */
export interface Ways {
  readonly target: CertificateId
  /** The target's first. */
  readonly holders: readonly Holder[]
  /** In the order of the paths, from the target up. */
  readonly certified: readonly Certified[]
  /** How many certificates of the listed paths, and how many rejected issuers, are not drawn. */
  readonly left: number
}

/** More cannot be taken in at a glance; the list of paths has all of them. */
const MOST_DRAWN = 48
/** Certificates drawn of one holder by one issuer: a CA that renews each month has hundreds. */
const MOST_ALIKE = 4
const MOST_REJECTED = 12

/** The listed paths of the certificate at the foot of a path. */
export const waysListed = ({ paths }: Report, { certificates: [foot] }: PathSummary): readonly PathSummary[] =>
  paths.filter(({ certificates }) => certificates[0] === foot)

/** The issuers that were found for certificates of these paths and are in none of them. */
export function rejectedOnWays(report: Report, paths: readonly PathSummary[]): readonly RejectedLink[] {
  if (report.rejectedLinks.length === 0) return []
  const on = new Set(paths.flatMap(({ certificates }) => certificates))
  return report.rejectedLinks.filter(({ subject }) => on.has(subject))
}

/** Whether there is more than one way up from the foot of a path, one that fails included. */
export function hasSeveralWays(report: Report, path: PathSummary): boolean {
  const paths = waysListed(report, path)
  return paths.length > 1 || rejectedOnWays(report, paths).length > 0
}

/** How the ways stand: of the listed paths, how many have each verdict, and how many issuers were rejected. */
export interface WayCounts {
  readonly known: number
  /** Whether that is all of them; otherwise there are at least so many. */
  readonly all: boolean
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly rejected: number
}

export function countWays(report: Report, path: PathSummary): WayCounts {
  const listed = waysListed(report, path)
  const target: TargetSummary | undefined = report.targets.find(
    ({ certificate }) => certificate === path.certificates[0],
  )
  const verdicts = { valid: 0, invalid: 0, undetermined: 0 }
  for (const { verdict } of listed) verdicts[verdict]++
  return {
    known: target?.paths ?? (target?.start ?? 0) + listed.length,
    all: target?.paths !== undefined,
    verdicts,
    rejected: new Set(rejectedOnWays(report, listed).map(({ issuer }) => issuer)).size,
  }
}

/**
 * The ways up from the foot of the path that is shown: its listed paths, issuers that were found and rejected, and
 * missing ones. Where there are too many, the best path and the shown one are drawn first. Whatever is drawn hangs
 * together with the target.
 */
export function waysOf(report: Report, shown: PathSummary): Ways {
  const paths = waysListed(report, shown)
  const drawing = new Drawing(report, shown, paths)
  const before = new Set([...paths.slice(0, 1), shown])
  for (const path of new Set([...before, ...paths])) drawing.addPath(path)
  for (const link of drawing.rejected) drawing.addRejected(link)
  return drawing.finished()
}

/** A certificate on a path, and what is above it there. */
interface Step {
  readonly certificate: CertificateId
  readonly subject: HolderId
  readonly issuer: HolderId | undefined
  readonly selfSigned: boolean
}

type Drawn = Step & { readonly paths: PathSummary[]; readonly reason?: RejectedLink['reason'] }

class Drawing {
  readonly rejected: readonly RejectedLink[]
  readonly #byId: ReadonlyMap<CertificateId, CertificateSummary>
  readonly #holderOf = new Map<CertificateId, HolderId>()
  readonly #byNameAndKey = new Map<string, HolderId>()
  /** Where a way that goes round comes back to itself. */
  readonly #round = new Map<CertificateId, HolderId | undefined>()
  readonly #drawn = new Map<string, Drawn>()
  /** How many certificates of a path are drawn from one holder to another. */
  readonly #alike = new Map<string, number>()
  readonly #missing = new Map<HolderId, string>()
  readonly #rejectedIssuers: CertificateId[] = []
  readonly #onPaths = new Set<CertificateId>()
  #rejectedLeft = 0

  constructor(
    readonly report: Report,
    readonly shown: PathSummary,
    readonly paths: readonly PathSummary[],
  ) {
    this.rejected = rejectedOnWays(report, paths)
    this.#byId = new Map(report.certificates.map((each) => [each.id, each]))
    // In this order, whichever path is shown: a holder goes by its first certificate.
    for (const { certificates } of paths) for (const id of certificates) this.#holder(id)
    for (const { subject, issuer, reason } of this.rejected)
      if (reason === 'stands-below') this.#round.set(subject, this.#holder(issuer))
  }

  addPath(path: PathSummary): void {
    for (const id of path.certificates) this.#onPaths.add(id)
    for (const at of path.certificates.keys()) {
      const step = this.#step(path, at)
      if (!step) return
      const id = idOf(step)
      const known = this.#drawn.get(id)
      if (known) known.paths.push(path)
      else if (this.#hasRoom(step, path)) this.#drawn.set(id, { ...step, paths: [path] })
      else return
    }
  }

  addRejected({ subject: certificate, issuer, reason }: RejectedLink): void {
    const [below, above] = [this.#holder(certificate), this.#holder(issuer)]
    if (!below || !above) return
    const step: Step = { certificate, subject: below, issuer: above, selfSigned: false }
    const drawn = [...this.#drawn.values()]
    // The two are joined by a certificate that was used: this one makes no other way.
    if (drawn.some((each) => each.subject === below && each.issuer === above)) return
    const hangs = drawn.some((each) => each.certificate === certificate)
    const rejected = drawn.filter((each) => each.reason !== undefined).length
    if (!hangs || rejected >= MOST_REJECTED) this.#rejectedLeft++
    else {
      this.#rejectedIssuers.push(issuer)
      this.#drawn.set(idOf(step), { ...step, paths: [], reason })
    }
  }

  finished(): Ways {
    const order = new Map(this.paths.map((path, i) => [path, i]))
    const placeOf = ({ paths }: Drawn): number =>
      paths.reduce((least, path) => Math.min(least, order.get(path) ?? Infinity), Infinity)
    const sorted = [...this.#drawn.values()].map((each) => ({ each, place: placeOf(each) }))
    // Those of one path are in order already; rejected ones come last.
    sorted.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    const certified = sorted.map(({ each }) => this.#certified(each))
    const drawn = new Set(certified.map(({ certificate }) => certificate))
    return {
      target: this.shown.certificates[0] ?? 'c0',
      holders: this.#holders(certified),
      certified,
      left: [...this.#onPaths].filter((id) => !drawn.has(id)).length + this.#rejectedLeft,
    }
  }

  #step({ certificates, links, missingIssuer }: PathSummary, at: number): Step | undefined {
    const certificate = certificates[at]
    const subject = certificate && this.#holder(certificate)
    if (!subject) return undefined
    const above = certificates[at + 1]
    const selfSigned = above === undefined && links[at]?.issuer === certificate
    if (above !== undefined) return { certificate, subject, issuer: this.#holder(above), selfSigned }
    const round = selfSigned ? undefined : this.#round.get(certificate)
    if (!missingIssuer) return { certificate, subject, issuer: round, selfSigned }
    const issuer: HolderId = `missing ${missingIssuer.keyIdentifier ?? ''} ${missingIssuer.issuerName}`
    this.#missing.set(issuer, missingIssuer.issuer || missingIssuer.issuerName)
    return { certificate, subject, issuer, selfSigned }
  }

  #holder(id: CertificateId): HolderId | undefined {
    const known = this.#holderOf.get(id)
    if (known) return known
    const summary = this.#byId.get(id)
    if (!summary) return undefined
    // Names are equal whatever the case of their letters.
    const nameAndKey = `${summary.key} ${summary.subjectName.toLowerCase()}`
    const holder = this.#byNameAndKey.get(nameAndKey) ?? (`${id} ` as const)
    this.#byNameAndKey.set(nameAndKey, holder)
    this.#holderOf.set(id, holder)
    return holder
  }

  #hasRoom(step: Step, path: PathSummary): boolean {
    const pair = `${step.subject}>${step.issuer ?? ''}`
    const alike = this.#alike.get(pair) ?? 0
    if (this.#drawn.size >= MOST_DRAWN || (alike >= MOST_ALIKE && path !== this.shown)) return false
    this.#alike.set(pair, alike + 1)
    return true
  }

  #certified({ paths, reason, ...step }: Drawn): Certified {
    const path = paths.find((each) => each === this.shown) ?? best(paths)
    return {
      id: idOf(step),
      ...step,
      shown: path === this.shown,
      state: path?.verdict ?? 'rejected',
      faults: path
        ? faultsOn(path, this.#byId.get(step.certificate), step.issuer !== undefined)
        : reason
          ? [{ by: 'rejected', reason }]
          : [],
      path: path?.id,
    }
  }

  #holders(certified: readonly Certified[]): Holder[] {
    const certificates = new Map<HolderId, CertificateId[]>()
    const add = (holder: HolderId | undefined, id?: CertificateId) => {
      if (holder === undefined) return
      const all = certificates.get(holder) ?? []
      if (id && !all.includes(id)) all.push(id)
      certificates.set(holder, all)
    }
    for (const { subject, issuer, certificate } of certified) {
      add(subject, certificate)
      add(issuer)
    }
    for (const id of this.#rejectedIssuers) add(this.#holder(id), id)
    const onShown = new Set(certified.filter(({ shown }) => shown).flatMap(({ subject, issuer }) => [subject, issuer]))
    const holders = [...certificates].map(([id, own]) => this.#described(id, own, onShown.has(id)))
    const times = new Map<string, number>()
    for (const { name } of holders) times.set(name, (times.get(name) ?? 0) + 1)
    return holders.map((each) => ({ ...each, key: times.get(each.name) === 1 ? undefined : each.key }))
  }

  #described(id: HolderId, drawn: readonly CertificateId[], shown: boolean): Holder {
    const name = this.#missing.get(id)
    if (name !== undefined) {
      return { id, missing: true, name, role: undefined, certificates: [], key: undefined, shown }
    }
    // Where no certificate of it is drawn, the one that it was first known by.
    const certificates = drawn.length > 0 ? drawn : [id.slice(0, -1) as CertificateId]
    const own = certificates.flatMap((each) => this.#byId.get(each) ?? [])
    const [first] = own
    const role = own.find((each) => each.role === 'root')?.role ?? first?.role
    return { id, missing: false, name: first?.subject ?? '', role, certificates, key: first?.key, shown }
  }
}

const idOf = ({ certificate, issuer }: Pick<Step, 'certificate' | 'issuer'>): string => `${certificate}>${issuer ?? ''}`

const rank: Readonly<Record<Verdict, number>> = { valid: 0, undetermined: 1, invalid: 2 }

/** The first of those with the best verdict. */
const best = (paths: readonly PathSummary[]): PathSummary | undefined =>
  paths.reduce<PathSummary | undefined>((a, b) => (a && rank[a.verdict] <= rank[b.verdict] ? a : b), undefined)
