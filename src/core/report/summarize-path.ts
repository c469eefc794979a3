import { toHex } from '../lib/hex.ts'
import { namedExtension } from '../certificate/extension/naming.ts'
import { displayName } from '../certificate/name.ts'
import { heldName } from '../certificate/distinguished-name.ts'
import type { RunOutcome } from '../check/run.ts'
import { verdictOf } from '../check/verdict.ts'
import type { PathContext } from '../check/contract.ts'
import { standsForItself, topOf } from '../path/certification-path.ts'
import type { IssuerEdge } from '../path/issuer-edge.ts'
import type { Member } from '../path/member.ts'
import { issuerAddresses } from '../path/missing-issuer.ts'
import { stateOf } from './path-state.ts'
import type { CheckOutcome, LinkSummary, MissingIssuer, PathId, PathSummary } from './report.ts'

/** Puts down what came of the checks on a path. `policies`: the OIDs for which it is valid. */
export function summarizePath(
  id: PathId,
  { path, selfLink, purpose, profile }: Pick<PathContext, 'path' | 'selfLink' | 'purpose' | 'profile'>,
  outcomes: readonly RunOutcome[],
  policies: readonly string[],
): PathSummary {
  const edges = standsForItself(path.end) && selfLink ? [...path.edges, selfLink] : path.edges
  return {
    id,
    state: stateOf(path),
    verdict: verdictOf(outcomes),
    purpose,
    profile,
    certificates: path.members.map((member) => member.id),
    links: edges.map(summarizeLink),
    missingIssuer: path.end.startsWith('issuer-') ? missingIssuer(topOf(path)) : undefined,
    outcomes: outcomes.map(summarizeOutcome),
    policies,
    validity: commonValidity(path.members),
  }
}

function summarizeLink({ subject, issuer, signature, keyIdentifiers }: IssuerEdge): LinkSummary {
  return { subject: subject.id, issuer: issuer.id, signature: statusOf(signature), keyIdentifiers }
}

/** A signature that was passed over is not a link of a path. */
const statusOf = (signature: IssuerEdge['signature']): LinkSummary['signature'] =>
  !signature || signature.status === 'passed-over' ? 'not-verified' : signature.status

function missingIssuer(top: Member): MissingIssuer {
  const { issuer } = top.certificate
  return {
    issuer: displayName(issuer) ?? '',
    issuerName: heldName(issuer),
    keyIdentifier: top.authorityKeyIdentifier && toHex(top.authorityKeyIdentifier),
    addresses: issuerAddresses(top.certificate),
  }
}

function summarizeOutcome({
  check,
  required,
  status,
  member,
  range,
  extension,
  why,
  findings,
}: RunOutcome): CheckOutcome {
  return {
    check: check.id,
    status,
    required,
    reference: check.reference,
    certificate: member?.id,
    ...(range && { range }),
    ...(extension && { extension: namedExtension(extension) }),
    ...(why && { why }),
    findings,
  }
}

/** When every certificate is valid at once; undefined where never, or where a time cannot be read. */
function commonValidity(members: readonly Member[]): PathSummary['validity'] {
  let [notBefore, notAfter] = [-Infinity, Infinity]
  for (const { certificate } of members) {
    if (certificate.notBefore.instant === undefined || certificate.notAfter.instant === undefined) return undefined
    notBefore = Math.max(notBefore, certificate.notBefore.instant)
    notAfter = Math.min(notAfter, certificate.notAfter.instant)
  }
  return notBefore <= notAfter ? { notBefore, notAfter } : undefined
}
