import type { CertificateId, SourceId } from '../../finding/location.ts'
import type { CertificateSummary, PathId, PathSummary, Report } from '../report.ts'

/**
 * The property that tells certificates with equal words apart. `key`: a number that is the same for the same key of
 * this Report. `number`: its place among all that are open, counted from one; of twins that differ in nothing else.
 */
export type Mark =
  | { readonly by: 'dates'; readonly notBefore: number | undefined; readonly notAfter: number | undefined }
  | { readonly by: 'serial-number'; readonly serialNumber: string }
  | { readonly by: 'key'; readonly key: number }
  | { readonly by: 'file'; readonly names: readonly string[] }
  | { readonly by: 'number'; readonly number: number }

/** A certificate of a path that reads like another one, and what tells it from the one that stands there. */
export interface ToldApart {
  readonly certificate: CertificateId
  readonly mark: Mark
}

/** The certificates of a longer path that are named in short; the last of them is the top. */
export const namedOfPath = 10

/** The certificates above the foot of a path that are named where it stands in a list. */
export function namedAbove({ certificates }: PathSummary): readonly CertificateId[] {
  const above = certificates.slice(1)
  return above.length > namedOfPath ? [...above.slice(0, namedOfPath - 1), ...above.slice(-1)] : above
}

/** Names are cut in lists: those that begin alike and are of one length read the same. */
const cutName = ({ subject }: CertificateSummary): string =>
  subject.length > NAME_CUT ? `${subject.slice(0, NAME_CUT)} ${subject.length}` : subject
const NAME_CUT = 120

/**
 * Of paths that read the same, with one name after the other and one outcome, what tells each from all the others:
 * dates before serial numbers before keys before files. Where one certificate does not tell it from all of them, there
 * are several. Paths that read like no other are not in it.
 */
export function toldApart(
  report: Report,
  paths: readonly PathSummary[],
): ReadonlyMap<PathId, readonly [ToldApart, ...ToldApart[]]> {
  const byId = new Map(report.certificates.map((certificate) => [certificate.id, certificate]))
  const marks = new Marks(report)
  const nameOf = (id: CertificateId | undefined) => {
    const certificate = id && byId.get(id)
    return certificate && cutName(certificate)
  }
  const reads = (path: PathSummary): string =>
    JSON.stringify([
      path.state,
      path.verdict,
      path.certificates.length,
      ...[path.certificates[0], ...namedAbove(path)].map(nameOf),
    ])
  const found = new Map<PathId, readonly [ToldApart, ...ToldApart[]]>()
  for (const group of grouped(paths, reads)) {
    for (const path of group) {
      const [first, ...more] = toldFrom(path, group, marks, byId)
      if (first) found.set(path.id, [first, ...more])
    }
  }
  return found
}

/**
 * Of certificates that read the same in a list, by name and role, what tells each from the others, in the same order of
 * preference. Linear in their number: there may be thousands of one name.
 */
export function certificatesToldApart(
  report: Report,
  certificates: readonly CertificateSummary[],
): ReadonlyMap<CertificateId, Mark> {
  const marks = new Marks(report)
  const reads = (certificate: CertificateSummary): string => JSON.stringify([cutName(certificate), certificate.role])
  const found = new Map<CertificateId, Mark>()
  for (const group of grouped(certificates, reads)) {
    const times = new Map<string, number>()
    for (const each of group) {
      for (const mark of marks.of(each)) times.set(asRead(mark), (times.get(asRead(mark)) ?? 0) + 1)
    }
    for (const each of group) {
      const mark = marks.of(each).find((own) => times.get(asRead(own)) === 1)
      if (mark) found.set(each.id, mark)
    }
  }
  return found
}

/** Those that read alike, together; what reads like nothing else is left out. */
function grouped<T>(all: readonly T[], reads: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(reads(each))
    if (group) group.push(each)
    else groups.set(reads(each), [each])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/**
 * From the foot up: at each place where another one of the group is not told from this path yet, what tells it from
 * most of those.
 */
function toldFrom(
  { id, certificates }: PathSummary,
  group: readonly PathSummary[],
  marks: Marks,
  byId: ReadonlyMap<CertificateId, CertificateSummary>,
): ToldApart[] {
  const told: ToldApart[] = []
  let rivals = group.filter((other) => other.id !== id)
  for (const [height, certificate] of certificates.entries()) {
    if (rivals.length === 0) break
    const here = byId.get(certificate)
    if (!here || rivals.every((other) => other.certificates[height] === certificate)) continue
    const left = (mark: Mark) =>
      rivals.filter((other) => {
        const there = byId.get(other.certificates[height] ?? certificate)
        return !there || there === here || marks.of(there).some((its) => !differ(mark, its))
      })
    const best = marks
      .of(here)
      .map((mark) => ({ mark, left: left(mark) }))
      .reduce((a, b) => (b.left.length < a.left.length ? b : a))
    if (best.left.length === rivals.length) continue
    told.push({ certificate, mark: best.mark })
    rivals = best.left
  }
  return told
}

const day = 86_400_000

/** The page shows days, in a time zone that is not known here: two instants of one UTC day may read the same. */
const asRead = (mark: Mark): string =>
  JSON.stringify(mark.by === 'dates' ? [dayOf(mark.notBefore), dayOf(mark.notAfter)] : mark)
const dayOf = (instant: number | undefined): number | undefined => instant && Math.floor(instant / day)

/** Whether two marks read differently; those of other kinds do not say the same thing. */
function differ(a: Mark, b: Mark): boolean {
  if (a.by !== b.by) return true
  if (a.by !== 'dates' || b.by !== 'dates') return asRead(a) !== asRead(b)
  // Less than a day apart they may be of one day somewhere.
  const apart = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? one !== other : Math.abs(one - other) >= day
  return apart(a.notBefore, b.notBefore) || apart(a.notAfter, b.notAfter)
}

/** The marks of the certificates of a Report, the one that tells people most first. */
class Marks {
  readonly #names: ReadonlyMap<SourceId, string>
  readonly #places: ReadonlyMap<CertificateId, number>

  constructor({ sources, certificates }: Report) {
    this.#names = new Map(sources.map(({ id, name }) => [id, name]))
    this.#places = new Map(certificates.map(({ id }, i) => [id, i + 1]))
  }

  of({ id, notBefore, notAfter, serialNumber, key, sources }: CertificateSummary): readonly [Mark, ...Mark[]] {
    return [
      { by: 'dates', notBefore, notAfter },
      { by: 'serial-number', serialNumber },
      { by: 'key', key },
      { by: 'file', names: sources.flatMap((source) => this.#names.get(source) ?? []) },
      { by: 'number', number: this.#places.get(id) ?? 0 },
    ]
  }
}
