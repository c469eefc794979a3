import type { CertificateId } from '../../finding/location.ts'
import type { Part } from '../../report/question/answer/answer-data.ts'
import type { CertificateSummary, Report } from '../../report/report.ts'
import { quotedName } from '../../lib/quoted-name.ts'
import type { HeadlinePhrase, HeadlineText } from './headline-text.ts'

/** Title and text of one answer. `toDo` comes first on the screen, so that no name can push it out of view. */
export interface Words {
  readonly title: HeadlineText
  readonly toDo: HeadlineText
  readonly text?: HeadlineText
}

/** The part of the Report that words need: names by id. */
export interface Naming {
  /** The short name of a certificate, set apart as a name. */
  name(id: CertificateId | undefined): HeadlinePhrase
  certificate(id: CertificateId | undefined): CertificateSummary | undefined
  /** The name of a file. */
  source(id: string): HeadlinePhrase
}

export const namingOf = (report: Report): Naming => {
  const certificate = (id: CertificateId | undefined) => report.certificates.find((each) => each.id === id)
  return {
    certificate,
    name: (id) => asName(certificate(id)?.subject ?? ''),
    source: (id) => asName(report.sources.find((each) => each.id === id)?.name ?? ''),
  }
}

/** A text of somebody else, set apart; words of ours where there is none. */
export const asName = (text: string): HeadlinePhrase =>
  text === '' ? 'a certificate without a name' : { name: quotedName(text) }

export const partWords: Readonly<Record<Part, string>> = {
  root: 'root certificate',
  intermediate: 'intermediate certificate',
  server: 'server certificate',
  device: 'certificate',
  application: 'application certificate',
  'self-signed': 'self-signed certificate',
  path: 'path',
}
