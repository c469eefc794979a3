import type { CertificateId } from '../../../finding/location.ts'
import type { CertificateSummary, PathSummary, Report, Settings } from '../../report.ts'
import { reachesEnd } from '../beside-path.ts'
import { namesakesAbove } from '../wrong-key.ts'
import type { Part } from './answer-data.ts'

/** A path with what the answer asks about it again and again. */
export interface Situation {
  readonly report: Report
  readonly path: PathSummary
  /** All that it was judged by. */
  readonly judged: Settings
  /** The instant that was judged at. */
  readonly instant: number
  /** The day of the built-in list of public roots. */
  readonly listDate: string
  /** The certificates of the path, the target first. */
  readonly members: readonly CertificateSummary[]
  readonly target: CertificateSummary
  readonly top: CertificateSummary
  /** Undefined where the top is not a root, even if it was chosen as an anchor. */
  readonly root: CertificateSummary | undefined
  /** Certificates of the name that issued the top, whose keys did not make its signature. */
  readonly namesakes: readonly CertificateSummary[]
  /** The tops of chains of CAs that are not joined to this path: what is missing may join it to one of them. */
  readonly apart: readonly CertificateSummary[]
}

export function situate(report: Report, path: PathSummary): Situation | undefined {
  const byId = new Map(report.certificates.map((certificate) => [certificate.id, certificate]))
  const find = (id: CertificateId | undefined) => (id === undefined ? undefined : byId.get(id))
  const members = path.certificates.flatMap((id) => find(id) ?? [])
  const [target, top] = [members[0], members.at(-1)]
  if (!target || !top) return undefined
  // An anchor that somebody chose ends a path wherever it is; that does not make a root of it.
  const root = reachesEnd(path.state) && top.role === 'root' ? top : undefined
  const namesakes = namesakesAbove(report, [top.id]).flatMap((id) => find(id) ?? [])
  const ends = report.paths
    .filter(({ certificates }) => isCa(find(certificates[0])))
    .flatMap((each) => each.certificates.at(-1) ?? [])
  const apart = [...new Set(ends)]
    .filter((id) => !path.certificates.includes(id) && !namesakes.some((namesake) => namesake.id === id))
    .flatMap((id) => find(id) ?? [])
  const { settings: judged } = report
  const { instant } = judged
  const listDate = report.publicRoots.date
  return { report, path, judged, instant, listDate, members, target, top, root, namesakes, apart }
}

const isCa = (certificate: CertificateSummary | undefined): boolean =>
  certificate?.role === 'root' || certificate?.role === 'intermediate'

/** Every signature of the path was made by the key above. */
export const sound = ({ links }: PathSummary): boolean => links.every(({ signature }) => signature === 'valid')

/** The part of the certificate at a height: zero for the target, counted upward; -1 for the path as a whole. */
export function partOf({ path, target, root }: Situation, height: number): Part {
  // The self-signed certificate of an OPC UA application may be marked as a CA's.
  if (height === 0 && target.kind.holder === 'application') return 'application'
  // Alone, it is used for what its kind says, whatever its Basic Constraints say besides.
  if (height === 0 && path.certificates.length === 1 && target.selfSigned && ownRoots.has(target.kind.id))
    return 'self-signed'
  if (height === path.certificates.length - 1 && root) return 'root'
  if (height < 0) return 'path'
  if (height > 0) return 'intermediate'
  if (target.role === 'self-signed-end-entity') return 'self-signed'
  if (target.role !== 'end-entity') return 'intermediate'
  return heldByServer(target) ? 'server' : 'device'
}

/** Kinds that may be their own root. */
const ownRoots: ReadonlySet<CertificateSummary['kind']['id']> = new Set(['server-and-root'])

/** Whether the path is one to an OPC UA application, with trust lists of its own. */
export const isApplication = ({ target }: Pick<Situation, 'target'>): boolean => target.kind.holder === 'application'

/** Whether a server holds its key. A certificate without a stated purpose counts as a server's. */
export const heldByServer = ({ kind }: CertificateSummary): boolean => kind.holder === 'server'
