import { toHex } from '../lib/hex.ts'
import { displayName, type Name } from '../certificate/name.ts'
import { heldName } from '../certificate/distinguished-name.ts'
import { isBundledRootId } from '../finding/location.ts'
import { inspectionProductNamed } from '../check/inspection/looks-inspected.ts'
import type { Member } from '../path/member.ts'
import type { BundledRoot } from '../workspace/bundled-roots.ts'
import { recogniseKind } from '../check/kind/recognise-kind.ts'
import { issuerAddresses } from '../path/missing-issuer.ts'
import { sourcesOf, type KeptCertificate } from '../workspace/kept-object.ts'
import { roleOf } from './path-state.ts'
import type { CertificateSummary } from './report.ts'

/**
 * @param listed the root of the built-in list with this certificate's name and key, if there is one
 */
export function summarizeCertificate(
  kept: KeptCertificate,
  {
    selfSigned,
    proven,
    family,
    key,
  }: { readonly selfSigned: boolean; readonly proven: boolean; readonly family: number; readonly key: number },
  listed: BundledRoot | undefined,
): CertificateSummary {
  const { member, times } = kept
  const kind = recogniseKind(member, selfSigned)
  const { subject, issuer, serialNumber, notBefore, notAfter } = member.certificate
  return {
    id: member.id,
    sources: sourcesOf(kept),
    times: [...times.values()].reduce((sum, each) => sum + each, 0),
    origin: isBundledRootId(member.id) ? 'bundled' : 'given',
    ...(listed && { publicRoot: { distrustAfter: listed.distrustAfter } }),
    ...inspection(member),
    role: roleOf(member, selfSigned, proven),
    kind: { id: kind.id, holder: kind.holder, reasons: kind.reasons },
    subject: display(subject),
    issuer: display(issuer),
    subjectName: heldName(subject),
    issuerName: heldName(issuer),
    serialNumber: toHex(serialNumber.content).replace(/^00(?=.)/, ''),
    notBefore: notBefore.instant,
    notAfter: notAfter.instant,
    issuerAddresses: issuerAddresses(member.certificate),
    selfIssued: member.selfIssued,
    selfSigned,
    key,
    family,
  }
}

/** Subject and issuer: who opened the inspected connection often left the root out. */
function inspection({ certificate: { subject, issuer } }: Member): Pick<CertificateSummary, 'looksLike'> {
  const product = inspectionProductNamed(subject) ?? inspectionProductNamed(issuer)
  return product === undefined ? {} : { looksLike: product }
}

const display = (name: Name): string => displayName(name) ?? ''
