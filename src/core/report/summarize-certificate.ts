import { toHex } from '../lib/hex.ts'
import { displayName, type Name } from '../certificate/name.ts'
import { distinguishedName } from '../certificate/distinguished-name.ts'
import type { SourceId } from '../finding/location.ts'
import type { Member } from '../path/member.ts'
import { roleOf } from './path-state.ts'
import type { CertificateSummary } from './report.ts'

/** How a certificate came in: the sources that hold it, and how many times in all. */
export interface Origin {
  readonly sources: readonly SourceId[]
  readonly times: number
}

export function summarizeCertificate(
  member: Member,
  { sources, times }: Origin,
  selfSigned: boolean,
  family: number,
): CertificateSummary {
  const { subject, issuer, serialNumber, notBefore, notAfter } = member.certificate
  return {
    id: member.id,
    sources: [...sources],
    times,
    role: roleOf(member, selfSigned),
    subject: display(subject),
    issuer: display(issuer),
    subjectName: distinguishedName(subject),
    issuerName: distinguishedName(issuer),
    serialNumber: toHex(serialNumber.content).replace(/^00(?=.)/, ''),
    notBefore: notBefore.instant,
    notAfter: notAfter.instant,
    selfIssued: member.selfIssued,
    selfSigned,
    family,
  }
}

const display = (name: Name): string => displayName(name) ?? ''
