import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, PathId, PathState, PathSummary, RejectedLink, Report, Role } from '../report.ts'
import { namesakesAbove } from './wrong-key.ts'

/** The certificates that neither issued one of the path, nor were issued by one, however remotely. */
export function unrelatedTo(report: Report, path: PathSummary): readonly CertificateSummary[] {
  const families = familiesOn(report, path)
  return report.certificates.filter(({ family }) => !families.has(family))
}

/** The certificates that may belong to the CAs of the path and stand on no path that is listed. */
export function unlistedBeside(report: Report, path: PathSummary): readonly CertificateSummary[] {
  const families = familiesOn(report, path)
  const listed = new Set(report.paths.flatMap(({ certificates }) => certificates))
  return report.certificates.filter(({ id, family }) => families.has(family) && !listed.has(id))
}

/** The candidates above the certificates of the path that it does not use. */
export const rejectedOn = ({ rejectedLinks }: Report, { certificates }: PathSummary): readonly RejectedLink[] =>
  rejectedLinks.filter(({ subject }) => certificates.includes(subject))

/**
 * A root at the end of another path, and that path. `endsChain`: that path begins at the same certificate; otherwise
 * the root did not sign this chain.
 */
export interface OtherRoot {
  readonly root: CertificateSummary
  readonly path: PathId
  readonly endsChain: boolean
}

/**
 * The top certificates of the other paths that end in a root, each once, with a path that leads there. One that bears
 * the name of an issuer in this path and whose key did not sign is no alternative.
 */
export function otherRoots(report: Report, path: PathSummary): readonly OtherRoot[] {
  const here = path.certificates.at(-1)
  const namesakes = namesakesAbove(report, path.certificates)
  const roots = new Map<CertificateId, PathId>()
  const ofTarget = new Set<CertificateId | undefined>()
  for (const { id, state, certificates } of report.paths) {
    const top = certificates.at(-1)
    if (!reachesEnd(state) || top === undefined || top === here || namesakes.includes(top)) continue
    const isOfTarget = certificates[0] === path.certificates[0]
    if (!roots.has(top) || (isOfTarget && !ofTarget.has(top))) roots.set(top, id)
    if (isOfTarget) ofTarget.add(top)
  }
  return [...roots].flatMap(([top, id]) => {
    const root = report.certificates.find((certificate) => certificate.id === top)
    return root?.role === 'root' ? [{ root, path: id, endsChain: ofTarget.has(top) }] : []
  })
}

/** Whether a path ends where it may: at a root, or at an anchor that the person chose. */
export const reachesEnd = (state: PathState): boolean => state === 'complete' || state === 'root-only'

/** Whether a path ends at an anchor that is no root: the person chose it. */
export const endsBelowRoot = (state: PathState, top: Role | undefined): boolean => reachesEnd(state) && top !== 'root'

/** The subject whose issuer is to be found: that of the lowest wrong signature, else the top of the path. */
export const lacksIssuer = ({ links, certificates }: PathSummary): CertificateId | undefined =>
  links.find(({ signature }) => signature === 'invalid')?.subject ?? certificates.at(-1)

/** The certificates that may be chosen as anchors: those that may issue, and those that are self-signed. */
export const possibleAnchors = ({ certificates }: Pick<Report, 'certificates'>): readonly CertificateSummary[] =>
  certificates.filter(({ role }) => role !== 'end-entity')

function familiesOn({ certificates }: Report, path: PathSummary): ReadonlySet<number> {
  const on = new Set(path.certificates)
  return new Set(certificates.filter(({ id }) => on.has(id)).map(({ family }) => family))
}
