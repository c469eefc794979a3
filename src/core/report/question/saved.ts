import type { FormId } from '../../finding/form.ts'
import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, Report } from '../report.ts'
import type { Answer } from './answer/answer-data.ts'

/** A file that was saved. */
export interface SavedFile {
  /** The one certificate that it holds; undefined where it may hold several, or something else. */
  readonly certificate: CertificateId | undefined
  readonly form: FormId
}

const binary: ReadonlySet<FormId> = new Set<FormId>(['der', 'der-cer'])

/** The saved certificate, compared with the one that the answer offers. */
export interface Saved {
  /**
   * - `right`: what the next step saves
   * - `right-binary`, `right-text`: that certificate in another form than the importing program asks for
   * - `root-before-repair`: the root of this path, where something else has to be done first
   * - `root-of-application`: the root above the certificate of an OPC UA application
   * - `root-of-other`: the root above a certificate that is not a server's
   * - `server`, `intermediate`, `other-root`, `several`: not what KEPServerEX's certificate store asks for here
   */
  readonly as:
    | 'right'
    | 'right-binary'
    | 'right-text'
    | 'root-before-repair'
    | 'root-of-application'
    | 'root-of-other'
    | 'server'
    | 'intermediate'
    | 'other-root'
    | 'several'
  /** The certificate to import instead; undefined if it is not here, or nothing should be imported yet. */
  readonly instead: CertificateId | undefined
}

/** Compares the saved certificate with the right one. Undefined if the Report has no such certificate. */
export function savedInstead(
  report: Report,
  { next, second }: Pick<Answer, 'next' | 'second'>,
  { certificate: id, form }: SavedFile,
): Saved | undefined {
  const right = savedBy(next)
  const later = savedBy(second)
  const repairFirst = next.action === 'replace-certificate' || next.action === 'find-issuer'
  const instead = right ?? (repairFirst ? undefined : later)
  if (id === undefined) return { as: 'several', instead }
  const certificate = report.certificates.find((each) => each.id === id)
  if (!certificate) return undefined
  const offered = next.action === 'compare-roots' && next.roots.some(({ certificate: root }) => root === id)
  if (id === right || offered) return { as: inForm(next, form), instead: id }
  if (next.action === 'save-application' && kindOf(certificate) !== 'server')
    return { as: 'root-of-application', instead: right }
  if (id === later) return { as: rootAs(next), instead: right }
  return { as: kindOf(certificate), instead }
}

const savedBy = (step: Answer['second']): CertificateId | undefined =>
  step && 'certificate' in step && step.action !== 'replace-certificate' ? step.certificate : undefined

/** OPC UA applications exchange certificates in DER (OPC 10000-6 section 6.2.2); PTC's note imports Base-64. */
function inForm({ action }: Answer['next'], form: FormId): Saved['as'] {
  if (action === 'save-application') return binary.has(form) ? 'right' : 'right-text'
  return binary.has(form) ? 'right-binary' : 'right'
}

function rootAs({ action }: Answer['next']): Saved['as'] {
  if (action === 'save-application') return 'root-of-application'
  return action === 'add-files' ? 'root-of-other' : 'root-before-repair'
}

function kindOf({ role }: CertificateSummary): Saved['as'] {
  if (role === 'root') return 'other-root'
  return role === 'intermediate' ? 'intermediate' : 'server'
}
