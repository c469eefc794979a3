import type { ReportForm } from './contract.ts'

/**
 * The document as it is, by `report.schema.json`. Written in ASCII: texts keep every character, and no control and no
 * bidirectional mark reaches the terminal of whoever prints the file.
 */
export const json: ReportForm = {
  ending: '.json',
  mediaType: 'application/json',
  write: (document) =>
    `${JSON.stringify(document, null, 2).replace(
      /[\x7f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}\n`,
}
