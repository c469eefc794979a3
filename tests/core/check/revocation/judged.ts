import { createEngine, type JudgeSettings, type Report } from '../../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { source } from '../../../support/inspect.ts'
import { revocationList, type RevocationListSpec } from '../../../support/revocation-list-builder.ts'

export interface Given {
  readonly certificates: readonly BuiltCertificate[]
  /** Revocation lists and OCSP responses. */
  readonly revocation: readonly Uint8Array[]
  readonly settings?: Partial<JudgeSettings>
}

export const day = 24 * 3600 * 1000
export const nothingGiven = 'not-checked | (no-revocation-data) | revocation-not-checked'

/** Opens everything, the lists and responses first, and judges the path of the first certificate. */
export async function judge({ certificates, revocation, settings = {} }: Given): Promise<Report> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open(revocation.map((bytes, i) => source(`${i}.crl`, bytes)))
  for (const { der } of certificates) await engine.open([source('certificate.cer', der)])
  return engine.judge({ instant: during, target: 'c1', revocation: 'required', ...settings })
}

/**
 * The result of the best path for the certificate `c1`, in one line: status, reason, and the findings with their
 * important values.
 */
export async function said(given: Given): Promise<string> {
  const report = await judge(given)
  const outcome = report.paths[0]?.outcomes.find(
    ({ check, certificate }) => check === 'revocation' && certificate === 'c1',
  )
  const findings = (outcome?.findings ?? []).map(({ code, params, location }) => {
    const by = location.revocationList ?? location.ocspResponse ?? ''
    const detail = 'because' in params ? params.because : 'reason' in params ? (params.reason ?? '') : ''
    return [code, by, detail].filter((part) => part !== '').join(' ')
  })
  return [outcome?.status, ...(outcome?.why ? [`(${outcome.why})`] : []), ...findings].join(' | ')
}

// The chain that most tests use, and a list of its root that revokes nothing.
export const root = certificate({ subject: 'Root', ca: true })
export const ca = certificate({ subject: 'CA', ca: true, issuer: root })
export const leaf = certificate({ subject: 'leaf', issuer: ca, serialNumber: 77n })
export const path = [leaf, ca, root]
export const rootList = revocationList({ issuer: root }).der
export const list = (spec: Partial<RevocationListSpec> = {}) => revocationList({ issuer: ca, ...spec }).der
export const entries = [{ serial: 5n }, { serial: 77n, reason: 1 }]

/** The result where a list or response was given and does not answer. */
export function unusable(because: string, by = 'l1'): string {
  return `not-checked | (revocation-data-unusable) | revocation-not-checked | revocation-data-unusable ${by} ${because}`
}
