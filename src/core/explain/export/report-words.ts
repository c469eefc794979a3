import type { ReportId } from '../../finding/report-form.ts'

/** The name of each form of a report, and its use. */
export const reportWords: Readonly<Record<ReportId, { readonly label: string; readonly hint: string }>> = {
  html: { label: 'Page .html', hint: 'To print, or for the change ticket.' },
  markdown: { label: 'Markdown .md', hint: 'For a ticket or a wiki.' },
  text: { label: 'Text .txt', hint: 'With every field, as OpenSSL prints it.' },
  json: { label: 'Data .json', hint: 'For programs, with a published schema.' },
  csv: { label: 'Inventory .csv', hint: 'A table of all certificates.' },
  ics: { label: 'Reminder .ics', hint: 'A calendar entry before the path ends.' },
}

export const redactedWords = {
  choice: 'Replace names, addresses, serial numbers and fingerprints',
  said: 'Names, addresses, serial numbers and fingerprints are replaced, each by the same word everywhere.',
} as const

/** Said after saving a report. */
export const reportSaved = 'The report was made in this page. It holds no certificate and no key.'

/** The headings and labels in a report. */
export const reportLabels = {
  title: 'Certificate report',
  answer: 'Answer',
  who: 'Who acts',
  verdict: 'Verdict',
  works: 'Works until',
  judged: 'How it was checked',
  instant: 'Checked for',
  rules: 'Rules',
  tool: 'Made by',
  files: 'Files',
  path: 'Certification path, root first',
  signature: 'Signature',
  subject: 'Subject',
  issuer: 'Issuer',
  serial: 'Serial number',
  valid: 'Valid (UTC)',
  name: 'Name',
  names: 'Alternative names',
  kind: 'Kind',
  role: 'Role',
  origin: 'From',
  findings: 'Findings',
  advice: 'Advice from stricter rules',
  toDo: 'What to do',
  source: 'Source',
  where: 'About',
  certificates: 'Certificates',
  extensions: 'Extensions',
  noFindings: 'No problems found.',
  noAdvice: 'None.',
  bundled: 'Mozilla’s list, built in',
  octets: 'bytes',
} as const

/** On the printed page. */
export const printWords = {
  more: (count: string): string => `and ${count} more files`,
  compared: 'I compared the fingerprints above with those that their owner stated.',
  lines: ['Name', 'Date', 'Signature'],
} as const

/** The calendar entry. */
export const reminderWords = {
  title: (name: string, day: string): string => `Renew the certificate “${name}” before ${day}`,
  text: (name: string, day: string): string =>
    `The certificate “${name}” ends on ${day}. Connections fail from then on. Install a new certificate before that day.`,
} as const
