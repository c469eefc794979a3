import { isPast } from '../../../asn1/time.ts'
import type { CertificateId } from '../../../finding/location.ts'
import type { CertificateSummary, MissingIssuer, PathState, Report } from '../../report.ts'
import type { EndDifference } from './difference.ts'

/** Where a chain ends: its last certificate, and whether that is one to import. */
export interface ChainEnd {
  readonly state: PathState
  readonly top: CertificateSummary
  readonly missingIssuer?: MissingIssuer | undefined
}

/**
 * Whether who has imported the end of the old chain needs that of the new one. `target` is the certificate at the foot
 * of the new chain, and `members` its chain: another listed path of it may lead to the old root.
 */
export function compareEnds(
  report: Report,
  old: ChainEnd,
  now: ChainEnd,
  target: CertificateId,
  members: readonly CertificateId[],
): EndDifference {
  const [before, after] = [old.top, now.top]
  if (before.id === after.id)
    return isEnd(now) ? { code: 'root-same', root: after.subject } : { code: 'top-same', name: after.subject }
  if (!isEnd(old) || !isEnd(now)) return sameIssuer(old, now) ?? { code: 'root-unknown' }
  if (now.state === 'self-signed-end-entity') return { code: 'self-signed-new', name: after.subject }
  const root = after.subject
  if (isRenewal(before, after)) {
    const until = before.notAfter ?? 0
    return { code: 'root-renewed', root, until, over: isPast(until, report.settings.instant) }
  }
  return (
    crossed(report, before, target, members) ?? {
      code: 'root-new',
      root,
      sameName: before.subjectName === after.subjectName,
    }
  )
}

/** Of one name and one key, so that a signature under one of them is a signature under the other. */
export const isRenewal = (before: CertificateSummary, after: CertificateSummary | undefined): boolean =>
  before.key === after?.key && before.subjectName === after.subjectName

/** A certificate that somebody imports: a root, or a certificate that no CA issued. */
const isEnd = ({ state }: ChainEnd): boolean =>
  state === 'complete' || state === 'root-only' || state === 'self-signed-end-entity'

/** Names alone do not tell: two CAs may have one. */
function sameIssuer(old: ChainEnd, now: ChainEnd): EndDifference | undefined {
  const [before, after] = [old.missingIssuer, now.missingIssuer]
  const isSame = before?.issuerName === after?.issuerName && before?.keyIdentifier === after?.keyIdentifier
  if (after?.keyIdentifier === undefined || !isSame) return undefined
  return { code: 'issuer-same', issuer: after.issuer }
}

/** A cross-certificate leads to the old root, or the old certificate of a CA that another root has certified since. */
function crossed(
  report: Report,
  root: CertificateSummary,
  target: CertificateId,
  members: readonly CertificateId[],
): EndDifference | undefined {
  const named = new Map(report.certificates.map((each) => [each.id, each]))
  const way = report.paths.find(({ certificates, verdict }) => {
    const top = named.get(certificates.at(-1) ?? target)
    return certificates[0] === target && verdict !== 'invalid' && isRenewal(root, top)
  })
  if (!way) return undefined
  const send = way.certificates.slice(1, -1).filter((id) => !members.includes(id))
  return { code: 'root-crossed', root: root.subject, send: send.flatMap((id) => named.get(id)?.subject ?? []) }
}
