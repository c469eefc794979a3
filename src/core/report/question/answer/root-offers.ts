import type { CertificateSummary, PathSummary } from '../../report.ts'
import { sound, type Situation } from './situation.ts'
import type { RootOffer, Step } from './step.ts'

export interface OfferedRoot {
  readonly root: CertificateSummary
  readonly path: PathSummary
  readonly offer: RootOffer
}

/**
 * One root for each key at which a sound and complete path of the target ends. A path that fails more than the one at
 * hand is left out: an expired root is no choice. The shortest path comes first, and then name and serial number
 * decide, never the order of files.
 */
export function rootOffers({ report, path: at, target }: Situation): OfferedRoot[] {
  const byKey = new Map<number, OfferedRoot>()
  const excused = failuresOf(at)
  for (const path of report.paths) {
    if (path.certificates[0] !== target.id || path.state !== 'complete') continue
    const root = report.certificates.find(({ id }) => id === path.certificates.at(-1))
    if (root?.role !== 'root' || !sound(path) || [...failuresOf(path)].some((failure) => !excused.has(failure)))
      continue
    const known = byKey.get(root.key)
    if (known && known.path.certificates.length <= path.certificates.length) continue
    byKey.set(root.key, { root, path, offer: { certificate: root.id, path: path.id } })
  }
  return [...byKey.values()].sort(
    (a, b) =>
      a.path.certificates.length - b.path.certificates.length ||
      compare(a.root.subjectName, b.root.subjectName) ||
      compare(a.root.serialNumber, b.root.serialNumber),
  )
}

/** The step for the root of the path, if it helps; undefined if the path ends at no root, or not by its signatures. */
export function rootStep(situation: Situation): Step | undefined {
  const { root, path } = situation
  if (!root || !sound(path)) return undefined
  const offers = path.certificates.length > 1 ? rootOffers(situation) : []
  return offers.length > 1
    ? { action: 'compare-roots', roots: offers.map(({ offer }) => offer) }
    : { action: 'save-root', certificate: root.id }
}

/** The required checks that a path fails, each with the certificate that fails it. */
const failuresOf = ({ outcomes }: PathSummary): ReadonlySet<string> =>
  new Set(
    outcomes
      .filter(({ required, status }) => required && status === 'failed')
      .map(({ check, certificate }) => `${check} ${certificate ?? ''}`),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
