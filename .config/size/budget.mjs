/**
 * The weight that each part of the built page may have. A commit that raises a number gives the reason.
 *
 * Numbers are kilobytes of 1,000 octets, as built and after gzip at its usual level, with a little room above the
 * measured value. `chainlight.html` may never exceed 2,200 and 680 (AIM): many people send it by mail.
 */

/** @typedef {{ readonly raw: number, readonly gzip: number }} Size */

/** @type {Readonly<Record<string, Size>>} */
export const BUDGET = {
  // The delivered files.
  'chainlight.html': { raw: 2_020, gzip: 678.5 },
  // With the start page and the style in it.
  'index.html': { raw: 125, gzip: 22.4 },
  // At most 120, whatever is added to it.
  'script before the first paint': { raw: 3, gzip: 1.5 },
  'core script': { raw: 1_000, gzip: 380 },
  // Reports are made by the page, since the engine carries no words; the validity over time is drawn, a table of all
  // certificates, and a picture of all ways up. Chains are compared there: a question about the Report. Every answer
  // that takes its time shows that, and can be given up.
  'page script': { raw: 911, gzip: 283.6 },
  'style before the first paint': { raw: 14, gzip: 4 },
  style: { raw: 65, gzip: 13.4 },

  // Our own that is written as tables: identifiers with their names, public logs, curves; and the words of explain/.
  // The packed roots have no place in the source map: they count for the core script alone, with 126 kB.
  'data tables': { raw: 110, gzip: 44 },
  words: { raw: 461, gzip: 134 },

  // Code that has strayed into a script that is not its own, by an import that brings more than it seems to.
  'decoders and checks in the page': { raw: 10.5, gzip: 4.3 },
  'words in the core': { raw: 1, gzip: 0.5 },

  // Code that others wrote.
  '@noble/ciphers': { raw: 8, gzip: 3.4 },
  '@noble/curves': { raw: 46, gzip: 16.5 },
  '@noble/hashes': { raw: 23.5, gzip: 9.5 },
  '@noble/post-quantum': { raw: 24, gzip: 8.8 },
  '@peculiar/utils': { raw: 13.5, gzip: 4.8 },
  asn1js: { raw: 61, gzip: 14 },
  bytestreamjs: { raw: 16.5, gzip: 4 },
  clsx: { raw: 0.5, gzip: 0.3 },
  fflate: { raw: 13, gzip: 6.1 },
  'micro-rsa-dsa-dh': { raw: 7, gzip: 3 },
  // Without its methods that compute: build/without-async-methods.ts.
  pkijs: { raw: 150, gzip: 27 },
  svelte: { raw: 52, gzip: 19.3 },
}

/** @type {Size} The limit for the single file, whatever is added to it. */
export const AIM = { raw: 2_200, gzip: 680 }

/**
 * Yields a sentence for each part that breaks `budget`; empty if none does. A part without a budget breaks it, and so
 * does a budget without a part.
 * @param {Readonly<Record<string, Size>>} measured
 * @param {Readonly<Record<string, Size>>} budget
 */
export function overruns(measured, budget = BUDGET) {
  const grown = Object.entries(measured).flatMap(([part, { raw, gzip }]) => {
    const may = budget[part]
    if (!may) return [`"${part}" is built in and has no budget. Give it one in .config/size/budget.mjs.`]
    const over = [
      ...(raw > may.raw ? [`${kilobytes(raw)} of ${kilobytes(may.raw)}`] : []),
      ...(gzip > may.gzip ? [`${kilobytes(gzip)} of ${kilobytes(may.gzip)} after gzip`] : []),
    ]
    if (over.length === 0) return []
    return [
      `"${part}" weighs ${over.join(' and ')}. Make it smaller, or raise its budget in .config/size/budget.mjs and say why in the commit.`,
    ]
  })
  const gone = Object.keys(budget).filter((part) => !measured[part])
  return [
    ...grown,
    ...gone.map((part) => `"${part}" has a budget and is not built in. Take its line out of .config/size/budget.mjs.`),
  ]
}

/** @param {number} size */
export function kilobytes(size) {
  return `${size.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} kB`
}
