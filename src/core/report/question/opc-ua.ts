import { opcUaRows } from '../../check/opc-ua/rows.ts'
import type { Finding } from '../../finding/finding.ts'
import type { CertificateId } from '../../finding/location.ts'
import type { OpcUaStatus } from '../../finding/opc-ua.ts'
import type { Reference } from '../../finding/reference.ts'
import type { CheckId, CheckOutcome, PathSummary } from '../report.ts'

/** The result of one check on one certificate, in the terms of OPC UA. */
export interface OpcUaAnswer {
  readonly reference: Reference
  /** By which an application refuses the certificate; undefined where the standard names no code. */
  readonly status: OpcUaStatus | undefined
}

/**
 * The section of the OPC UA standard that an outcome rests on, and the status code that goes with it: another one for
 * CAs than for the application. Undefined where the path was not judged by the rules of OPC UA, or they do not ask for
 * this check.
 */
export function opcUaAnswer(
  path: PathSummary,
  { check, certificate }: Pick<CheckOutcome, 'check' | 'certificate'>,
): OpcUaAnswer | undefined {
  const row = path.profile.id === 'opcua' ? opcUaRows[check] : undefined
  if (!row) return undefined
  const { reference, status, ofIssuer = status } = row
  return { reference, status: certificate === undefined || certificate === path.certificates[0] ? status : ofIssuer }
}

/** The status code of a finding of the path; undefined for the rules of a single program, which have their own. */
export function opcUaStatusOf(path: PathSummary, finding: Finding): OpcUaStatus | undefined {
  const outcome = path.outcomes.find(({ findings }) => findings.includes(finding))
  if (!outcome || outcome.check === stacks || finding.severity === 'notice') return undefined
  const certificate = finding.location.certificate ?? outcome.certificate
  return opcUaAnswer(path, { check: outcome.check, certificate })?.status
}

const stacks: CheckId = 'opc-ua-stacks'

/**
 * The security policies that take every certificate of the path, by their names; empty where none does or OPC UA has
 * nothing to do with it.
 */
export const fittingPolicies = ({ outcomes }: PathSummary): readonly string[] =>
  outcomes.flatMap(({ findings }) =>
    findings.flatMap((found) => (found.code === 'opc-ua-policies-fit' ? found.params.policies : [])),
  )

/** The CAs of the path without a revocation list that counts, from below up. */
export const withoutUsableList = ({ outcomes }: PathSummary): readonly CertificateId[] =>
  outcomes.flatMap(({ check, status, certificate }) =>
    check === 'opc-ua-lists' && (status === 'not-checked' || status === 'failed') && certificate !== undefined
      ? [certificate]
      : [],
  )
