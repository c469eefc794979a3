import type { DateState } from '../../report/question/certificate-on-path.ts'
import type { CertificateSummary, CheckId, Report } from '../../report/report.ts'
import { checkWords } from '../check-words.ts'
import { counted } from '../figures.ts'
import { listDay } from '../text/source.ts'

/**
 * Whether a certificate is within its dates, and how many days are left. `day` spells an instant as a day, in the time
 * zone of the reader; `days` are those until the end, undefined where it has none.
 */
export function dateWords(
  state: DateState,
  { notBefore, notAfter }: Pick<CertificateSummary, 'notBefore' | 'notAfter'>,
  day: (instant: number) => string,
  days: number | undefined,
): string {
  if (state === 'unreadable' || notBefore === undefined || notAfter === undefined) return 'Its dates cannot be read'
  if (state === 'expired') return `Expired on ${day(notAfter)}`
  if (state === 'not-yet-valid') return `Not valid before ${day(notBefore)}`
  return days === undefined ? 'Without an end' : `Until ${day(notAfter)}, ${counted(days, 'day')} left`
}

/** A check that a certificate fails, in short. */
export const failureWord = (check: CheckId): string => failureWords[check] ?? `Failed: ${checkWords[check].title}`

/** Where the title of the check does not say enough. */
const failureWords: Partial<Record<CheckId, string>> = {
  'basic-constraints': 'Not a CA, but issued a certificate',
  'key-usage': 'May not sign certificates, but did',
  revocation: 'Revoked by its issuer',
}

const timesWords = ['', 'once', 'twice', 'three times']

/** Of a root beside the one at hand, whether it belongs to the chain. */
export const otherRootWords = (endsChain: boolean): string =>
  endsChain ? 'another root of this chain' : 'did not sign this chain'

/** `given twice`. */
export const givenTimes = (times: number): string => `given ${timesWords[times] ?? `${times} times`}`

/** Where a root is from that no file brought; undefined for every other certificate. */
export const bundledOrigin = ({ origin }: CertificateSummary, { publicRoots }: Report): string | undefined =>
  origin === 'bundled' ? `from Mozilla’s list of ${listDay(publicRoots.date)}, not from your file` : undefined

/** Said where a date would stand. */
export const unreadableDate = 'This date cannot be read'

/** Said below the issuer of a self-signed certificate. */
export const ownIssuerWords = 'itself: it is its own issuer'

/** Said where the purposes would stand. */
export const anyPurposeWords = 'Not limited by the certificate'

/** How often the files held a certificate that is listed once. */
export const shownOnceWords = (times: number): string => `${givenTimes(times)}; it is shown once`
