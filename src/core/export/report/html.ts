import { reportLabels } from '../../explain/export/report-words.ts'
import { visibleText } from '../../lib/visible-text.ts'
import { blocksOf, type Line } from './blocks.ts'
import type { ReportForm } from './contract.ts'

/** One file with its style, no script and no address; its own policy lets a browser load nothing. */
export const html: ReportForm = {
  ending: '.html',
  mediaType: 'text/html',
  write(document, details) {
    const row = ([label, value]: Line) =>
      label === ''
        ? `<p>${escaped(value)}</p>`
        : `<p class="row"><b>${escaped(label)}</b> <span>${escaped(value)}</span></p>`
    const blocks = blocksOf(document, details).map(
      ({ title, groups }) =>
        `<h2>${escaped(title)}</h2>\n${groups.map((lines) => `<section>\n${lines.map(row).join('\n')}\n</section>`).join('\n')}`,
    )
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${reportLabels.title}</title>
<style>${style}</style>
<h1>${reportLabels.title}</h1>
${blocks.join('\n')}
</html>
`
  },
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')

const style =
  'body{font:15px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}' +
  'h2{font-size:1.1rem;margin:1.5rem 0 .4rem;border-bottom:1px solid #999}' +
  'section{margin:.6rem 0;padding-left:.7rem;border-left:3px solid #ccc;break-inside:avoid}' +
  'p{margin:.15rem 0;overflow-wrap:anywhere}.row{display:grid;grid-template-columns:9rem 1fr;gap:.5rem}' +
  '@page{margin:18mm}@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}}'
