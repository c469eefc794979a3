import { reportLabels } from '../../explain/export/report-words.ts'
import { rowLines } from '../../explain/text/row-lines.ts'
import { visibleText } from '../../lib/visible-text.ts'
import { blocksOf } from './blocks.ts'
import type { ReportForm } from './contract.ts'

/** The report, and every field of every certificate of the path, indented as `openssl x509 -text` does. */
export const text: ReportForm = {
  ending: '.txt',
  mediaType: 'text/plain',
  write(document, details) {
    const blocks = blocksOf(document, details).map(({ title, groups }) =>
      [title, ...groups.map((lines) => lines.map(([label, value]) => indented(1, label, value)).join('\n'))].join(
        '\n\n',
      ),
    )
    const whole = details.map((detail) =>
      rowLines(detail)
        .map(([depth, label, value]) => indented(depth, label, value))
        .join('\n'),
    )
    return [reportLabels.title, ...blocks, ...whole, ''].join('\n\n')
  },
}

/** No value can move a terminal's cursor or hide what stands beside it. */
const indented = (depth: number, label: string, value: string): string =>
  `${'    '.repeat(depth)}${label === '' ? '' : `${visibleText(label)}: `}${visibleText(value)}`.trimEnd()
