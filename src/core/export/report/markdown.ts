import { reportLabels } from '../../explain/export/report-words.ts'
import { visibleText } from '../../lib/visible-text.ts'
import { blocksOf } from './blocks.ts'
import type { ReportForm } from './contract.ts'

/** For a ticket or a wiki. Nothing in a value becomes markup, HTML, a link or a mention. */
export const markdown: ReportForm = {
  ending: '.md',
  mediaType: 'text/markdown',
  write: (document, details) =>
    [
      `# ${reportLabels.title}`,
      ...blocksOf(document, details).flatMap(({ title, groups }) => [
        `## ${title}`,
        ...groups.map((lines) =>
          lines.map(([label, value]) => `- ${label === '' ? '' : `**${label}:** `}${escaped(value)}`).join('\n'),
        ),
      ]),
      '',
    ].join('\n\n'),
}

/**
 * Every sign that CommonMark or its extensions could act on is escaped: a backslash makes any punctuation plain. What
 * begins a list or a heading is among them, so a value may stand anywhere. @see CommonMark 0.31.2 section 2.4
 */
const escaped = (text: string): string =>
  visibleText(text)
    .trim()
    .replace(/[\\`*_{}[\]()<>#+!|&~@$^=]|^-|^\d+(?=[.)])|(?<=\bwww)\.|:(?=\/\/)/gi, (sign) =>
      /^\d/.test(sign) ? `&#${String(sign.charCodeAt(0))};${sign.slice(1)}` : `\\${sign}`,
    )
