import type { CertificateId, SourceId } from '../../finding/location.ts'
import type { CertificateSummary, PathId, PathSummary, Report } from '../report.ts'

/**
 * The property that tells certificates with equal words apart. `key`: a number that is the same for the same key of
 * this Report.
 */
export type Mark =
  | { readonly by: 'dates'; readonly notBefore: number | undefined; readonly notAfter: number | undefined }
  | { readonly by: 'serial-number'; readonly serialNumber: string }
  | { readonly by: 'key'; readonly key: number }
  | { readonly by: 'file'; readonly names: readonly string[] }

/** A path that reads like another one, the certificate in which they differ, and what tells that one apart. */
export interface ToldApart {
  readonly certificate: CertificateId
  readonly mark: Mark
}

/**
 * Of paths that read the same, with one name after the other and one outcome, what tells each from the others: dates
 * before serial numbers before keys before files. Paths that read like no other are not in it, nor are those that not
 * even their files tell apart.
 */
export function toldApart(report: Report, paths: readonly PathSummary[]): ReadonlyMap<PathId, ToldApart> {
  const byId = new Map(report.certificates.map((certificate) => [certificate.id, certificate]))
  const names = fileNames(report)
  const reads = ({ certificates, state, verdict }: PathSummary): string =>
    JSON.stringify([state, verdict, ...certificates.map((id) => byId.get(id)?.subject)])
  const found = new Map<PathId, ToldApart>()
  for (const group of grouped(paths, reads)) {
    for (const path of group) {
      const told = toldFrom(path, group, names, byId)
      if (told) found.set(path.id, told)
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
  const names = fileNames(report)
  const reads = ({ subject, role }: CertificateSummary): string => JSON.stringify([subject, role])
  const found = new Map<CertificateId, Mark>()
  for (const group of grouped(certificates, reads)) {
    const times = new Map<string, number>()
    for (const each of group) {
      for (const mark of marksOf(each, names)) times.set(asRead(mark), (times.get(asRead(mark)) ?? 0) + 1)
    }
    for (const each of group) {
      const mark = marksOf(each, names).find((own) => times.get(asRead(own)) === 1)
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

type FileNames = ReadonlyMap<SourceId, string>

const fileNames = ({ sources }: Report): FileNames => new Map(sources.map(({ id, name }) => [id, name]))

/** At the lowest place where this path has another certificate than one of the others. */
function toldFrom(
  { certificates }: PathSummary,
  group: readonly PathSummary[],
  names: FileNames,
  byId: ReadonlyMap<CertificateId, CertificateSummary>,
): ToldApart | undefined {
  const height = certificates.findIndex((id, i) => group.some((other) => other.certificates[i] !== id))
  const differing = certificates[height]
  const here = differing && byId.get(differing)
  if (!here) return undefined
  const others = new Set(group.flatMap(({ certificates: ids }) => ids[height] ?? []).filter((id) => id !== here.id))
  const rivals = [...others].flatMap((id) => byId.get(id) ?? [])
  const theirs = new Set(rivals.flatMap((rival) => marksOf(rival, names).map(asRead)))
  const mark = marksOf(here, names).find((own) => !theirs.has(asRead(own)))
  return mark && { certificate: here.id, mark }
}

/** The page shows days: what differs by hours reads the same. */
const asRead = (mark: Mark): string =>
  JSON.stringify(mark.by === 'dates' ? [dayOf(mark.notBefore), dayOf(mark.notAfter)] : mark)
const dayOf = (instant: number | undefined): number | undefined => instant && Math.floor(instant / 86_400_000)

const marksOf = ({ notBefore, notAfter, serialNumber, key, sources }: CertificateSummary, names: FileNames): Mark[] => {
  return [
    { by: 'dates', notBefore, notAfter },
    { by: 'serial-number', serialNumber },
    { by: 'key', key },
    { by: 'file', names: sources.flatMap((id) => names.get(id) ?? []) },
  ]
}
