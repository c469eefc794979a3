import type { WayFault } from '../../report/question/way-fault.ts'
import type { Certified, Holder, WayCounts } from '../../report/question/ways.ts'
import type { CertificateSummary, Role } from '../../report/report.ts'
import { checkWords } from '../check-words.ts'
import { counted, plainNumber } from '../figures.ts'
import type { Sentence } from '../text/sentence.ts'
import { missingIssuerWords } from './beside.ts'
import { dateWords, failureWord } from './certificate.ts'
import { signatureWords } from './link.ts'
import { reachWord } from './reach.ts'
import { rejectionWords } from './rejection.ts'
import { verdictWords } from './verdict.ts'

/** The heading of the ways up from a certificate; its name follows where it has one. */
export function waysTitle({ known, all }: WayCounts, name: string): Sentence {
  const ways = `${all ? '' : 'At least '}${counted(known, 'way')} up`
  return name ? [`${ways} from `, { name }] : [ways]
}

/**
 * How the ways stand, in short: `1 valid, 2 invalid`. Where there is only one, also how many issuers make no other:
 * `1 valid, 1 issuer not used`.
 */
export function waysFacts({ known, verdicts, rejected }: WayCounts): string {
  const stand = (['valid', 'undetermined', 'invalid'] as const)
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => `${plainNumber(verdicts[verdict])} ${verdictWords[verdict].toLowerCase()}`)
  return [...stand, ...(known === 1 ? [`${counted(rejected, 'issuer')} not used`] : [])].join(', ')
}

export const waysWords = {
  picture: 'Picture of the ways',
  list: 'The ways as a list',
  hint: 'Certificates lead up to their issuers. Arrow keys walk, Enter shows the certificate and its way, + − 0 F change the size.',
  larger: 'Larger',
  smaller: 'Smaller',
  usual: 'Usual size',
  whole: 'Whole picture',
  shown: 'Shown',
  choose: 'Show this way',
  notUsed: 'Found, but not used:',
  left: (count: number) => `${counted(count, 'certificate')} of these ways ${count === 1 ? 'is' : 'are'} not drawn.`,
  listed: (first: number, last: number, all: number | undefined) =>
    `Drawn: number ${plainNumber(first)} to ${plainNumber(last)} of ${all === undefined ? 'very many' : plainNumber(all)} ways.`,
  certificateOf: 'Certificate of',
  issuedBy: 'issued by',
  selfSigned: 'Self-signed',
  above: 'above',
  missing: 'missing:',
  more: (count: number) => `${plainNumber(count)} more`,
} as const

const roles: Readonly<Record<Role, string>> = {
  root: 'Root',
  intermediate: 'Intermediate',
  'end-entity': 'Server or device',
  'self-signed-end-entity': 'Self-signed',
}

/** The role of a holder of a key, and the mark that tells it from another one of the same name. */
export function holderWords({ role, certificates, key }: Pick<Holder, 'role' | 'certificates' | 'key'>): string {
  if (!role) return `Missing: ${missingIssuerWords.place.toLowerCase()}`
  return [
    roles[role],
    ...(certificates.length > 1 ? [counted(certificates.length, 'certificate')] : []),
    ...(key === undefined ? [] : [`key ${key}`]),
  ].join(' · ')
}

/**
 * The dates of a certificate in short; `endless` where its end is not defined. `day` spells an instant as a day, in the
 * time zone of the reader.
 */
export function certifiedWords(
  { faults }: Pick<Certified, 'faults'>,
  dates: Pick<CertificateSummary, 'notBefore' | 'notAfter'>,
  endless: boolean,
  day: (instant: number) => string,
): string {
  const wrong = faults.find(({ by }) => by === 'dates')
  if (wrong?.by === 'dates') return dateWords(wrong.state, dates, day, undefined)
  if (dates.notBefore === undefined || dates.notAfter === undefined)
    return dateWords('unreadable', dates, day, undefined)
  return endless ? dateWords('within', dates, day, undefined) : `Until ${day(dates.notAfter)}`
}

/** A fault of a certificate on its way; empty for its dates, which say it themselves. */
export function faultWords(fault: WayFault): string {
  switch (fault.by) {
    case 'dates':
      return ''
    case 'signature':
      return signatureWords[fault.signature]
    case 'failed':
      return failureWord(fault.check)
    case 'not-checked':
      return `Not checked: ${checkWords[fault.check].title}`
    case 'reach':
      return `Ends here: ${reachWord(fault.state, undefined)}`
    case 'rejected':
      return `Not used: ${rejectionWords[fault.reason]}`
  }
}
