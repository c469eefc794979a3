import {
  allMatch,
  dateStateOf,
  dateWords,
  failureWord,
  keyIdentifierWords,
  namesMatch,
  otherFailures,
  selfSignatureWords,
  signatureWords,
  timeLeft,
  verdictWords,
  type CertificateSummary,
  type DateState,
  type LinkSummary,
  type PathSummary,
  type Report,
  type Role,
} from '../../core/index.ts'
import { localDate } from '../parts/format.ts'
import type { IconName } from '../parts/icons.ts'
import type { Mark, Sign } from '../parts/mark.ts'

export const roleIcon: Readonly<Record<Role, IconName>> = {
  root: 'root',
  intermediate: 'branch',
  'end-entity': 'server',
  'self-signed-end-entity': 'server',
}

const verified: Sign = { tone: 'ready', icon: 'check' }
const wrong: Sign = { tone: 'problem', icon: 'cross' }
const open: Sign = { tone: 'attention', icon: 'minus' }

const verdictSigns: Readonly<Record<PathSummary['verdict'], Sign>> = {
  valid: verified,
  invalid: wrong,
  undetermined: open,
}

const signatureSigns: Readonly<Record<LinkSummary['signature'], Sign>> = {
  valid: verified,
  invalid: wrong,
  'not-verified': open,
}

const identifierSigns: Readonly<Record<LinkSummary['keyIdentifiers'], Sign>> = {
  equal: verified,
  different: { tone: 'attention', icon: 'alert' },
  absent: { tone: 'notice', icon: 'minus' },
}

const endsSoon: Sign = { tone: 'attention', icon: 'clock' }

const dateSigns: Readonly<Record<DateState, Sign>> = {
  within: { tone: 'notice', icon: 'clock' },
  expired: { tone: 'problem', icon: 'clock' },
  'not-yet-valid': { tone: 'problem', icon: 'clock' },
  unreadable: wrong,
}

export const verdictMark = ({ verdict }: PathSummary): Mark => ({
  ...verdictSigns[verdict],
  word: verdictWords[verdict],
})

/**
 * The facts about a link between two certificates, the signature first because it alone decides; one where all is
 * well.
 */
export const linkMarks = ({ signature, keyIdentifiers }: LinkSummary): Mark[] =>
  signature === 'valid' && keyIdentifiers === 'equal'
    ? [{ ...verified, word: allMatch }]
    : [
        { ...signatureSigns[signature], word: signatureWords[signature] },
        // Certificates whose names differ are never joined; those that only their key joins are listed as not used.
        { ...verified, word: namesMatch },
        { ...identifierSigns[keyIdentifiers], word: keyIdentifierWords[keyIdentifiers] },
      ]

/** A certificate's link to itself has only a signature to show. */
export const selfLinkMark = ({ signature }: LinkSummary): Mark => ({
  ...signatureSigns[signature],
  word: selfSignatureWords[signature],
})

/** Whether the certificate is within its dates, and how long; one that ends soon is marked. */
export function dateMark(report: Report, path: PathSummary, certificate: CertificateSummary): Mark {
  const state = dateStateOf(path, certificate)
  const left = timeLeft(report, certificate)
  const sign = state === 'within' && left.state === 'ends-soon' ? endsSoon : dateSigns[state]
  return { ...sign, word: dateWords(state, certificate, localDate, left.days) }
}

/** The other required checks that the certificate fails. */
export const failureMarks = (path: PathSummary, { id }: CertificateSummary): Mark[] =>
  otherFailures(path, id).map((check) => ({ ...wrong, word: failureWord(check) }))
