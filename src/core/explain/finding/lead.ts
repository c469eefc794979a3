import type { ByteRange } from '../../lib/byte-range.ts'
import type { Finding } from '../../finding/finding.ts'
import type { CertificateId, ObjectId } from '../../finding/location.ts'

/** A place that a finding speaks of besides the field of its certificate. */
export interface Lead {
  readonly id: ObjectId
  readonly range?: ByteRange
  /** The caption of the link. The name of the certificate or issuer follows. */
  readonly words: string
}

/** The constraint that a name was held to, and the list or response that says what the finding says. */
export function leadsOf(finding: Finding): Lead[] {
  const { revocationList, ocspResponse } = finding.location
  const leads = constraintOf(finding)
  if (revocationList) leads.push({ id: revocationList, words: 'Look into the revocation list of' })
  if (ocspResponse) leads.push({ id: ocspResponse, words: 'Look into the OCSP response of' })
  return leads
}

function constraintOf(finding: Finding): Lead[] {
  switch (finding.code) {
    case 'name-excluded':
    case 'name-not-comparable':
    case 'name-not-permitted':
    case 'name-constraint-not-understood': {
      const { constraintOf: id, constraintStart: start, constraintEnd: end } = finding.params
      // A constraint that cannot be pointed at is an empty range.
      const place = end > start ? { words: 'Show the constraint in', range: { start, end } } : { words: 'Show' }
      return [{ id: id as CertificateId, ...place }]
    }
    default:
      return []
  }
}
