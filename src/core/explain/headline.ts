import type { CertificateId } from '../finding/location.ts'
import type { Finding, FindingCode } from '../finding/finding.ts'
import type { CertificateSummary, PathSummary, Report } from '../report/report.ts'

/** A piece of a sentence: words of ours, a name as it stands in a certificate, or an instant (milliseconds since 1970 UTC) that the page formats. */
export type HeadlinePhrase = string | { readonly name: string } | { readonly instant: number }
export type HeadlineText = readonly HeadlinePhrase[]

/** The one thing to do next. `label` is what the button says. */
export type NextStep =
  /** The certificate may be saved as it is asked for: it is a root, or a self-signed certificate and called that. */
  | { readonly action: 'save-root' | 'save-self-signed'; readonly certificate: CertificateId; readonly label: string }
  /** Read how the missing or current issuer certificate is obtained. */
  | { readonly action: 'find-issuer'; readonly label: string }
  /** Read how a whole chain is saved from a browser. */
  | { readonly action: 'save-chain-from-browser'; readonly label: string }
  | { readonly action: 'add-files'; readonly label: string }
  | { readonly action: 'read-findings'; readonly label: string }

export interface Headline {
  /** `ready`: what was wanted is here. `attention`: something is missing or unsure. `problem`: a required check failed, or nothing was found. */
  readonly tone: 'ready' | 'attention' | 'problem'
  readonly title: HeadlineText
  readonly text: HeadlineText
  readonly next: NextStep
}

const saveRoot = (root: CertificateSummary): NextStep => ({
  action: 'save-root',
  certificate: root.id,
  label: 'Save root certificate (.cer)',
})
const findIssuer: NextStep = { action: 'find-issuer', label: 'How to get the missing root' }
const wholeChain: NextStep = { action: 'save-chain-from-browser', label: 'How to save the whole chain' }
const readFindings: NextStep = { action: 'read-findings', label: 'See what is wrong' }

/**
 * What to say first about a path, and the one next step. A failed required check is said before how far the path reaches. A root is offered
 * for saving only where the top certificate is one, every signature up to it was made by the one above, and the root itself passed its checks.
 * It never says that anything is trusted: that is the person's decision. Without a path: that nothing was recognised.
 */
export function headline(report: Report, path: PathSummary | undefined): Headline {
  const situation = path && situate(report, path)
  if (!situation) return nothingRecognised(report)
  const fault = worstFault(situation)
  return fault ? faulty(situation, fault) : (unproven(situation) ?? reached(situation))
}

/** The text without markup; instants as UTC dates. For plain text exports and tests. */
export function plainHeadline(text: HeadlineText): string {
  return text
    .map((phrase) => (typeof phrase === 'string' ? phrase : 'name' in phrase ? phrase.name : utcDate(phrase.instant)))
    .join('')
}

interface Situation {
  readonly path: PathSummary
  readonly target: CertificateSummary
  readonly top: CertificateSummary
  /** Undefined where the top is not a root. */
  readonly root: CertificateSummary | undefined
}

function situate(report: Report, path: PathSummary): Situation | undefined {
  const find = (id: CertificateId | undefined) => report.certificates.find((certificate) => certificate.id === id)
  const target = find(path.certificates[0])
  const top = find(path.certificates.at(-1))
  if (!target || !top) return undefined
  const root = path.state === 'complete' || path.state === 'root-only' ? top : undefined
  return { path, target, top, root }
}

const nothingRecognised = ({ sources }: Report): Headline => ({
  tone: 'problem',
  title: ['No certificate was found'],
  text: [
    sources.length === 1
      ? 'What you opened holds no certificate that can be read. Below it says what it looks like instead, and what to do.'
      : 'Nothing of what you opened holds a certificate that can be read. Below it says what each looks like instead, and what to do.',
  ],
  next: { action: 'add-files', label: 'Choose other files' },
})

/** How far an unobjectionable path reaches. */
function reached({ path, target, top }: Situation): Headline {
  const missing = path.missingIssuer?.issuer ?? top.issuer
  switch (path.state) {
    case 'complete':
      return {
        tone: 'ready',
        title: ['The path is complete, up to the root ', { name: top.subject }],
        text: [
          'Every signature was verified and every certificate is within its dates. Compare the fingerprint of the root with the one its owner states, then save it and import it into KEPServerEX.',
        ],
        next: saveRoot(top),
      }
    case 'root-only':
      return {
        tone: 'ready',
        title: ['This is a root certificate: ', { name: top.subject }],
        text: [
          'It can be saved for KEPServerEX as it is. Whether it is the root of your server shows only together with the chain of that server: add that chain to see.',
        ],
        next: saveRoot(top),
      }
    case 'root-missing':
      return {
        tone: 'attention',
        title: ['The root certificate is missing'],
        text: [
          'What you opened stops at ',
          { name: top.subject },
          ', an intermediate. It was issued by ',
          { name: missing },
          ', which is not there. KEPServerEX needs the root, so there is nothing to import yet.',
        ],
        next: findIssuer,
      }
    case 'end-entity-only':
      return {
        tone: 'attention',
        title: ['Only the lowest certificate is here'],
        text: [
          { name: target.subject },
          ' belongs to a server, a device or a person. Importing it into KEPServerEX would be wrong: what is needed is the root above it. It was issued by ',
          { name: missing },
          ', which is not there. Often the whole chain can be saved in one go.',
        ],
        next: wholeChain,
      }
    case 'intermediate-only':
      return {
        tone: 'attention',
        title: ['Only an intermediate certificate is here'],
        text: [
          { name: target.subject },
          ' belongs to a CA, but it is not a root: ',
          { name: missing },
          ' issued it. KEPServerEX needs the root; an intermediate in its place fails.',
        ],
        next: findIssuer,
      }
    case 'self-signed-end-entity':
      return {
        tone: 'attention',
        title: ['This certificate signed itself'],
        text: [
          'No CA stands above ',
          { name: target.subject },
          ', so there is no root to import. The certificate itself can be saved and imported in place of one, or KEPServerEX can be told to accept self-signed certificates. A certificate from a CA is the better way.',
        ],
        next: {
          action: 'save-self-signed',
          certificate: target.id,
          label: 'Save this self-signed certificate (.cer)',
        },
      }
    case 'top-not-root':
      return {
        tone: 'attention',
        title: ['The top certificate is not a root'],
        text: [
          { name: top.subject },
          ' stands on top, but no path to a root could be made from it: it is not a CA certificate that signed itself. Importing it as a root would be wrong.',
        ],
        next: { action: 'find-issuer', label: 'How to get the right root' },
      }
  }
}

/** Nothing failed, yet a required check could not be made. */
function unproven(situation: Situation): Headline | undefined {
  if (situation.path.verdict !== 'undetermined' || !situation.root) return undefined
  const { root } = situation
  const unverified = situation.path.links.some(({ signature }) => signature === 'not-verified')
  return {
    tone: 'attention',
    title: ['The path reaches the root ', { name: root.subject }, ', but not everything could be checked'],
    text: [
      unverified
        ? 'At least one signature could not be verified here, so the certificates are joined by their names only. '
        : 'At least one required check could not be made. ',
      'Below it says which and why. Compare the fingerprint of the root with the one its owner states before you import it.',
    ],
    next: saveRoot(root),
  }
}

/** Failures of required checks, in the order in which they are worth saying: first what makes the path no path, then what time brings. */
const faultOrder: readonly FindingCode[] = [
  'signature-invalid',
  'self-issued-not-self-signed',
  'issuer-is-no-ca',
  'issuer-may-not-sign',
  'revoked',
  'time-unreadable',
  'expired',
  'not-yet-valid',
]

interface Fault {
  readonly finding: Finding
  /** Zero for the target, counted upward; -1 where it speaks of the whole path. */
  readonly height: number
}

/** Of two alike the one higher up, because what stands below rests on it. */
function worstFault({ path }: Situation): Fault | undefined {
  const faults = path.outcomes
    .filter(({ required, status }) => required && status === 'failed')
    .flatMap(({ certificate, findings }) =>
      // What else was found on the way, such as a list that does not list a revoked certificate, is no fault.
      findings
        .filter(({ severity }) => severity === 'error')
        .map((finding) => {
          const id = finding.location.certificate ?? certificate
          return { finding, height: id === undefined ? -1 : path.certificates.indexOf(id) }
        }),
    )
  const rank = ({ finding: { code } }: Fault) =>
    faultOrder.includes(code) ? faultOrder.indexOf(code) : faultOrder.length
  return [...faults].sort((a, b) => rank(a) - rank(b) || b.height - a.height)[0]
}

function faulty(situation: Situation, { finding, height }: Fault): Headline {
  const { path, top, root } = situation
  const ofTop = height === path.certificates.length - 1
  const part = partOf(situation, height)
  switch (finding.code) {
    case 'signature-invalid':
    case 'self-issued-not-self-signed':
      return {
        tone: 'problem',
        title: ['A signature in this path is wrong'],
        text:
          finding.code === 'signature-invalid'
            ? [
                'The key of ',
                { name: finding.params.issuer },
                ' did not make the signature on ',
                { name: finding.params.subject },
                '. Either another CA of the same name issued it, or one of the two was changed. Do not import anything from this path.',
              ]
            : [
                { name: finding.params.subject },
                ' names itself as its issuer, but its own key did not sign it. It is no root; do not import it.',
              ],
        next: { action: 'add-files', label: 'Add the right issuer' },
      }
    case 'issuer-is-no-ca':
    case 'issuer-may-not-sign':
      return {
        tone: 'problem',
        title: ['A certificate in this path was issued by one that may not issue'],
        text: [{ name: finding.params.issuer }, ' is not allowed to sign certificates, so verifiers refuse this path.'],
        next: readFindings,
      }
    case 'revoked':
      return {
        tone: 'problem',
        title: [`The ${part} was ${finding.params.reason === 'certificate-hold' ? 'put on hold' : 'revoked'}`],
        text: [
          'The issuer of ',
          { name: finding.params.subject },
          ' withdrew it, say the revocation files you added. Programs that check revocation refuse it. ',
          ...remedy(situation, ofTop, 'a new certificate'),
        ],
        next: afterTimeFault(situation, ofTop),
      }
    case 'expired':
      return {
        tone: 'problem',
        title: [`The ${part} expired on `, { instant: finding.params.notAfter }],
        text: [
          { name: finding.params.subject },
          ' is past its last day. ',
          ...remedy(situation, ofTop, 'a new certificate'),
        ],
        next: afterTimeFault(situation, ofTop),
      }
    case 'not-yet-valid':
      return {
        tone: 'problem',
        title: [`The ${part} is not valid before `, { instant: finding.params.notBefore }],
        text: [
          { name: finding.params.subject },
          ' is not valid yet at the time it was judged at. Is the clock of this computer right? ',
          ...remedy(situation, ofTop, 'a certificate that is valid now'),
        ],
        next: root && !ofTop ? saveRoot(root) : readFindings,
      }
    default:
      return {
        tone: 'problem',
        title: [root ? 'The path reaches a root, but verifiers will refuse it' : 'Verifiers will refuse this path'],
        text: ['A required check failed. Below it says which one, why it matters and what to do.'],
        next: root && !ofTop && sound(path) ? saveRoot(root) : path.missingIssuer ? findIssuer : readFindings,
      }
  }

  function remedy({ root: above }: Situation, atTop: boolean, what: string): HeadlineText {
    if (above && atTop) return [`Ask its owner for the root that is in use now; importing this one would not help.`]
    if (above && sound(path)) {
      return [
        `A connection fails until whoever runs it puts ${what} in place. The root `,
        { name: top.subject },
        ' above it passed its checks and can be saved all the same.',
      ]
    }
    const fails = `A connection fails until whoever runs it puts ${what} in place.`
    if (!path.missingIssuer) return [fails]
    return [`${fails} Besides, the root is missing: the path stops below `, { name: path.missingIssuer.issuer }, '.']
  }
}

function afterTimeFault({ path, root }: Situation, ofTop: boolean): NextStep {
  if (root && ofTop) return { action: 'find-issuer', label: 'How to get the current root' }
  if (root && sound(path)) return saveRoot(root)
  return path.missingIssuer ? findIssuer : readFindings
}

const sound = ({ links }: PathSummary): boolean => links.every(({ signature }) => signature === 'valid')

function partOf({ path, target, root }: Situation, height: number): string {
  if (height === path.certificates.length - 1 && root) return 'root certificate'
  if (height === 0 && target.role === 'end-entity') return 'server or device certificate'
  if (height === 0 && target.role === 'self-signed-end-entity') return 'self-signed certificate'
  return height < 0 ? 'path' : 'intermediate certificate'
}

const utcDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
