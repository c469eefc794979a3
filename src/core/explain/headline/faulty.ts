import type { Fault } from './fault.ts'
import { asksForPolicies } from './demands.ts'
import { rulesWords } from './judged-by.ts'
import type { Answer, HeadlineText, NextStep } from './headline-text.ts'
import { findCurrentRoot, findIssuer, findRightRoot, readFindings, replaceCertificate, saveRoot } from './next-step.ts'
import { partOf, sound, type Situation } from './situation.ts'

/** What to say of a path that fails a required check. */
export function faulty(situation: Situation, { finding, height }: Fault): Answer {
  const { path, judged, instant, root } = situation
  const ofTop = height === path.certificates.length - 1
  const part = partOf(situation, height)
  const then = judged.instant === 'chosen'
  switch (finding.code) {
    case 'signature-invalid':
      return {
        tone: 'problem',
        title: ['A signature in this path is wrong'],
        text:
          finding.params.because === 'mismatch'
            ? [
                'The key of ',
                { name: finding.params.issuer },
                ' did not make the signature on ',
                { name: finding.params.subject },
                '. Either another CA of the same name issued it, or one of the two was changed. Do not import anything from this path.',
              ]
            : [
                'The signature on ',
                { name: finding.params.subject },
                ' is none that the key of ',
                { name: finding.params.issuer },
                ' can make. Either it was damaged, or another CA of the same name issued it. Do not import anything from this path.',
              ],
        next: { action: 'add-files', label: 'Add the right issuer' },
      }
    case 'self-issued-not-self-signed':
      return {
        tone: 'problem',
        title: [ofTop ? 'The top certificate is not a root' : 'A signature in this path is wrong'],
        text: [
          { name: finding.params.subject },
          ' names itself as its issuer, but its own key did not sign it. It is no root; do not import it.',
        ],
        next: ofTop ? findRightRoot : { action: 'add-files', label: 'Add the right issuer' },
      }
    case 'issuer-is-no-ca':
    case 'issuer-may-not-sign':
      if (path.state === 'top-not-root' && ofTop) return topMayNotIssue(situation)
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
        title: then
          ? ['On ', { instant }, ` the ${part} is out of date: it ends on `, { instant: finding.params.notAfter }]
          : [`The ${part} expired on `, { instant: finding.params.notAfter }],
        text: [
          { name: finding.params.subject },
          then ? ' is past its last day on the date you chose. ' : ' is past its last day. ',
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
          then
            ? ' is not valid yet on the date you chose. '
            : ' is not valid yet at the time it was judged at. Is the clock of this computer right? ',
          ...remedy(situation, ofTop, then ? 'another certificate' : 'a certificate that is valid now'),
        ],
        next: !ofTop ? otherwise(situation, ofTop) : root ? findCurrentRoot : readFindings,
      }
    case 'name-not-presented':
      return {
        tone: 'problem',
        title: ['This certificate is not for the name ', { name: finding.params.value }],
        text: [
          'A program that connects to that name refuses ',
          { name: finding.params.subject },
          '. Below it says which names it is for.',
          ...rootStands(situation),
        ],
        next: otherwise(situation, ofTop),
      }
    case 'purpose-not-allowed':
      return {
        tone: 'problem',
        title: [`The ${part} may not be used for the purpose you chose`],
        text: [
          { name: finding.params.subject },
          ` does not allow ${finding.params.purpose}. Below it says what it allows.`,
          ...rootStands(situation),
        ],
        next: otherwise(situation, ofTop),
      }
    case 'anchor-not-chosen':
      return {
        tone: 'problem',
        title: ['The path does not end at an anchor that you chose'],
        text: [
          'It ends at ',
          { name: finding.params.subject },
          '. Choose that one as well if you rely on it, or count every self-signed certificate again.',
        ],
        next: readFindings,
      }
    case 'key-usage-missing':
      return {
        tone: 'problem',
        title: [`The key of the ${part} may not be used in each way that you asked for`],
        text: [
          'The Key Usage of ',
          { name: finding.params.subject },
          ' says what it may be used for.',
          ...rootStands(situation),
        ],
        next: otherwise(situation, ofTop),
      }
    case 'too-many-intermediates':
      return {
        tone: 'problem',
        title: ['The path has more intermediates than you allow'],
        text: [
          `It has ${finding.params.intermediates}; you allow ${finding.params.maximum}. Without that limit it may be sound.`,
          ...rootStands(situation),
        ],
        next: otherwise(situation, ofTop),
      }
    case 'no-acceptable-policy':
      return asksForPolicies(judged)
        ? {
            tone: 'problem',
            title: ['The path is not valid for a policy as you asked for it'],
            text: [
              'No acceptable policy is left at ',
              { name: finding.params.subject },
              '. Below it says which were accepted.',
              ...rootStands(situation),
            ],
            next: otherwise(situation, ofTop),
          }
        : refused(situation, ofTop)
    default:
      return refused(situation, ofTop)
  }
}

function refused(situation: Situation, ofTop: boolean): Answer {
  return {
    tone: 'problem',
    title: [general(situation)],
    text: ['A required check failed. Below it says which one, why it matters and what to do.'],
    next: otherwise(situation, ofTop),
  }
}

/** Whoever saved it as a root must hear that it is none before they hear what it may not do. */
const topMayNotIssue = ({ target, top }: Situation): Answer => ({
  tone: 'problem',
  title: ['The top certificate is not a root'],
  text: [
    { name: top.subject },
    ' signed itself and stands above ',
    { name: target.subject },
    ', but it is not allowed to issue certificates: verifiers refuse this path, and importing it as a root would be wrong. If its owner has no proper root of that name, the server needs a new certificate.',
  ],
  next: findRightRoot,
})

/** What verifiers do is known only of the usual rules: those of a stricter profile are the person's choice. */
function general({ judged, root }: Situation): string {
  if (judged.profile !== 'path')
    return root
      ? `The path reaches a root, but does not keep ${rulesWords[judged.profile]}`
      : `This path does not keep ${rulesWords[judged.profile]}`
  return root ? 'The path reaches a root, but verifiers will refuse it' : 'Verifiers will refuse this path'
}

function remedy({ path, judged, top, root }: Situation, ofTop: boolean, what: string): HeadlineText {
  const then = judged.instant === 'chosen'
  if (root && ofTop)
    return [
      then
        ? 'By then its owner needs another root in use.'
        : 'Ask its owner for the root that is in use now; importing this one would not help.',
    ]
  const fails = then
    ? `On that date a connection fails unless whoever runs it has put ${what} in place.`
    : `A connection fails until whoever runs it puts ${what} in place.`
  if (root && sound(path))
    return [`${fails} The root `, { name: top.subject }, ' above it passed its checks and can be saved all the same.']
  if (!path.missingIssuer) return [fails]
  return [`${fails} Besides, the root is missing: the path stops below `, { name: path.missingIssuer.issuer }, '.']
}

const rootStands = ({ path, root }: Situation): HeadlineText =>
  root && sound(path) ? [' The root ', { name: root.subject }, ' can be saved all the same.'] : []

const otherwise = ({ path, root }: Situation, ofTop: boolean): NextStep =>
  root && !ofTop && sound(path) ? saveRoot(root) : path.missingIssuer ? findIssuer : readFindings

function afterTimeFault({ path, root }: Situation, ofTop: boolean): NextStep {
  if (root && ofTop) return findCurrentRoot
  if (root && sound(path)) return saveRoot(root)
  if (path.state === 'self-signed-end-entity') return replaceCertificate
  return path.missingIssuer ? findIssuer : readFindings
}
