import { toHex } from '../lib/hex.ts'
import { displayName } from '../certificate/name.ts'
import { distinguishedName } from '../certificate/distinguished-name.ts'
import { runPathChecks, type RunOutcome } from '../check/run.ts'
import { verdictOf } from '../check/verdict.ts'
import { topOf, type CertificationPath } from '../path/certification-path.ts'
import type { IssuerEdge } from '../path/issuer-graph.ts'
import type { Member } from '../path/member.ts'
import { issuerAddresses } from '../path/missing-issuer.ts'
import { stateOf } from './path-state.ts'
import type { CheckOutcome, LinkSummary, MissingIssuer, PathId, PathSummary } from './report.ts'

/** Makes every check on a path and puts down what came of it. */
export function summarizePath(
  id: PathId,
  path: CertificationPath,
  selfLink: IssuerEdge | undefined,
  instant: number,
): PathSummary {
  const outcomes = runPathChecks({ path, selfLink, instant })
  const edges = path.end === 'self-signed' && selfLink ? [...path.edges, selfLink] : path.edges
  return {
    id,
    state: stateOf(path),
    verdict: verdictOf(outcomes),
    certificates: path.members.map((member) => member.id),
    links: edges.map(summarizeLink),
    missingIssuer: path.end === 'self-signed' ? undefined : missingIssuer(topOf(path)),
    outcomes: outcomes.map(summarizeOutcome),
    validity: commonValidity(path.members),
  }
}

function summarizeLink({ subject, issuer, signature, keyIdentifiers }: IssuerEdge): LinkSummary {
  return { subject: subject.id, issuer: issuer.id, signature: signature?.status ?? 'not-verified', keyIdentifiers }
}

function missingIssuer(top: Member): MissingIssuer {
  const { issuer } = top.certificate
  return {
    issuer: displayName(issuer) ?? '',
    issuerName: distinguishedName(issuer),
    keyIdentifier: top.authorityKeyIdentifier && toHex(top.authorityKeyIdentifier),
    addresses: issuerAddresses(top.certificate),
  }
}

function summarizeOutcome({ check, status, member, range, why, findings }: RunOutcome): CheckOutcome {
  return {
    check: check.id,
    status,
    required: check.required,
    reference: check.reference,
    certificate: member?.id,
    ...(range && { range }),
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
