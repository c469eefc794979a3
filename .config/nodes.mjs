/**
 * `npm run test:nodes`: for every major version of Node that package.json names, do all packages accept it, does it
 * build exactly the same page, and does the core work on it? Each Node is a package of the npm registry. All other
 * tests run only on the Node that is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arch, env, execPath, exit, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const npm = env['npm_execpath'] ?? ''
if (npm === '') throw new Error('Start this with npm run test:nodes')

/** Whole situations from octets to words, and the engine as the page asks it. */
const TESTS = ['tests/scenario', 'tests/core/engine.spec.ts']

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const majors = [...String(engines.node).matchAll(/(\d+)(?:\.\d+)*/g)].map(([, major]) => Number(major))

/** Of the first page that was built; every other must be the same. */
let expected = ''
let failed = 0
for (const major of majors) {
  const trouble = look(major)
  if (trouble !== undefined) failed++
  console.log(`Node ${major}: ${trouble ?? 'accepted by every package, builds the same page, passes its tests'}`)
}
console.log(`\n${majors.length - failed} passed, ${failed} failed, 0 skipped`)
exit(failed > 0 || majors.length === 0 ? 1 : 0)

/**
 * Yields the first trouble on that Node, or undefined.
 * @param {number} major
 */
function look(major) {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  const where = run(execPath, [
    npm,
    'exec',
    '--yes',
    `--package=${name}@${major}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ])
  const node = where.stdout.trim().split('\n').at(-1) ?? ''
  if (where.status !== 0) return `cannot be had from the npm registry: ${where.stderr.trim().slice(-300)}`

  const install = run(node, [npm, 'ci', '--dry-run', '--engine-strict'])
  if (install.status !== 0) return `a package does not accept it: ${install.stderr.slice(0, 1000)}`

  const folder = mkdtempSync(join(tmpdir(), 'chainlight-node-'))
  try {
    const build = run(node, [
      'node_modules/vite/bin/vite.js',
      'build',
      '--logLevel=error',
      '--outDir',
      folder,
      '--emptyOutDir',
    ])
    if (build.status !== 0) return `does not build: ${build.stderr.slice(0, 1000)}`
    const built = digest(folder)
    expected ||= built
    if (built !== expected) return `builds another page than Node ${majors[0]}`
  } finally {
    rmSync(folder, { recursive: true })
  }

  const tests = run(node, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--project=unit',
    ...TESTS,
  ])
  return tests.status === 0 ? undefined : `fails tests:\n${tests.stdout}${tests.stderr}`
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8' })
}

/** @param {string} folder */
function digest(folder) {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
