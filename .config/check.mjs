/**
 * Checks everything that can be known without running the page: types, lint, format, layers, size. Runs every check,
 * then names those that failed.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { exit } from 'node:process'

const root = fileURLToPath(new URL('..', import.meta.url))

const CHECKS = {
  'types of the core': 'tsc -p src/core',
  'types of the worker': 'tsc -p src/worker',
  'types of the page': 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human',
  'types of the tests': 'tsc -p tests',
  'types of the tools': 'tsc -p .config',
  lint: 'eslint --config .config/eslint.config.js --max-warnings=0 .',
  format: 'prettier --check --log-level warn .',
  layers: 'node .config/layers/check.mjs',
  size: 'node .config/size/check.mjs',
}

// npm puts node_modules/.bin on the path; the shell finds the .cmd files there on Windows.
const failed = Object.entries(CHECKS).filter(([name, command]) => {
  console.log(`== ${name}`)
  return spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`)
exit(failed.length > 0 ? 1 : 0)
