import type { CertificateId } from '../../../finding/location.ts'
import type { PurposeTerm } from '../../../finding/term.ts'
import type { CertificateDetail } from '../../detail.ts'
import type { CertificateSummary, CompactVerdict, Report } from '../../report.ts'
import { isHostName } from '../../../lib/host-name.ts'
import { compareEnds } from './compare-ends.ts'
import { byWeight, type Difference, type EndDifference } from './difference.ts'

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
  const differences: Difference[] = [
    ...losses(old.detail, now.detail),
    ...(before.issuerName === after.issuerName ? [] : [{ code: 'issuer-new', issuer: after.issuerName } as const]),
    { code: before.key === after.key ? 'key-same' : 'key-new' },
    ...endsOf(before, after),
    compareRoots(report, old, now),
  ]
  return differences.sort(byWeight)
}

/** The names and purposes of an old certificate that the new one has not. */
export function losses(old: CertificateDetail, now: CertificateDetail): Difference[] {
  const names = uncovered(old, now)
  const purposes = old.purposes.filter((each) => !allows(now.purposes, each))
  return [
    ...(names.length > 0 ? [{ code: 'names-lost', names } as const] : []),
    ...(purposes.length > 0 ? [{ code: 'purposes-lost', purposes } as const] : []),
  ]
}

/** The names of one certificate that another does not cover. */
export const uncovered = (
  { alternativeNames }: CertificateDetail,
  { alternativeNames: others }: CertificateDetail,
): readonly string[] => alternativeNames.filter((name) => !others.some((other) => covers(other, name)))

/** A star stands for one label. @see RFC 9525 section 6.3 */
function covers(presented: string, name: string): boolean {
  const [wide, narrow] = [presented.toLowerCase(), name.toLowerCase()]
  if (wide === narrow) return true
  const domain = wide.startsWith('*.') ? wide.slice(2) : ''
  return domain.includes('.') && isHostName(narrow) && narrow.slice(narrow.indexOf('.') + 1) === domain
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

function compareRoots(report: Report, old: Compared, now: Compared): EndDifference {
  const [before, after] = [find(report, old.verdict.top), find(report, now.verdict.top)]
  if (!before || !after) return { code: 'root-unknown' }
  const target = now.certificate.id
  return compareEnds(
    report,
    { state: old.verdict.state, top: before },
    { state: now.verdict.state, top: after },
    target,
    report.paths.find(({ certificates: [foot] }) => foot === target)?.certificates ?? [],
  )
}
