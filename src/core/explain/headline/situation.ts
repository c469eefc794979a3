import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, PathSummary, RejectedLink, Report } from '../../report/report.ts'
import type { JudgedBy } from './judged-by.ts'

/** A path with what the headline asks about it again and again. */
export interface Situation {
  readonly path: PathSummary
  readonly judged: JudgedBy
  /** The instant that was judged at. */
  readonly instant: number
  readonly target: CertificateSummary
  readonly top: CertificateSummary
  /** Undefined where the top is not a root, even if it was chosen as an anchor. */
  readonly root: CertificateSummary | undefined
  /** Certificates of the name that issued the top, whose keys did not make its signature. */
  readonly namesakes: readonly CertificateSummary[]
  /** The tops of chains of CAs that stand apart: what is missing may join this path to one of them. */
  readonly apart: readonly CertificateSummary[]
}

export function situate(report: Report, path: PathSummary, judged: JudgedBy): Situation | undefined {
  const find = (id: CertificateId | undefined) => report.certificates.find((certificate) => certificate.id === id)
  const target = find(path.certificates[0])
  const top = find(path.certificates.at(-1))
  if (!target || !top) return undefined
  const reached = path.state === 'complete' || path.state === 'root-only'
  // An anchor that somebody chose ends a path wherever it stands; that does not make a root of it.
  const root = reached && top.role === 'root' ? top : undefined
  const wrong = report.rejectedLinks.filter(({ subject, reason }) => subject === top.id && wrongKey.has(reason))
  const namesakes = wrong.flatMap(({ issuer }) => find(issuer) ?? [])
  const ends = report.paths
    .filter(({ certificates }) => isCa(find(certificates[0])))
    .flatMap((each) => each.certificates.at(-1) ?? [])
  const apart = [...new Set(ends)]
    .filter((id) => !path.certificates.includes(id) && !namesakes.some((namesake) => namesake.id === id))
    .flatMap((id) => find(id) ?? [])
  return { path, judged, instant: report.instant, target, top, root, namesakes, apart }
}

/** Why a certificate of the issuer's name did not issue it. */
const wrongKey: ReadonlySet<RejectedLink['reason']> = new Set(['other-key', 'no-key-fits', 'other-kind-of-key'])

const isCa = (certificate: CertificateSummary | undefined): boolean =>
  certificate?.role === 'root' || certificate?.role === 'intermediate'

/** Every signature of the path was made by the key above. */
export const sound = ({ links }: PathSummary): boolean => links.every(({ signature }) => signature === 'valid')

/** What to call the certificate at a height: zero for the target, counted upward; -1 for the path as a whole. */
export function partOf({ path, target, root }: Situation, height: number): string {
  if (height === path.certificates.length - 1 && root) return 'root certificate'
  if (height === 0 && target.role === 'end-entity') return 'server or device certificate'
  if (height === 0 && target.role === 'self-signed-end-entity') return 'self-signed certificate'
  return height < 0 ? 'path' : 'intermediate certificate'
}
