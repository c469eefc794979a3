import { toHex } from '../../lib/hex.ts'
import { logListSources } from '../../oid/certificate-log-table.ts'
import type { ListedLog } from '../../oid/certificate-logs.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { TimestampParams, UnverifiedTimestamp } from '../../finding/transparency.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import {
  signedCertificateTimestamps,
  type SignedCertificateTimestamp,
} from '../../certificate/extension/signed-certificate-timestamps.ts'
import { standsForItself } from '../../path/certification-path.ts'
import type { Member } from '../../path/member.ts'
import { notApplicable, notChecked, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { inTurn, subjectOf } from '../members.ts'
import type { JudgedTimestamp } from '../transparency/log-signatures.ts'

/** Timestamps that are each spoken of; the rest is counted. One certificate cannot have more that are verified. */
const spokenOf = 16

/**
 * Every timestamp in a certificate is signed by the public log that it names, and none is of later than now: "TLS
 * clients MUST reject SCTs whose timestamp is in the future." Whether a log is to be believed, and how many of which
 * make enough, is each browser's own policy and not looked at; what the bundled list says of the log is told.
 * Timestamps beside the certificate, in the TLS handshake or an OCSP response, do not reach this page.
 * @see RFC 6962 sections 3.2 and 5.2
 */
export const certificateTransparencyCheck = {
  id: 'certificate-transparency',
  reference: rfc(6962, '3.2'),
  run: (context) => inTurn(context, judge),
} as const satisfies PathCheck

async function judge(member: Member, context: PathContext): Promise<Outcome> {
  if (!context.judged.includes(member)) return notApplicable(member, 'trust-anchor')
  const found = findExtension(member.certificate, signedCertificateTimestamps)
  if (!found) return notApplicable(member, 'extension-absent')
  if (found.state === 'malformed' || found.value.length === 0) return notChecked(member, 'extension-malformed')
  const judged = await context.logSignatures.of(member, issuerOf(member, context))
  const { instant } = context.settings
  const findings = judged.slice(0, spokenOf).map((each) => findingOf(each, member, instant))
  if (judged.length > spokenOf) findings.push(leftOut(member, judged.length))
  const range = found.extension.node.range
  if (findings.some(({ severity }) => severity === 'error')) return { status: 'failed', member, range, findings }
  const why = judged.map(({ signature }) => signature).find(isUnverified)
  return why ? { ...notChecked(member, why, findings), range } : { status: 'passed', member, range, findings }
}

/** The member that signed the certificate. A path has no issuer whose key is known not to have signed. */
function issuerOf(member: Member, { path, selfLink }: PathContext): Member | undefined {
  const above = path.edges.find(({ subject }) => subject === member)
  const edge = above ?? (selfLink?.subject === member && standsForItself(path.end) ? selfLink : undefined)
  return edge?.issuer
}

const isUnverified = (signature: JudgedTimestamp['signature']): signature is UnverifiedTimestamp =>
  signature !== 'verified' && signature !== 'wrong'

function findingOf({ sct, log, signature }: JudgedTimestamp, member: Member, instant: number): Finding {
  const location = { certificate: member.id, range: sct.range }
  const params = paramsOf(sct, log, member)
  if (signature === 'wrong') return finding('timestamp-not-of-log', location, params)
  if (params.timestamp !== undefined && params.timestamp > instant) {
    return finding('timestamp-in-future', location, { ...params, instant })
  }
  if (signature === 'verified') return finding('timestamp-verified', location, params)
  return finding('timestamp-not-verified', location, { ...params, because: signature })
}

function paramsOf(sct: SignedCertificateTimestamp, log: ListedLog | undefined, member: Member): TimestampParams {
  const known = sct.version === 1 ? sct : undefined
  return {
    subject: subjectOf(member),
    timestamp: known?.timestamp,
    logId: known && toHex(known.logId),
    log: log?.name,
    operator: log?.operator,
    state: log?.state,
    since: log?.since,
    list: log && logListSources[log.list],
  }
}

const leftOut = (member: Member, timestamps: number): Finding =>
  finding(
    'timestamps-left-out',
    { certificate: member.id },
    { subject: subjectOf(member), more: timestamps - spokenOf, limit: spokenOf },
  )
