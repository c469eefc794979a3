/**
 * Runs a measurement of this folder: bundles it as the page is bundled, so that what is measured is what is shipped, and starts it in a Node of its own.
 *
 *   node tests/bench/run.mjs revocation
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process, { argv, env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const name = argv[2] ?? 'revocation'
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL(`${name}.bench.ts`, import.meta.url)), outDir: folder, emptyOutDir: false },
  })
  // The bundle stands elsewhere than its source, from where tests/support/data-folder.ts counts.
  const data = resolve(root, env['CHAINLIGHT_DATA'] ?? '../shared')
  const run = spawnSync(execPath, ['--expose-gc', join(folder, `${name}.bench.js`), ...argv.slice(3)], {
    stdio: 'inherit',
    env: { ...env, CHAINLIGHT_DATA: data },
  })
  process.exitCode = run.status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
