import type {
  CertificateId,
  CheckId,
  CertificateSummary,
  CheckOutcome,
  LinkSummary,
  PathState,
  PathSummary,
  RejectedLink,
  Role,
} from '../../core/index.ts'
import { localDate } from '../parts/format.ts'
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

export const stateWord: Record<PathState, string> = {
  complete: 'up to a root',
  'root-missing': 'root missing',
  'end-entity-only': 'issuer missing',
  'self-signed-end-entity': 'self-signed',
  'root-only': 'a root alone',
  'intermediate-only': 'an intermediate alone',
  'top-not-root': 'top is not a root',
}

/** Why who might have issued a certificate stands above it in no path. */
export const rejectionWords: Record<RejectedLink['reason'], string> = {
  'other-key': 'another key of that name made the signature',
  'other-name': 'its key identifier fits, and its name does not',
  'no-listed-path': 'its key did sign, and the paths over it are not among those listed',
  'not-tried': 'its turn never came: it stands below already, or the search had ended',
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
export function linkMarks(path: PathSummary, link: LinkSummary): Mark[] {
  const signature = signatureMarks[link.signature]
  if (link.subject === link.issuer) return [signature]
  const names = outcomeOf(path, 'name-chaining', link.subject)?.status
  return [
    signature,
    names === 'failed'
      ? { tone: 'problem', icon: 'cross', word: 'Names differ' }
      : { tone: 'ready', icon: 'check', word: 'Names match' },
    identifierMarks[link.keyIdentifiers],
  ]
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

export function outcomeOf(path: PathSummary, check: CheckId, certificate: CertificateId): CheckOutcome | undefined {
  return path.outcomes.find((outcome) => outcome.check === check && outcome.certificate === certificate)
}
