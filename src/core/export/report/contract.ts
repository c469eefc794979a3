import type { CertificateDetail } from '../../report/detail.ts'
import type { ReportDocument } from './document.ts'

/** A report as text; no name and no value in it can be more than text where the file is opened. */
export interface ReportForm {
  /** Follows the name of the file. */
  readonly ending: string
  readonly mediaType: string
  /**
   * Undefined where there is nothing to write, as a reminder for a path that does not work. `details` are of the
   * certificates of the path.
   */
  write(document: ReportDocument, details: readonly CertificateDetail[]): string | undefined
}
