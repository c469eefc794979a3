/** Weighs the built page, part by part, and fails where one breaks its budget. */
import { exit } from 'node:process'
import { BUDGET, kilobytes, overruns } from './budget.mjs'
import { measureSizes } from './measure.mjs'

const measured = await measureSizes()
const cells = (/** @type {readonly string[]} */ texts) =>
  texts.map((text, at) => (at === 0 ? text.padEnd(34) : text.padStart(12))).join('')
console.log(cells(['part', 'built', 'may', 'gzip', 'may']))
for (const part of new Set([...Object.keys(BUDGET), ...Object.keys(measured)])) {
  const sizes = [measured[part]?.raw, BUDGET[part]?.raw, measured[part]?.gzip, BUDGET[part]?.gzip]
  console.log(cells([part, ...sizes.map((size) => (size === undefined ? '-' : kilobytes(size)))]))
}
const sentences = overruns(measured)
if (sentences.length > 0) console.error(`\n${sentences.join('\n')}`)
exit(sentences.length > 0 ? 1 : 0)
