import type { CertificateId } from '../../finding/location.ts'
import type { PathSummary, Report } from '../report.ts'

/** How many paths there are, as far as that is known. */
export interface PathCount {
  readonly known: number
  /** Whether that is all of them; otherwise there are at least so many. */
  readonly all: boolean
}

export function countPaths({ targets, moreTargets }: Pick<Report, 'targets' | 'moreTargets'>): PathCount {
  const known = targets.reduce((sum, { paths, start, listed }) => sum + (paths ?? start + listed), 0)
  return { known, all: moreTargets === 0 && targets.every(({ paths }) => paths !== undefined) }
}

/** Whether there is another path to choose. */
export const hasSeveralPaths = ({ paths, moreTargets }: Report): boolean => paths.length > 1 || moreTargets > 0

/** The Report as if the paths of this target were all: others are chosen elsewhere. */
export const narrowedTo = (report: Report, target: CertificateId): Report => ({
  ...report,
  paths: report.paths.filter(({ certificates: [foot] }) => foot === target),
  targets: report.targets.filter(({ certificate }) => certificate === target),
  moreTargets: 0,
})

export interface OfferedPath {
  readonly path: PathSummary
  /** How many others its target has that are not offered with it; `many` where that is not known. */
  readonly further: number | 'many'
}

/**
 * The paths to choose from: all that are listed of the target at hand, and the best of every other. In the order of the
 * Report.
 */
export function offeredPaths({ paths, targets }: Report, target: CertificateId | undefined): readonly OfferedPath[] {
  const best = new Map([...paths].reverse().map(({ id, certificates: [foot] }) => [foot, id] as const))
  return paths.flatMap((path) => {
    const [foot] = path.certificates
    if (foot === target) return [{ path, further: 0 }]
    if (best.get(foot) !== path.id) return []
    const all = targets.find(({ certificate }) => certificate === foot)?.paths
    return [{ path, further: all === undefined ? ('many' as const) : all - 1 }]
  })
}
