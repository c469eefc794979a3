import { isPast } from '../../../asn1/time.ts'
import type { CertificateId } from '../../../finding/location.ts'
import type { PurposeTerm } from '../../../finding/term.ts'
import type { CertificateDetail } from '../../detail.ts'
import type { CertificateSummary, CompactVerdict, Report } from '../../report.ts'
import { byWeight, type Difference } from './difference.ts'

/** A certificate with what a comparison needs to know of it. */
export interface Compared {
  readonly certificate: CertificateSummary
  readonly detail: CertificateDetail
  readonly verdict: CompactVerdict
}

/** Orders two certificates: the one that begins later is the new one, else the one that ends later. */
export function olderFirst<T extends Pick<Compared, 'certificate'>>(a: T, b: T): readonly [T, T] {
  const [one, other] = [a.certificate, b.certificate]
  const later = (one.notBefore ?? 0) - (other.notBefore ?? 0) || (one.notAfter ?? 0) - (other.notAfter ?? 0)
  return later > 0 ? [b, a] : [a, b]
}

/** The differences between an old and a new certificate, in the order of their weight. */
export function compareCertificates(report: Report, old: Compared, now: Compared): readonly Difference[] {
  if (old.detail.fingerprints.sha256 === now.detail.fingerprints.sha256) return [{ code: 'one-certificate' }]
  const [before, after] = [old.certificate, now.certificate]
  const covered = now.detail.alternativeNames.map((name) => name.toLowerCase())
  const names = old.detail.alternativeNames.filter((name) => !covered.includes(name.toLowerCase()))
  const purposes = old.detail.purposes.filter((each) => !allows(now.detail.purposes, each))
  const differences: Difference[] = [
    ...(names.length > 0 ? [{ code: 'names-lost', names } as const] : []),
    ...(purposes.length > 0 ? [{ code: 'purposes-lost', purposes } as const] : []),
    ...(before.issuerName === after.issuerName ? [] : [{ code: 'issuer-new', issuer: after.issuerName } as const]),
    { code: before.key === after.key ? 'key-same' : 'key-new' },
    ...endsOf(before, after),
    compareRoots(report, old, now),
  ]
  return differences.sort(byWeight)
}

/** Certificates to compare one with, the likeliest first: of its name, of its role, of its key, near to it in time. */
export function counterparts(report: Report, id: CertificateId): readonly CertificateSummary[] {
  const own = find(report, id)
  if (!own) return []
  const likeness = (each: CertificateSummary): number =>
    (each.subjectName === own.subjectName ? 4 : 0) + (each.role === own.role ? 2 : 0) + (each.key === own.key ? 1 : 0)
  const apart = (each: CertificateSummary): number => Math.abs((each.notBefore ?? 0) - (own.notBefore ?? 0))
  return report.certificates
    .filter((each) => each.id !== id && each.origin === 'given')
    .sort((a, b) => likeness(b) - likeness(a) || apart(a) - apart(b))
}

/** A certificate without named purposes has those that any names, but for what only a CA may do. */
const allows = (purposes: CertificateDetail['purposes'], wanted: PurposeTerm): boolean =>
  purposes.includes(wanted) || (purposes.some((each) => unnamed.has(each)) && !ofAuthorities.has(wanted))

const unnamed: ReadonlySet<PurposeTerm> = new Set(['any-purpose', 'not-restricted'])
const ofAuthorities: ReadonlySet<PurposeTerm> = new Set(['certificate-signing', 'crl-signing'])

const find = (report: Report, id: CertificateId): CertificateSummary | undefined =>
  report.certificates.find((each) => each.id === id)

function endsOf({ notAfter: before }: CertificateSummary, { notAfter: now }: CertificateSummary): Difference[] {
  if (before === undefined || now === undefined || before === now) return []
  return [{ code: now < before ? 'ends-sooner' : 'ends-later', before, now }]
}

/** Whether who has the old root needs another one. */
function compareRoots(report: Report, old: Compared, now: Compared): Difference {
  const [before, after] = [old, now].map(({ verdict }) =>
    reachesRoot(verdict) ? find(report, verdict.top) : undefined,
  )
  if (!before || !after) return { code: 'root-unknown' }
  const root = after.subject
  if (before.id === after.id) return { code: 'root-same', root }
  if (before.key !== after.key || before.subjectName !== after.subjectName) return { code: 'root-new', root }
  const until = before.notAfter ?? 0
  return { code: 'root-renewed', root, until, over: isPast(until, report.settings.instant) }
}

const reachesRoot = ({ state }: CompactVerdict): boolean => state === 'complete' || state === 'root-only'
