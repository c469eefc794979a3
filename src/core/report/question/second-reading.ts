import type { SecondReading } from '../../certificate/second-reading/read-twice.ts'
import { finding, type Finding, type ParamsOf } from '../../finding/finding.ts'
import type { CertificateSummary } from '../report.ts'

/**
 * The finding about a certificate that two readers read differently, or that only ours can read, if no known fault of
 * the other reader explains all of it. It comes after the Report, and no verdict depends on it.
 */
export function readingFinding(
  { id, subject, issuer, role, kind }: CertificateSummary,
  reading: SecondReading | 'unavailable' | undefined,
): Finding | undefined {
  const differs = reading === undefined || reading === 'unavailable' ? undefined : unexplained(reading)
  if (!differs) return undefined
  const found = finding('readers-differ', { certificate: id }, { subject, issuer, ...differs })
  if (role !== 'self-signed-end-entity') return found
  // There is no CA to ask.
  const { ca: _, ...rest } = found
  return { ...rest, who: kind.holder === 'server' ? 'server-administrator' : 'sender' }
}

type Differs = Omit<ParamsOf<'readers-differ'>, 'subject' | 'issuer'>

/** The first of what differs for no known reason, and how much more there is. */
function unexplained(reading: SecondReading): Differs | undefined {
  if (reading.outcome === 'unread' && !reading.fault) {
    return { field: undefined, attribute: undefined, value: undefined, other: undefined, more: 0 }
  }
  if (reading.outcome !== 'different') return undefined
  const unknown = reading.differences.filter(({ fault }) => fault === undefined)
  const [first] = unknown
  if (!first) return undefined
  const { field, oid, ours, theirs } = first
  return { field, attribute: oid, value: ours, other: theirs, more: unknown.length - 1 + reading.more }
}
