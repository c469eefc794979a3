import type { Finding, FindingCode } from '../../finding/finding.ts'

/** Findings that say the same as another one about the same certificate or file, by that other one, which says more. */
const saidBy: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  'address-as-host-name': ['name-not-presented'],
  'common-name-not-counted': ['name-not-presented'],
  'exponent-small': ['key-breakable'],
  'other-object': ['no-certificate-here'],
  'signs-without-ca': ['anchor-without-basic-constraints', 'issuer-is-no-ca'],
  'tls-names-missing': ['common-name-only', 'name-not-presented'],
  'tls-server-purpose-missing': ['purpose-not-allowed'],
}

/** These findings without those that another one among all says already. One fact, one sentence. */
export const saidOnce = (findings: readonly Finding[], all: readonly Finding[]): Finding[] =>
  findings.filter((found) => !all.some((other) => says(other, found)))

function says(other: Finding, found: Finding): boolean {
  if (!saidBy[found.code]?.includes(other.code)) return false
  const [a, b] = [found.location, other.location]
  // An issuer that is no CA is named where it issued.
  return a.certificate === undefined || b.certificate === undefined
    ? a.source === b.source
    : a.certificate === b.certificate
}
