/**
 * Checks everything that can be known without running the page: types, lint, format, layers, size. Runs every check,
 * then names those that failed.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { exit } from 'node:process'

const root = fileURLToPath(new URL('..', import.meta.url))

const CHECKS = {
  lint: 'eslint --config .config/eslint.config.js --max-warnings=0 .',
  'types of the page': 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human',
  'types of the tests': 'tsc -p tests',
  'types of the core': 'tsc -p src/core',
  'types of the worker': 'tsc -p src/worker',
  'types of the tools': 'tsc -p .config',
  format: 'prettier --check --log-level warn .',
  size: 'node .config/size/check.mjs',
  layers: 'node .config/layers/check.mjs',
}

/** As many at a time as fit a small machine; the slowest are begun first. */
const LANES = 2

/** @type {string[]} */
const failed = []
const waiting = Object.entries(CHECKS)
await Promise.all(Array.from({ length: LANES }, work))
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
exit(failed.length > 0 ? 1 : 0)

/** Takes one check after the other until none waits. What a check prints appears at its end, in one piece. */
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next
    const { status, output } = await run(command)
    console.log(`== ${name}\n${output}`.trimEnd())
    if (status !== 0) failed.push(name)
  }
}

/**
 * npm puts node_modules/.bin on the path; the shell finds the .cmd files there on Windows.
 * @param {string} command
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)))
    child.on('close', (status) => resolve({ status, output }))
    child.on('error', (error) => resolve({ status: 1, output: error.message }))
  })
}
