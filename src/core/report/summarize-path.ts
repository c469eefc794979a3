import { toHex } from '../lib/hex.ts'
import { displayName } from '../certificate/name.ts'
import { distinguishedName } from '../certificate/distinguished-name.ts'
import { runPathChecks, type RunOutcome } from '../check/run.ts'
import { userConstrainedPolicies } from '../check/path/policies.ts'
import { verdictOf } from '../check/verdict.ts'
import type { PathContext } from '../check/contract.ts'
import { standsForItself, topOf } from '../path/certification-path.ts'
import type { IssuerEdge } from '../path/issuer-edge.ts'
import type { Member } from '../path/member.ts'
import { issuerAddresses } from '../path/missing-issuer.ts'
import { stateOf } from './path-state.ts'
import type { CheckOutcome, LinkSummary, MissingIssuer, PathId, PathSummary } from './report.ts'

/** Makes every check on a path and puts down what came of it. */
export async function summarizePath(id: PathId, context: PathContext): Promise<PathSummary> {
  const { path, selfLink } = context
  const outcomes = await runPathChecks(context)
  const edges = standsForItself(path.end) && selfLink ? [...path.edges, selfLink] : path.edges
  return {
    id,
    state: stateOf(path),
    verdict: verdictOf(outcomes),
    certificates: path.members.map((member) => member.id),
    links: edges.map(summarizeLink),
    missingIssuer: path.end.startsWith('issuer-') ? missingIssuer(topOf(path)) : undefined,
    outcomes: outcomes.map(summarizeOutcome),
    policies: userConstrainedPolicies(context),
    validity: commonValidity(path.members),
  }
}

function summarizeLink({ subject, issuer, signature, keyIdentifiers }: IssuerEdge): LinkSummary {
  return { subject: subject.id, issuer: issuer.id, signature: statusOf(signature), keyIdentifiers }
}

/** What was passed over is no link of a path. */
const statusOf = (signature: IssuerEdge['signature']): LinkSummary['signature'] =>
  !signature || signature.status === 'passed-over' ? 'not-verified' : signature.status

function missingIssuer(top: Member): MissingIssuer {
  const { issuer } = top.certificate
  return {
    issuer: displayName(issuer) ?? '',
    issuerName: distinguishedName(issuer),
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
    ...(extension && { extension }),
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
