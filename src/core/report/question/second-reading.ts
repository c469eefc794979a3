import type { SecondReading } from '../../certificate/second-reading/read-twice.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import type { CertificateSummary } from '../report.ts'

/**
 * The finding about a certificate that two readers read differently, if no known fault of the other reader explains
 * all of it. It comes after the Report, and no verdict depends on it.
 */
export function readingFinding(
  { id, subject, issuer, role, kind }: CertificateSummary,
  reading: SecondReading | 'unavailable' | undefined,
): Finding | undefined {
  if (reading === undefined || reading === 'unavailable' || reading.outcome !== 'different') return undefined
  const unknown = reading.differences.filter(({ fault }) => fault === undefined)
  const [first] = unknown
  if (!first) return undefined
  const { field, oid, ours, theirs } = first
  const found = finding(
    'readers-differ',
    { certificate: id },
    { subject, issuer, field, attribute: oid, value: ours, other: theirs, more: unknown.length - 1 + reading.more },
  )
  if (role !== 'self-signed-end-entity') return found
  // There is no CA to ask.
  const { ca: _, ...rest } = found
  return { ...rest, who: kind.holder === 'server' ? 'server-administrator' : 'sender' }
}
