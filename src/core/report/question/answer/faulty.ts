import type { Finding, FindingCode } from '../../../finding/finding.ts'
import type { Who } from '../../../finding/who.ts'
import type { Answer, FaultHeadlineCode, FaultParams, HeadlineParams, Part } from './answer-data.ts'
import { isFaultCode, type FaultCode, type GeneralFault } from './fault-code.ts'
import type { Fault } from './fault.ts'
import { mayBeRoot } from './stops-short.ts'
import { rolloverTop } from './rollover-top.ts'
import { rootStep } from './root-offers.ts'
import { isApplication, partOf, type Situation } from './situation.ts'
import type { Step } from './step.ts'

/** The remedy of a fault. */
type Remedy =
  /** Another certificate in the place of the one at fault. */
  | 'replace'
  /** Both certificates once more: one of them was changed, or they do not belong together. */
  | 'get-again'
  /** A root that is one. */
  | 'right-root'
  /** Another choice of what is judged by. */
  | 'choose-otherwise'
  /** Another host name, or another certificate. */
  | 'match-name'
  /** A current revocation list of a CA. */
  | 'current-list'

const remedies: Readonly<Record<FaultCode | GeneralFault | 'key-breakable', Remedy>> = {
  'algorithm-not-allowed': 'replace',
  'anchor-not-chosen': 'choose-otherwise',
  'any-policy-mapped': 'replace',
  'curve-written-out': 'replace',
  expired: 'replace',
  'extension-duplicate': 'replace',
  'extension-malformed': 'replace',
  'extension-unknown-critical': 'replace',
  'issuer-is-no-ca': 'replace',
  'issuer-may-not-sign': 'replace',
  'key-breakable': 'replace',
  'key-too-small': 'replace',
  'key-usage-missing': 'choose-otherwise',
  'name-asked-unusable': 'choose-otherwise',
  'name-constraint-not-understood': 'replace',
  'name-excluded': 'replace',
  'name-not-comparable': 'replace',
  'name-not-permitted': 'replace',
  'name-not-presented': 'match-name',
  'no-acceptable-policy': 'choose-otherwise',
  'not-yet-valid': 'replace',
  'opc-ua-application-is-ca': 'replace',
  'opc-ua-host-missing': 'replace',
  'opc-ua-list-unusable': 'current-list',
  'opc-ua-policies-none': 'replace',
  'opc-ua-policies-outdated': 'replace',
  'opc-ua-purposes-missing': 'replace',
  'opc-ua-uri-differs': 'match-name',
  'opc-ua-uri-missing': 'replace',
  'opc-ua-usages-missing': 'replace',
  'opc-ua-version-unfit': 'replace',
  'path-too-long': 'replace',
  'policy-qualifier-unknown': 'replace',
  'purpose-not-allowed': 'replace',
  revoked: 'replace',
  'rule-broken': 'replace',
  'self-issued-not-self-signed': 'right-root',
  'signature-algorithms-differ': 'replace',
  'signature-hash-weak': 'replace',
  'signature-invalid': 'get-again',
  'taken-for-self-signed': 'replace',
  'time-unreadable': 'replace',
  'too-many-intermediates': 'choose-otherwise',
}

/** Faults of the certificate below that its issuer's owner has to mend: the issuer is not made for what it did. */
const faultsOfIssuer: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'issuer-is-no-ca',
  'issuer-may-not-sign',
  'path-too-long',
  'name-not-permitted',
  'name-excluded',
  'name-not-comparable',
  'name-constraint-not-understood',
  'any-policy-mapped',
  'extension-duplicate',
  'extension-malformed',
  'extension-unknown-critical',
  'policy-qualifier-unknown',
  'signature-algorithms-differ',
  'signature-hash-weak',
  'taken-for-self-signed',
  'time-unreadable',
])

/** The answer about a path that fails a required check. */
export function faulty(situation: Situation, fault: Fault): Answer {
  const { finding, height } = fault
  const { path } = situation
  const certificate = height < 0 ? undefined : path.certificates[height]
  const params: FaultParams = {
    finding,
    part: partOf(situation, height),
    certificate,
    ofTop: height === path.certificates.length - 1,
    missing: path.missingIssuer?.issuer,
  }
  const crossed = finding.code === 'expired' ? crossRoot(situation, params) : undefined
  if (crossed) return crossed
  if (finding.code === 'self-issued-not-self-signed' && params.ofTop && situation.top.kind.id === 'ca-rollover')
    return rolloverTop(situation, 'problem')
  const code = isFaultCode(finding.code) ? finding.code : 'rule-broken'
  return faultAnswer(code, params, situation)
}

/** A key that anybody can compute makes every signature worthless, whatever the rules of the path say of it. */
export const breakable = (situation: Situation, { finding, height }: Fault): Answer =>
  faultAnswer(
    'key-breakable',
    {
      finding,
      part: partOf(situation, height),
      certificate: situation.path.certificates[height],
      ofTop: height === situation.path.certificates.length - 1,
      missing: undefined,
    },
    situation,
  )

function faultAnswer(
  code: Exclude<FaultHeadlineCode, 'cross-root-expired'>,
  params: FaultParams,
  situation: Situation,
): Answer {
  const next = nextOf(remedies[code], params, situation)
  return made(code, params, situation, next, whoMends(remedies[code], params, situation))
}

function made<C extends FaultHeadlineCode>(
  code: C,
  params: HeadlineParams[C],
  situation: Situation,
  next: Step,
  who: Who,
): Answer {
  const { top, path } = situation
  const topFails = path.outcomes.some(
    ({ required, status, certificate }) => required && status === 'failed' && certificate === top.id,
  )
  // OPC UA imports the certificate of the application, and that is the one to replace.
  const ofRoot = params.ofTop || topFails || isApplication(situation) ? undefined : rootStep(situation)
  const replace: Step = { action: 'replace-certificate', certificate: params.certificate ?? top.id }
  const ofOthers = ofRoot && next.action !== 'save-root' ? ofRoot : undefined
  const second: Step | undefined =
    next.action === 'enter-host'
      ? replace
      : (ofOthers ??
        (params.missing !== undefined && next.action !== 'find-issuer' && !changed(params.finding)
          ? { action: 'find-issuer', wanted: 'missing-root' }
          : undefined))
  const certificate = params.certificate ?? top.id
  // TypeScript cannot see that the code and its params belong together; the signature says it.
  return { code, params, tone: 'problem', who, certificate, next, second, remarks: [] } as unknown as Answer
}

function nextOf(remedy: Remedy, { ofTop, certificate, finding, part }: FaultParams, situation: Situation): Step {
  const { root, path, target, top } = situation
  switch (remedy) {
    case 'get-again':
      return keyCannotFit(finding)
        ? { action: 'find-issuer', wanted: 'right-key' }
        : { action: 'get-again', certificates: 2 }
    case 'right-root':
      if (changed(finding)) return { action: 'get-again', certificates: 1 }
      return { action: 'find-issuer', wanted: 'right-root' }
    case 'choose-otherwise':
      return { action: 'read-findings' }
    case 'current-list':
      return { action: 'get-list' }
    case 'match-name':
      if (covers(finding)) return { action: 'enter-host' }
      return { action: 'replace-certificate', certificate: target.id }
    case 'replace':
      if (finding.code === 'path-too-long')
        return { action: 'replace-certificate', certificate: faultyOne(finding.code, certificate ?? top.id, path) }
      if (ofTop && root && path.certificates.length > 1) return { action: 'find-issuer', wanted: 'current-root' }
      if (part === 'root' && path.state === 'root-only') return { action: 'find-issuer', wanted: 'current-root' }
      if (ofTop && path.state === 'top-not-root') return { action: 'find-issuer', wanted: 'right-root' }
      return { action: 'replace-certificate', certificate: faultyOne(finding.code, certificate ?? top.id, path) }
  }
}

/** An issuer that may not issue is at fault, and what it issued has to be replaced. */
const faultyOne = (code: FindingCode, at: NonNullable<FaultParams['certificate']>, path: Situation['path']) =>
  code === 'issuer-is-no-ca' || code === 'issuer-may-not-sign' || code === 'path-too-long'
    ? (path.certificates[Math.max(0, path.certificates.indexOf(at) - 1)] ?? at)
    : at

/** The named issuer has another kind or size of key: it was renewed, and nothing was changed. */
const keyCannotFit = (finding: Finding): boolean =>
  finding.code === 'signature-invalid' && finding.params.because !== 'mismatch'

/** A certificate of no CA that its own key did not sign: no other key of its name is to be expected. */
const changed = ({ code, who }: Finding): boolean => code === 'self-issued-not-self-signed' && who !== 'ca-owner'

/** Other names are there to connect by. */
const covers = (finding: Finding): boolean => finding.code === 'name-not-presented' && finding.who === 'you'

function whoMends(remedy: Remedy, { part, finding }: FaultParams, { target }: Situation): Who {
  if (remedy === 'choose-otherwise' || covers(finding)) return 'you'
  if (remedy === 'get-again') return keyCannotFit(finding) ? 'ca-owner' : 'sender'
  if (changed(finding)) return finding.who
  if (remedy === 'current-list' || remedy === 'right-root') return 'ca-owner'
  // Where it is self-signed there is no such owner.
  if (faultsOfIssuer.has(finding.code) && finding.who === 'ca-owner') return 'ca-owner'
  return whoReplaces(part, target)
}

/** The person who replaces this certificate. */
export function whoReplaces(part: Part, { kind }: Situation['target']): Who {
  if (part === 'root' || part === 'intermediate') return 'ca-owner'
  if (kind.holder === 'application') return 'opc-ua-operator'
  if (kind.holder === 'server') return 'server-administrator'
  return part === 'self-signed' ? 'sender' : 'ca-owner'
}

/**
 * Public CAs let older ones certify the key of a new root, so that its certificate is there twice: self-signed, and as
 * an intermediate. Where the older root ended and the certificate of the new one under it ended as well, or is known as
 * a root, the self-signed one may be used in its place.
 */
function crossRoot(situation: Situation, params: FaultParams): Answer | undefined {
  const { members } = situation
  const below = members.at(-2)
  const issued = members.at(-3)
  if (!params.ofTop || params.part !== 'root' || !below || !issued) return undefined
  const over = below.notAfter !== undefined && below.notAfter < situation.instant
  if (!over && !mayBeRoot(below)) return undefined
  // A certificate that ended as well needs another one first.
  const others = members.slice(0, -2)
  if (others.some(({ notAfter = 0 }) => notAfter < situation.instant)) return undefined
  const addresses = issued.issuerAddresses
  const next: Step = { action: 'find-issuer', wanted: 'current-root' }
  const code = 'cross-root-expired'
  return made(code, { ...params, below: below.id, addresses }, situation, next, 'you')
}
