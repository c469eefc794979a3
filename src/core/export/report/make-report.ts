import type { ReportId } from '../../finding/report-form.ts'
import type { WrittenFile } from '../exported-file.ts'
import { safeFileName } from '../file-name.ts'
import { documentOf, type ReportInput } from './document.ts'
import { redacted } from './redact.ts'
import { reportForms } from './registry.ts'

/**
 * A report as a file, named after the certificate that it is about. Undefined where the form has nothing to say: a
 * reminder for a path that does not work, or that does not end.
 */
export function makeReport(id: ReportId, input: ReportInput, redact: boolean): WrittenFile | undefined {
  const { details, ...rest } = redact ? redacted(input) : input
  const document = documentOf({ details, ...rest }, redact)
  const { ending, mediaType, write } = reportForms[id]
  const written = write(document, details)
  if (written === undefined) return undefined
  const [first] = document.path
  const about = document.certificates.find(({ id }) => id === first?.certificate)?.subject ?? ''
  const name = `${safeFileName(about) ?? 'certificates'}-report${redact ? '-redacted' : ''}${ending}`
  return { name, mediaType: `${mediaType};charset=utf-8`, bytes: new TextEncoder().encode(written) }
}
