/** Builds the page and weighs its parts. */
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, runnerImport } from 'vite'
import { bySource } from './by-source.mjs'

/** @typedef {import('./budget.mjs').Size} Size */
/** @typedef {import('vite').Rolldown.OutputChunk} Script */
/** @typedef {typeof import('../build/core-script.ts')} CoreScript */

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The files that are delivered, by the part that they are. */
const FILES = {
  'chainlight.html': /^chainlight\.html$/,
  'index.html': /^index\.html$/,
  'core script': /^core-.*\.js$/,
  'page script': /^index-.*\.js$/,
}

/** The content that stands in both pages, by its part. */
const INLINE = {
  // The one that is no plain text; nothing else is evaluated before the first paint.
  'script before the first paint': /<script>([^]*?)<\/script>/,
  'style before the first paint': /<style>([^]*?)<\/style>/,
  style: /<script id="page-style"[^>]*>([^]*?)<\/script>/,
}

/** Folders and files of our own that have a budget to themselves. */
const OURS = {
  'data tables': /\/src\/core\/(?:oid\/|crypto\/curve-parameters\.ts)/,
  words: /\/src\/core\/explain\//,
}

/** Sources that one script should hold next to nothing of, for they belong to the other script. */
const ASTRAY = [
  {
    part: 'decoders and checks in the page',
    script: 'page',
    files: /\/src\/core\/(?:asn1|crypto|container|certificate|path|check)\//,
  },
  { part: 'words in the core', script: 'core', files: /\/src\/core\/explain\// },
]

/** The package that a source file belongs to. */
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//

/** Sizes by part, of files as they are delivered, and of each package and table what it takes of both scripts. */
export async function measureSizes() {
  // Or else the first use of Vite would settle for development, and Svelte be built with its warnings.
  env['NODE_ENV'] = 'production'
  const core = await measuredCore()
  /** @type {Script[]} */
  const scripts = []
  const [output] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    [
      await build({
        root,
        configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
        logLevel: 'warn',
        plugins: [seen(scripts)],
        build: { write: false, sourcemap: 'hidden' },
      }),
    ].flat()
  )
  const [page] = scripts
  if (!output || !page) throw new Error('The build yields no script')

  // Nothing astray is the rule, and no part that is missing.
  /** @type {Record<string, string>} */
  const parts = Object.fromEntries(ASTRAY.map(({ part }) => [part, '']))
  for (const file of output.output) {
    const part = Object.entries(FILES).find(([, name]) => name.test(file.fileName))?.[0]
    if (part) parts[part] = file.type === 'chunk' ? file.code : String(file.source)
  }
  for (const [part, text] of Object.entries(INLINE)) parts[part] = text.exec(parts['index.html'] ?? '')?.[1] ?? ''
  for (const [name, script] of Object.entries({ core, page })) {
    if (!script.map) throw new Error('The build yields no source map')
    for (const [source, text] of bySource(script.code, script.map)) {
      const astray = ASTRAY.filter(({ script: of, files }) => of === name && files.test(source)).map(({ part }) => part)
      for (const part of [...partOf(source), ...astray]) parts[part] = (parts[part] ?? '') + text
    }
  }
  return Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, weigh(text)]))
}

/** The core script with its source map. */
async function measuredCore() {
  const { module } = await runnerImport(fileURLToPath(new URL('../build/core-script.ts', import.meta.url)), { root })
  return /** @type {CoreScript} */ (module).bundleCore({ sourcemap: 'hidden' })
}

/**
 * Keeps the scripts of a build as they are before anything is changed in them that their source maps do not know of.
 * @param {Script[]} scripts
 * @returns {import('vite').Plugin}
 */
function seen(scripts) {
  return {
    name: 'chainlight:seen',
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') scripts.push({ ...file, code: file.code, map: file.map })
          // The map itself is no part of the page.
          else if (name.endsWith('.map')) Reflect.deleteProperty(bundle, name)
        }
      },
    },
  }
}

/** @param {string} source */
function partOf(source) {
  const part = PACKAGE.exec(source)?.[1] ?? Object.entries(OURS).find(([, files]) => files.test(source))?.[0]
  return part === undefined ? [] : [part]
}

/**
 * @param {string} text
 * @returns {Size}
 */
function weigh(text) {
  return { raw: Buffer.byteLength(text) / 1000, gzip: gzipSync(text).length / 1000 }
}
