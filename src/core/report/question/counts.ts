import { isConnectedTo } from '../../finding/kind.ts'
import type { CertificateSummary, Report } from '../report.ts'
import { reachesEnd } from './beside-path.ts'
import { timeLeft } from './time.ts'

/** How many there are of what, over everything that was opened; roots of the built-in list are not counted. */
export interface CertificateCounts {
  readonly total: number
  readonly expired: number
  readonly notYetValid: number
  readonly endsSoon: number
  readonly roots: number
  readonly intermediates: number
  /** Certificates of servers, self-signed or not. */
  readonly servers: number
  /** End entities of every other kind. */
  readonly others: number
  /**
   * Certificates that stand in no source but as finds among other octets are counted like all others. Listed targets
   * whose paths reach no end.
   */
  readonly withoutPath: number
  /** Targets whose paths were not looked for. */
  readonly notLookedFor: number
}

/** The counts for the headline and for the inventory. Linear in the number of certificates. */
export function countCertificates(report: Report): CertificateCounts {
  const own = report.certificates.filter(({ origin }) => origin === 'given')
  const states = own.map((certificate) => timeLeft(report, certificate).state)
  const inState = (wanted: (typeof states)[number]): number => states.filter((state) => state === wanted).length
  const servers = own.filter(isServer).length
  const roots = own.filter(({ role }) => role === 'root').length
  const intermediates = own.filter(({ role }) => role === 'intermediate').length
  const bothRootAndServer = own.filter((each) => each.role === 'root' && isServer(each)).length
  const reached = new Set(report.paths.flatMap(({ state, certificates: [foot] }) => (reachesEnd(state) ? [foot] : [])))
  return {
    total: own.length,
    expired: inState('over'),
    notYetValid: inState('not-yet'),
    endsSoon: inState('ends-soon'),
    roots,
    intermediates,
    servers,
    others: own.length - servers - roots - intermediates + bothRootAndServer,
    withoutPath: report.targets.filter(({ certificate }) => !reached.has(certificate)).length,
    notLookedFor: report.moreTargets,
  }
}

/** A certificate of something that one connects to: its content says so, or says nothing else. */
export const isServer = ({ kind, role }: CertificateSummary): boolean =>
  isConnectedTo(kind.holder) && !(kind.id === 'unspecified' && (role === 'root' || role === 'intermediate'))
