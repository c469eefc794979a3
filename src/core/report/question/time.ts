import { isPast } from '../../asn1/time.ts'
import { noDefinedEnd } from '../../check/path/validity.ts'
import { usualEndsSoonDays } from '../../check/settings.ts'
import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, PathSummary, Report, Settings } from '../report.ts'

const day = 86_400_000

/** Where an instant lies in a certificate's life. `endless`: within, and its end is not defined. */
export type LifeState = 'not-yet' | 'within' | 'ends-soon' | 'over' | 'endless' | 'unreadable'

export interface TimeLeft {
  readonly state: LifeState
  /** Whole days until its end, negative since then; undefined where its end cannot be read or is not defined. */
  readonly days: number | undefined
}

/** How long a certificate lasts from the instant that was judged at. */
export function timeLeft(
  { settings: { instant, endsSoonDays } }: Pick<Report, 'settings'>,
  { notBefore, notAfter }: Pick<CertificateSummary, 'notBefore' | 'notAfter'>,
): TimeLeft {
  if (notBefore === undefined || notAfter === undefined) return { state: 'unreadable', days: undefined }
  const days = Math.floor((notAfter - instant) / day)
  if (instant < notBefore) return { state: 'not-yet', days }
  if (notAfter === noDefinedEnd) return { state: 'endless', days: undefined }
  if (isPast(notAfter, instant)) return { state: 'over', days }
  return { state: days <= endsSoonDays ? 'ends-soon' : 'within', days }
}

/** Whether “ends soon” means as many days as where nobody chose them. */
export const endsSoonAsUsual = ({ endsSoonDays }: Settings): boolean => endsSoonDays === usualEndsSoonDays

/**
 * Until when every certificate of a path is valid at once, and which one ends first; undefined where an end cannot be
 * read or they never are.
 */
export function worksUntil(
  report: Report,
  path: PathSummary,
): { readonly until: number; readonly certificate: CertificateId } | undefined {
  if (!path.validity || path.validity.notAfter >= noDefinedEnd) return undefined
  const until = path.validity.notAfter
  const first = membersOf(report, path).find(({ notAfter }) => notAfter === until)
  return first && { until, certificate: first.id }
}

/** The certificates of a path that last longer than their issuers, from the target up, each with its issuer. */
export function outlivers(
  report: Report,
  path: PathSummary,
): readonly { readonly certificate: CertificateId; readonly issuer: CertificateId }[] {
  const members = membersOf(report, path)
  return members.flatMap(({ id, notAfter }, i) => {
    const issuer = members[i + 1]
    if (!issuer || notAfter === undefined || issuer.notAfter === undefined || notAfter <= issuer.notAfter) return []
    return [{ certificate: id, issuer: issuer.id }]
  })
}

/** Where everything ended at least so long ago, the clock may be ahead; a chain that ended last year is simply old. */
const yearsOver = 2 * 365 * day

/** The reason to doubt the clock of this computer. */
export type ClockDoubt =
  /** Nothing is valid yet; `notBefore` is when the first certificate begins. */
  | { readonly clock: 'behind'; readonly notBefore: number }
  /** Everything ended years ago; `notAfter` is when the last certificate ended. */
  | { readonly clock: 'ahead'; readonly notAfter: number }

/**
 * Whether the clock is likelier to be wrong than every certificate that was opened. Undefined where the person chose
 * the instant.
 */
export function clockDoubt({ settings, certificates }: Report): ClockDoubt | undefined {
  const own = certificates.filter(({ origin }) => origin === 'given')
  const { instant, instantChosen } = settings
  if (instantChosen || own.length === 0) return undefined
  const begins = own.map(({ notBefore }) => notBefore)
  if (begins.every((begin) => begin !== undefined && begin > instant)) {
    return { clock: 'behind', notBefore: begins.reduce<number>((a, b) => Math.min(a, b ?? a), Infinity) }
  }
  const ends = own.map(({ notAfter }) => notAfter)
  if (own.length > 1 && ends.every((end) => end !== undefined && end + yearsOver < instant)) {
    return { clock: 'ahead', notAfter: ends.reduce<number>((a, b) => Math.max(a, b ?? a), -Infinity) }
  }
  return undefined
}

function membersOf({ certificates }: Report, path: PathSummary): CertificateSummary[] {
  return path.certificates.flatMap((id) => certificates.find((certificate) => certificate.id === id) ?? [])
}
