import type { FindingCode } from '../../finding/finding.ts'
import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, PathSummary, Report } from '../../report/report.ts'
import type { HeadlinePhrase, HeadlineText } from '../headline/headline-text.ts'
import type { Situation, Thought } from './situation/situation.ts'
import type { ErrorTextMatch } from './explain-error-text.ts'
import { situations } from './situations.ts'

/**
 * How a message goes together with the chain that is open.
 * - `complete`: the chain reaches a root, so the other side lacks that root or an intermediate
 * - `incomplete`: the certificate that the other program misses is missing here too
 * - `self-signed`: the certificate is self-signed, so it is itself what the other program needs
 * - `issued`: the message speaks of a self-signed certificate, and this one was issued by another
 * - `same-name`: the certificate and its CA have one name
 * - `seen`: this page finds the same
 * - `not-seen`: this page finds no such thing
 * - `list-missing`: no revocation list is here either
 * - `host-not-asked`: only the name that the program connects to can tell
 * - `elsewhere`: the message speaks of something else than this chain
 */
export type TieCode =
  | 'complete'
  | 'incomplete'
  | 'self-signed'
  | 'issued'
  | 'same-name'
  | 'seen'
  | 'not-seen'
  | 'list-missing'
  | 'host-not-asked'
  | 'elsewhere'

export interface Tie {
  readonly code: TieCode
  readonly text: HeadlineText
  /** The certificates that it speaks of. */
  readonly certificates: readonly CertificateId[]
}

/**
 * Ties the meaning of a message to what is open: which certificate it is about, or that the fault is elsewhere.
 * Undefined where no chain is open.
 */
export function tieToReport(match: ErrorTextMatch, report: Report, path = report.paths[0]): Tie | undefined {
  if (!path) return undefined
  const chain = path.certificates.flatMap((id) => report.certificates.find((each) => each.id === id) ?? [])
  const [target] = chain
  const top = chain.at(-1)
  if (!target || !top) return undefined
  const { thought, seen = [] }: Situation = situations[match.situation]
  return ties[thought]({ match, report, path, chain, target, top, seen })
}

interface Open {
  readonly match: ErrorTextMatch
  readonly report: Report
  readonly path: PathSummary
  /** From the target up. */
  readonly chain: readonly CertificateSummary[]
  readonly target: CertificateSummary
  readonly top: CertificateSummary
  readonly seen: readonly FindingCode[]
}

const ties: Readonly<Record<Thought, (open: Open) => Tie>> = {
  'any-fault': anyFault,
  content: sameHere,
  dates,
  distrust: ({ top }) => ({
    code: 'not-seen',
    text: ['Your chain ends at ', name(top), '. Look for it among the certificates that the program refuses.'],
    certificates: [top.id],
  }),
  elsewhere: () => ({
    code: 'elsewhere',
    text: ['The message is not about the chain that is open here.'],
    certificates: [],
  }),
  form: ({ target, top, path }) => {
    const wanted = path.state === 'complete' ? top : target
    return {
      code: 'elsewhere',
      text: ['This page can read what is open. Save ', name(wanted), ' here in the form that the program asks for.'],
      certificates: [wanted.id],
    }
  },
  host,
  inspection,
  'missing-issuer': reach,
  'missing-root': trustStore,
  'own-certificate': ({ target }) => ({
    code: 'elsewhere',
    text:
      target.kind.id === 'tls-client'
        ? ['Your chain is that of the client certificate ', name(target), ': compare it with the one that was refused.']
        : ['The message is about the certificate that the client shows. Your chain is that of ', name(target), '.'],
    certificates: [target.id],
  }),
  pin: ({ target }) => ({
    code: 'not-seen',
    text: ['Compare the fingerprint of ', name(target), ' with the one that the program has stored.'],
    certificates: [target.id],
  }),
  'revocation-data': lists,
  'self-signed': selfSigned,
  'trust-store': trustStore,
  unchecked: ({ target }) => ({
    code: 'elsewhere',
    text: ['This page does not look for this. Look at the details of ', name(target), '.'],
    certificates: [target.id],
  }),
}

/** The message names no cause: a fault that this page finds, else what a good chain still may fail for. */
function anyFault(open: Open): Tie {
  const { path, chain, top } = open
  if (path.state !== 'complete') return reach(open)
  const failing = new Set(
    path.outcomes.flatMap(({ required, status, certificate }) =>
      required && status === 'failed' ? [certificate ?? top.id] : [],
    ),
  )
  const faulty = chain.filter(({ id }) => failing.has(id))
  return faulty.length > 0
    ? {
        code: 'seen',
        text: ['This page finds a fault too, in ', ...names(faulty), '.'],
        certificates: faulty.map(({ id }) => id),
      }
    : {
        code: 'complete',
        text: ['This page finds no fault in your chain. The program may not have the root ', name(top), '.'],
        certificates: [top.id],
      }
}

/** The root that the program needs, where it is here. */
function trustStore(open: Open): Tie {
  const { path, top } = open
  return path.state === 'complete' || path.state === 'root-only'
    ? { code: 'complete', text: ['The program needs the root ', name(top), '. Save it here.'], certificates: [top.id] }
    : reach(open)
}

function inspection({ chain }: Open): Tie {
  const seen = chain.filter(({ looksLike }) => looksLike !== undefined)
  return seen.length > 0
    ? {
        code: 'seen',
        text: [...names(seen), ' looks like the work of ', seen[0]?.looksLike ?? '', '.'],
        certificates: seen.map(({ id }) => id),
      }
    : {
        code: 'not-seen',
        text: [
          'No certificate of your chain has the name of an inspection product. Save the chain where the program runs.',
        ],
        certificates: [],
      }
}

/** How far the chain reaches, and what the other program therefore lacks. */
function reach({ match, path, chain, target, top }: Open): Tie {
  const between = chain.slice(1, -1)
  switch (path.state) {
    case 'complete':
      return {
        code: 'complete',
        text:
          between.length === 0
            ? ['Your chain is complete, so the program does not have the root ', name(top), '. Save it here.']
            : [
                'Your chain is complete. If the program has the root ',
                name(top),
                `, ${said(match)} means that the server does not send `,
                ...names(between),
                '.',
              ],
        certificates: [...between, top].map(({ id }) => id),
      }
    case 'root-only':
      return {
        code: 'not-seen',
        text: ['Only the root ', name(top), ' is open here. Add the chain of the server to compare.'],
        certificates: [top.id],
      }
    case 'self-signed-end-entity':
      return itself(target)
    default:
      return path.missingIssuer
        ? {
            code: 'incomplete',
            text: [
              'Your chain ends at ',
              name(top),
              '. The certificate of ',
              { name: path.missingIssuer.issuer },
              ' is missing here too.',
            ],
            certificates: [top.id],
          }
        : {
            code: 'incomplete',
            text: ['Your chain ends at ', name(top), ', which is not a root.'],
            certificates: [top.id],
          }
  }
}

function selfSigned(open: Open): Tie {
  const { target } = open
  if (open.path.state === 'self-signed-end-entity') return itself(target)
  if (target.selfSigned) return reach(open)
  const issuer = open.chain[1]
  return target.subjectName === target.issuerName
    ? {
        code: 'same-name',
        text: [
          name(target),
          ' and its CA have one name, so OpenSSL takes the certificate for self-signed. One of the two needs another name.',
        ],
        certificates: [target.id],
      }
    : {
        code: 'issued',
        text: [
          name(target),
          ' was issued by ',
          issuer ? name(issuer) : { name: target.issuer },
          '. So the program met another certificate, perhaps that of a proxy.',
        ],
        certificates: [target.id],
      }
}

const itself = (target: CertificateSummary): Tie => ({
  code: 'self-signed',
  text: [
    name(target),
    target.role === 'self-signed-end-entity' ? ' is self-signed.' : ' names itself as its issuer.',
    ' The program needs exactly this certificate.',
  ],
  certificates: [target.id],
})

function dates({ report, chain }: Open): Tie {
  const { instant } = report.settings
  const early = chain.filter(({ notBefore }) => notBefore !== undefined && notBefore > instant)
  const late = chain.filter(({ notAfter }) => notAfter !== undefined && notAfter < instant)
  const text = [
    ...late.map((each): HeadlineText => [name(each), ' expired on ', { instant: each.notAfter ?? 0 }, '. ']),
    ...early.map((each): HeadlineText => [name(each), ' is valid only from ', { instant: each.notBefore ?? 0 }, '. ']),
  ].flat()
  return text.length > 0
    ? { code: 'seen', text: trimmed(text), certificates: [...late, ...early].map(({ id }) => id) }
    : {
        code: 'not-seen',
        text: ['Your whole chain is within its dates. Check the clock of the computer that reports this.'],
        certificates: [],
      }
}

function host(open: Open): Tie {
  const found = sameHere(open)
  const { target } = open
  if (found.code === 'seen') return found
  return {
    code: 'host-not-asked',
    text: ['Enter the host name that the program connects to. This page compares it with ', name(target), '.'],
    certificates: [target.id],
  }
}

function lists(open: Open): Tie {
  const { report, chain } = open
  const cas = chain.slice(1)
  if (report.revocationLists.length === 0)
    return {
      code: 'list-missing',
      text:
        cas.length > 0
          ? ['No revocation list is open here. Needed are the lists of ', ...names(cas), '.']
          : ['No revocation list is open here.'],
      certificates: cas.map(({ id }) => id),
    }
  const outdated = report.revocationLists.filter(
    ({ nextUpdate }) => nextUpdate !== undefined && nextUpdate < report.settings.instant,
  )
  return outdated.length > 0
    ? {
        code: 'seen',
        text: trimmed(
          outdated.flatMap(({ issuer, nextUpdate }): HeadlineText => [
            'The next revocation list of ',
            { name: issuer },
            ' was due on ',
            { instant: nextUpdate ?? 0 },
            '. ',
          ]),
        ),
        certificates: [],
      }
    : sameHere(open)
}

/** Whether this page finds on the chain what the other program reports. */
function sameHere({ path, report, chain, seen }: Open): Tie {
  const findings = [
    ...path.outcomes.flatMap((outcome) => outcome.findings.map((each) => ({ ...each, of: outcome.certificate }))),
    ...report.findings.map((each) => ({ ...each, of: undefined })),
  ]
  const ids = new Set(
    findings.filter(({ code }) => seen.includes(code)).flatMap(({ location, of }) => location.certificate ?? of ?? []),
  )
  const certificates = chain.filter(({ id }) => ids.has(id))
  if (certificates.length > 0)
    return {
      code: 'seen',
      text: ['This page finds it too, in ', ...names(certificates), '.'],
      certificates: certificates.map(({ id }) => id),
    }
  return {
    code: 'not-seen',
    text: ['This page does not find it in your chain. The program may have met another chain.'],
    certificates: [],
  }
}

/** `code 20`, or what else the person read. */
const said = ({ name }: ErrorTextMatch): string => {
  const number = /^(\d+) X509_/.exec(name)?.[1]
  return number === undefined ? 'this message' : `code ${number}`
}

const name = ({ subject, subjectName }: CertificateSummary): HeadlinePhrase => ({ name: subject || subjectName })

const names = (certificates: readonly CertificateSummary[]): HeadlineText =>
  certificates
    .flatMap((each, i) => [i === 0 ? '' : i === certificates.length - 1 ? ' and ' : ', ', name(each)])
    .filter((phrase) => phrase !== '')

/** Without the blank behind the last sentence. */
const trimmed = (text: HeadlineText): HeadlineText =>
  text.map((phrase, i) => (i === text.length - 1 && typeof phrase === 'string' ? phrase.trimEnd() : phrase))
