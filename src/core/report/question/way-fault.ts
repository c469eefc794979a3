import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, CheckId, LinkSummary, PathState, PathSummary, RejectedLink } from '../report.ts'
import { dateStateOf, otherFailures, type DateState } from './certificate-on-path.ts'
import { against } from './checks.ts'

/** A reason against a certificate on a way. */
export type WayFault =
  | { readonly by: 'dates'; readonly state: Exclude<DateState, 'within'> }
  | { readonly by: 'signature'; readonly signature: Exclude<LinkSummary['signature'], 'valid'> }
  | { readonly by: 'failed' | 'not-checked'; readonly check: CheckId }
  | { readonly by: 'reach'; readonly state: PathState }
  | { readonly by: 'rejected'; readonly reason: RejectedLink['reason'] }

/**
 * Yields the reasons against a certificate on a path; none where the path is valid. `above`: something is drawn above
 * it, be it the place of a missing issuer or the way itself, where it goes round.
 */
export function faultsOn(path: PathSummary, certificate: CertificateSummary | undefined, above: boolean): WayFault[] {
  if (path.verdict === 'valid' || !certificate) return []
  const { id } = certificate
  const dates = dateStateOf(path, certificate)
  const { signature = 'valid' } = path.links.find(({ subject }) => subject === id) ?? {}
  return [
    ...(dates === 'within' ? [] : [{ by: 'dates', state: dates } as const]),
    ...(signature === 'valid' ? [] : [{ by: 'signature', signature } as const]),
    ...otherFailures(path, id).map((check) => ({ by: 'failed', check }) as const),
    ...openChecks(path, id),
    ...(id === path.certificates.at(-1) ? faultsOfEnd(path, above) : []),
  ]
}

/** The reasons against the end of a path, and against the path as a whole. */
function faultsOfEnd(path: PathSummary, above: boolean): WayFault[] {
  const stops = !above && (path.state === 'top-not-root' || path.state === 'unfinished')
  return [
    ...wholeFaults(path),
    ...(stops ? [{ by: 'reach', state: path.state } as const] : []),
    ...(above && !path.missingIssuer ? [{ by: 'rejected', reason: 'stands-below' } as const] : []),
    ...(!stops && endFails(path) ? [{ by: 'failed', check: 'complete' } as const] : []),
  ]
}

/** Failures of a path as a whole are said at its top. */
const wholeFaults = ({ outcomes }: PathSummary): WayFault[] =>
  outcomes
    .filter(({ certificate, required, status }) => certificate === undefined && required && status === 'failed')
    .map(({ check }) => ({ by: 'failed', check }))

/** Whether the path ends at a certificate that may not be its end, such as a root that the person did not choose. */
const endFails = ({ outcomes }: PathSummary): boolean =>
  outcomes.some(({ check, required, status }) => check === 'complete' && required && status === 'failed')

const toldByLinks: readonly CheckId[] = ['complete', 'signature', 'name-chaining']

/** Required checks that could not be made; links and the end of the way say theirs themselves. */
function openChecks(path: PathSummary, id: CertificateId): WayFault[] {
  if (path.verdict !== 'undetermined') return []
  const open = new Set(against(path))
  return path.outcomes
    .filter(({ certificate, check, status }) => certificate === id && status === 'not-checked' && open.has(check))
    .filter(({ check }) => !toldByLinks.includes(check))
    .map(({ check }) => ({ by: 'not-checked', check }))
}
