import { displayName, type Name } from '../certificate/name.ts'
import type { Member } from '../path/member.ts'

/** What people call a certificate's subject; empty for an empty subject. Findings carry it so that a sentence can name whom it speaks of. */
export const subjectOf = (member: Member): string => nameOf(member.certificate.subject)
export const issuerOf = (member: Member): string => nameOf(member.certificate.issuer)
const nameOf = (name: Name): string => displayName(name) ?? ''

/** The issuers of a path with what stands below each, from the bottom up: `below` ends with the certificate that this one issued. */
export function issuersInPath(members: readonly Member[]): { issuer: Member; below: readonly Member[] }[] {
  return members.slice(1).map((issuer, i) => ({ issuer, below: members.slice(0, i + 1) }))
}
