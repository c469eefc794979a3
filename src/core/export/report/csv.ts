import { reportLabels as say } from '../../explain/export/report-words.ts'
import { roleWord } from '../../explain/path/role.ts'
import { visibleText } from '../../lib/visible-text.ts'
import type { ReportForm } from './contract.ts'

/** The inventory: a line for each certificate, then lines that say what it was made from. @see RFC 4180 section 2 */
export const csv: ReportForm = {
  ending: '.csv',
  mediaType: 'text/csv',
  write({ answer, certificates, files, findings, judged, path, tool }) {
    const onPath = path.map(({ certificate }) => certificate).reverse()
    const rows = certificates.map((each) => [
      each.subject,
      each.subjectName,
      each.issuerName,
      each.serialNumber,
      each.notBefore ?? '',
      each.notAfter ?? '',
      roleWord[each.role],
      each.kind,
      each.sha256,
      onPath.includes(each.id) ? String(onPath.indexOf(each.id) + 1) : '',
      each.files.join('; '),
    ])
    const facts = [
      [say.answer, answer.title, say.who, answer.acts],
      [say.instant, judged.instant, say.rules, judged.settings],
      [say.tool, tool.name, tool.version, tool.commit],
      ...files.map(({ name, sha256 }) => [say.files, name, 'SHA-256', sha256]),
      ...findings.map(({ what, acts, severity }) => [say.findings, what, say.who, acts, severity]),
    ]
    const columns = [say.name, say.subject, say.issuer, say.serial, 'notBefore', 'notAfter', say.role, say.kind]
    const all = [[...columns, 'SHA-256', say.path, say.files], ...rows, [], ...facts]
    // Excel takes a file for UTF-8 by its mark; every line has as many cells as the first.
    return `\ufeff${all.map((cells) => `${Array.from(all[0] ?? [], (_, i) => cell(cells[i] ?? '')).join(',')}\r\n`).join('')}`
  },
}

/**
 * A cell in quotation marks. What a spreadsheet takes for a formula gets an apostrophe before it, at the beginning and
 * behind what it may take for the end of a cell. @see OWASP, “CSV Injection”
 */
const cell = (text: string): string =>
  `"${visibleText(text)
    .replace(/(^|[;,"'|])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "$1$2'")
    .replaceAll('"', '""')}"`
