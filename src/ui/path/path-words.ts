import {
  checkWords,
  type CertificateId,
  type CheckId,
  type CertificateSummary,
  type CheckOutcome,
  type LinkSummary,
  type PathState,
  type PathSummary,
  type RejectedLink,
  type Report,
  type Role,
} from '../../core/index.ts'
import { counted, localDate } from '../parts/format.ts'
import type { IconName } from '../parts/icons.ts'

/** A state as the screen shows it: a sign, words, and a tone that repeats them. */
export interface Mark {
  readonly tone: 'ready' | 'attention' | 'problem' | 'notice'
  readonly icon: IconName
  readonly word: string
}

export const roleWord: Record<Role, string> = {
  root: 'Root certificate',
  intermediate: 'Intermediate certificate (CA)',
  'end-entity': 'Server or device certificate (end entity)',
  'self-signed-end-entity': 'Self-signed certificate',
}

export const roleTerm: Record<Role, string> = {
  root: 'root-certificate',
  intermediate: 'intermediate-certificate',
  'end-entity': 'end-entity-certificate',
  'self-signed-end-entity': 'self-signed-certificate',
}

export const roleIcon: Record<Role, IconName> = {
  root: 'root',
  intermediate: 'branch',
  'end-entity': 'server',
  'self-signed-end-entity': 'server',
}

const stateWord: Record<PathState, string> = {
  complete: 'up to a root',
  'root-missing': 'root missing',
  'end-entity-only': 'issuer missing',
  'self-signed-end-entity': 'self-signed',
  'root-only': 'a root alone',
  'intermediate-only': 'an intermediate alone',
  'top-not-root': 'top is not a root',
  unfinished: 'search not finished',
}

/** `3 paths`, or `at least 3 paths` where not all could be counted. */
export function pathsFound({ targets, moreTargets }: Pick<Report, 'targets' | 'moreTargets'>): string {
  const known = targets.reduce((sum, { paths, start, listed }) => sum + (paths ?? start + listed), 0)
  const all = moreTargets === 0 && targets.every(({ paths }) => paths !== undefined)
  return `${all ? '' : 'at least '}${counted(known, 'path')}`
}

/** How far a path reaches; an anchor that somebody chose may end it below a root. */
export const reachWord = (state: PathState, top: Role | undefined): string =>
  (state === 'complete' || state === 'root-only') && top !== 'root' ? 'up to the anchor you chose' : stateWord[state]

/** Why who might have issued a certificate stands above it in no path. */
export const rejectionWords: Record<RejectedLink['reason'], string> = {
  'other-key': 'its key did not make the signature; another one here did',
  'no-key-fits': 'its key did not make the signature, and no other key here did',
  'other-kind-of-key': 'the signature was made with another kind of key than it has',
  'signature-malformed': 'the signature is not written as its algorithm asks, so no key could be tried',
  'passed-over': 'its key identifier is another, and the key that signed is known; it was not tried',
  'not-checkable': 'whether its key made the signature cannot be computed here',
  'no-listed-path': 'its key did sign, and the paths over it are not among those listed',
  'stands-below': 'it stands below already',
  'not-tried': 'its turn never came: the search had ended',
  'other-name': 'its key did sign, and its name is not the one that is named as issuer',
  'identifier-only': 'its key identifier fits, but neither its name nor its key does',
  'other-name-unproven': 'its key identifier fits and its name does not; whether its key signed is not known here',
}

const signatureMarks: Record<LinkSummary['signature'], Mark> = {
  valid: { tone: 'ready', icon: 'check', word: 'Signature verified' },
  invalid: { tone: 'problem', icon: 'cross', word: 'Signature is wrong' },
  'not-verified': { tone: 'attention', icon: 'minus', word: 'Signature not verified' },
}

const identifierMarks: Record<LinkSummary['keyIdentifiers'], Mark> = {
  equal: { tone: 'ready', icon: 'check', word: 'Key identifiers equal' },
  different: { tone: 'attention', icon: 'alert', word: 'Key identifiers differ' },
  absent: { tone: 'notice', icon: 'minus', word: 'No key identifiers' },
}

/** What is known of a link, the signature first because it alone decides. A certificate's link to itself has only a signature to show. */
export function linkMarks(link: LinkSummary): Mark[] {
  const signature = signatureMarks[link.signature]
  if (link.subject === link.issuer) return [signature]
  // Certificates whose names differ are never joined; those that only their key joins are listed as not used.
  return [signature, { tone: 'ready', icon: 'check', word: 'Names match' }, identifierMarks[link.keyIdentifiers]]
}

/** Whether the certificate is within its dates, as the check of the path found. */
export function validityMark(path: PathSummary, { id, notAfter, notBefore }: CertificateSummary): Mark {
  const codes = outcomeOf(path, 'validity', id)?.findings.map(({ code }) => code) ?? []
  if (codes.includes('time-unreadable') || notAfter === undefined || notBefore === undefined) {
    return { tone: 'problem', icon: 'cross', word: 'Its dates cannot be read' }
  }
  if (codes.includes('expired')) return { tone: 'problem', icon: 'clock', word: `Expired on ${localDate(notAfter)}` }
  if (codes.includes('not-yet-valid'))
    return { tone: 'problem', icon: 'clock', word: `Not valid before ${localDate(notBefore)}` }
  return { tone: 'notice', icon: 'clock', word: `Within its dates, until ${localDate(notAfter)}` }
}

/** What else it fails that validation requires, which neither its dates nor its links show. */
export const failureMarks = ({ outcomes }: PathSummary, { id }: CertificateSummary): Mark[] =>
  outcomes
    .filter(({ certificate, required, status }) => certificate === id && required && status === 'failed')
    .filter(({ check }) => !shownElsewhere.includes(check))
    .map(({ check }) => ({
      tone: 'problem',
      icon: 'cross',
      word: failureWords[check] ?? `Failed: ${checkWords[check].title}`,
    }))

/** By the marks of a link, by that of the dates, by the gap on top. */
const shownElsewhere: readonly CheckId[] = ['complete', 'signature', 'name-chaining', 'validity']

/** Where the title of the check does not say enough. */
const failureWords: Partial<Record<CheckId, string>> = {
  'basic-constraints': 'Is no CA, yet issued a certificate',
  'key-usage': 'May not sign certificates, yet did',
  revocation: 'Revoked by its issuer',
}

export function outcomeOf(path: PathSummary, check: CheckId, certificate: CertificateId): CheckOutcome | undefined {
  return path.outcomes.find((outcome) => outcome.check === check && outcome.certificate === certificate)
}
