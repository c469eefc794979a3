import type { CertificateId } from '../../finding/location.ts'
import type { RejectedLink, Report } from '../report.ts'

/**
 * Whether a certificate that bears the issuer's name is known not to be the issuer, for its key did not sign. One that
 * was passed over is among them: the key that did sign is known, and it is another.
 */
export const hasWrongKey = ({ reason }: RejectedLink): boolean => wrongKey.has(reason)

const wrongKey: ReadonlySet<RejectedLink['reason']> = new Set([
  'other-key',
  'no-key-fits',
  'other-kind-of-key',
  'passed-over',
])

/**
 * The certificates that bear the name of whoever issued one of these, and whose keys did not sign it. In the order of
 * the Report.
 */
export const namesakesAbove = (
  { rejectedLinks }: Report,
  subjects: readonly CertificateId[],
): readonly CertificateId[] => [
  ...new Set(
    rejectedLinks.filter((link) => subjects.includes(link.subject) && hasWrongKey(link)).map(({ issuer }) => issuer),
  ),
]
