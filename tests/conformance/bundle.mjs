import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Writes TypeScript of this folder as JavaScript that Node runs, and yields the address of each entry. The output lies
 * inside node_modules, so that Node finds the packages that are left out of it. Each name has a folder, so that runs at
 * the same time do not overwrite each other's files.
 *
 * @param {string} name
 * @param {Record<string, string>} entries names and files of this folder
 * @returns {Promise<Record<string, URL>>}
 */
export async function bundle(name, entries) {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const outDir = join(folder, '../../node_modules/.cache/chainlight', name)
  const input = Object.fromEntries(Object.entries(entries).map(([entry, file]) => [entry, join(folder, file)]))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir, emptyOutDir: true, minify: false, rolldownOptions: { input } },
  })
  return Object.fromEntries(Object.keys(entries).map((entry) => [entry, pathToFileURL(join(outDir, `${entry}.js`))]))
}
