import type { Finding, FindingCode } from '../../../finding/finding.ts'
import { timeLeft } from '../time.ts'
import type { CertificateId } from '../../../finding/location.ts'
import type { Answer, Part } from './answer-data.ts'
import { damageIn } from './damage.ts'
import { breakable, whoReplaces } from './faulty.ts'
import { remarksOn } from './remarks.ts'
import { rootStep } from './root-offers.ts'
import { said } from './said.ts'
import { isApplication, partOf, type Situation } from './situation.ts'
import type { Step } from './step.ts'

/**
 * Nothing failed, and something of the path will soon, or does in many programs. Undefined where nothing is of that
 * kind.
 */
export const attentive = (situation: Situation): Answer | undefined =>
  // Where an issuer is missing, that comes first: there is nothing to save yet.
  situation.path.missingIssuer
    ? undefined
    : (partlyRead(situation) ??
      misnamed(situation) ??
      rootEndsSoon(situation) ??
      weak(situation) ??
      commonNameOnly(situation) ??
      endsSoon(situation))

/** The key of one of these is broken: said before everything that only time or taste has against it. */
export function brokenKey(situation: Situation): Answer | undefined {
  const found = noted(situation, (code) => code === 'key-breakable')
  return found && breakable(situation, found)
}

/** The chain begins at a CA, and what could not be read may be the server below it. */
function partlyRead(situation: Situation): Answer | undefined {
  const { report, target } = situation
  const damage = damageIn(report.sources)
  if (!damage || (target.role !== 'intermediate' && target.role !== 'root')) return undefined
  return said('part-damaged', damage, {
    tone: 'attention',
    who: 'sender',
    certificate: target.id,
    next: { action: 'add-files', wanted: 'whole-file' },
    second: ownStep(situation),
    remarks: remarksOn(situation).filter(({ code }) => code !== 'part-damaged' && code !== 'begins-at-ca'),
  })
}

/**
 * A name that speaks, or carries signs, as a page or a program does. The certificate may still be the right one: only
 * its fingerprint can tell.
 */
function misnamed(situation: Situation): Answer | undefined {
  const found = noted(situation, (code) => code === 'name-misleading')
  const certificate = found && situation.members[found.height]
  if (found?.finding.code !== 'name-misleading' || !certificate) return undefined
  const next = ownStep(situation)
  const { path } = situation
  return said(
    'misnamed',
    { certificate: certificate.id, because: found.finding.params.because },
    {
      tone: 'attention',
      who: 'you',
      certificate: certificate.id,
      next:
        next?.action === 'save-root'
          ? { action: 'compare-roots', roots: [{ certificate: next.certificate, path: path.id }] }
          : (next ?? { action: 'read-findings' }),
    },
  )
}

/**
 * Findings for which programs refuse by default. OpenSSL's path validation accepts the first two; it refuses a curve
 * that is written out below the root only.
 */
const weaknesses: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'signature-hash-weak',
  'key-too-small',
  'curve-written-out',
  // OpenSSL alone refuses it: X509_V_ERR_INVALID_PURPOSE.
  'any-purpose-only',
])

function weak(situation: Situation): Answer | undefined {
  const found = noted(situation, (code) => weaknesses.has(code))
  const certificate = found && situation.members[found.height]
  if (!certificate) return undefined
  const part = partOf(situation, found.height)
  const ofRoot = part === 'root'
  return said(
    'weak',
    { certificate: certificate.id, part, finding: found.finding },
    {
      tone: 'attention',
      who: found.finding.who,
      certificate: certificate.id,
      next: ofRoot
        ? { action: 'find-issuer', wanted: 'current-root' }
        : { action: 'replace-certificate', certificate: certificate.id },
      second: ownStep(situation),
    },
  )
}

/** The lowest one first: what is refused first when a program connects. */
function noted(
  { path }: Situation,
  wanted: (code: FindingCode) => boolean,
): { readonly finding: Finding; readonly height: number } | undefined {
  const found = path.outcomes
    .filter(({ status }) => status === 'noted' || status === 'failed')
    .flatMap(({ certificate, findings }) =>
      findings
        .filter(({ code }) => wanted(code))
        .map((finding) => ({
          finding,
          height: certificate === undefined ? -1 : path.certificates.indexOf(certificate),
        })),
    )
  return found.filter(({ height }) => height >= 0).sort((a, b) => a.height - b.height)[0]
}

/** A root that is about to end is not worth importing. */
function rootEndsSoon(situation: Situation): Answer | undefined {
  const { root, report, path } = situation
  const left = root && timeLeft(report, root)
  if (
    !root ||
    partOf(situation, path.certificates.length - 1) !== 'root' ||
    left?.state !== 'ends-soon' ||
    left.days === undefined
  )
    return undefined
  return said(
    'ends-soon',
    { certificate: root.id, part: 'root', notAfter: root.notAfter ?? 0, days: left.days },
    {
      tone: 'attention',
      who: 'ca-owner',
      certificate: root.id,
      next: { action: 'find-issuer', wanted: 'current-root' },
      second: { action: 'save-root', certificate: root.id },
    },
  )
}

function endsSoon(situation: Situation): Answer | undefined {
  const { members, report } = situation
  const soon = members
    .map((certificate, height) => ({ certificate, height, ...timeLeft(report, certificate) }))
    .filter(({ state }) => state === 'ends-soon')
    .sort((a, b) => (a.days ?? 0) - (b.days ?? 0))[0]
  if (soon?.days === undefined) return undefined
  const { certificate, height, days } = soon
  const part = partOf(situation, height)
  return said(
    'ends-soon',
    { certificate: certificate.id, part, notAfter: certificate.notAfter ?? 0, days },
    {
      tone: 'attention',
      certificate: certificate.id,
      ...nowAndLater(situation, certificate.id, part),
      // The headline says until when.
      remarks: remarksOn(situation).filter(({ code }) => code !== 'works-until'),
    },
  )
}

/** The name that was asked for is in the common name alone, which OpenSSL's own check takes and others do not. */
function commonNameOnly(situation: Situation): Answer | undefined {
  const found = noted(situation, (code) => code === 'common-name-only')
  if (found?.finding.code !== 'common-name-only') return undefined
  const { target } = situation
  return said(
    'common-name-only',
    { certificate: target.id, value: found.finding.params.value },
    {
      tone: 'attention',
      certificate: target.id,
      ...nowAndLater(situation, target.id, 'server'),
    },
  )
}

/**
 * The step that the person can take now, and how others bring another certificate in the place of this one.
 */
function nowAndLater(
  situation: Situation,
  certificate: CertificateId,
  part: Part,
): Pick<Answer, 'who' | 'next' | 'second'> {
  const later: Step = { action: 'replace-certificate', certificate }
  const now = ownStep(situation)
  // It is not worth importing what will have to be imported again.
  const same = now && 'certificate' in now && now.certificate === certificate
  return now && !same
    ? { who: 'you', next: now, second: later }
    : { who: whoReplaces(part, situation.target), next: later, second: now }
}

/** The step if nothing needed attention. */
function ownStep(situation: Situation): Step | undefined {
  const { target, path } = situation
  if (isApplication(situation)) return { action: 'save-application', certificate: target.id }
  const ofRoot = rootStep(situation)
  if (ofRoot) return ofRoot
  return path.state === 'self-signed-end-entity' ? { action: 'save-self-signed', certificate: target.id } : undefined
}
