import type { Certificate } from '../certificate/certificate.ts'
import type { Member } from './member.ts'

/**
 * The members in an order that depends on what they are and not on the files that brought them: finds among octets of
 * another kind last, then by subject, then by octets. Whatever the search has no reason to prefer comes in this order.
 */
export function inCanonicalOrder(members: readonly Member[], isFind: (member: Member) => boolean): Member[] {
  return [...members].sort(
    (a, b) => Number(isFind(a)) - Number(isFind(b)) || compareTexts(a.subject, b.subject) || byOctets(a, b),
  )
}

/** The shorter first, then the lower octets. */
export function byOctets({ certificate: a }: Member, { certificate: b }: Member): number {
  return a.bytes.length - b.bytes.length || firstDifference(a, b)
}

function firstDifference({ bytes: a }: Certificate, { bytes: b }: Certificate): number {
  const at = a.findIndex((octet, i) => octet !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
