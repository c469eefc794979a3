/**
 * Runs a measurement of this folder: bundles it as the page is bundled, so that it measures the code that is shipped,
 * and starts it in a Node of its own.
 *
 *   node tests/bench/run.mjs node --only=search
 *   node tests/bench/run.mjs revocation
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process, { argv, env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const home = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Those that stand beside others need the others. */
const WITH_PEERS = ['node', 'browser']

const name = argv[2] ?? 'node'
if (WITH_PEERS.includes(name)) installPeers()
// Where a bundle finds what is not bundled.
const kept = join(home, 'node_modules/.cache')
mkdirSync(kept, { recursive: true })
const folder = mkdtempSync(join(kept, 'bundle-'))
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external: ['@playwright/test', 'vite'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [`${name}.bench`]: join(home, `${name}.bench.ts`), ...(name === 'node' ? contenders() : {}) },
      },
    },
  })
  // The bundle stands elsewhere than its source, from where tests/support/data-folder.ts counts.
  const data = resolve(root, env['CHAINLIGHT_DATA'] ?? '../shared')
  const run = spawnSync(execPath, ['--expose-gc', join(folder, `${name}.bench.js`), ...argv.slice(3)], {
    stdio: 'inherit',
    env: { ...env, CHAINLIGHT_DATA: data, CHAINLIGHT_BENCH: home },
  })
  process.exitCode = run.status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function contenders() {
  const files = readdirSync(join(home, 'contenders')).filter((file) => file !== 'contend.mjs')
  return Object.fromEntries(files.map((file) => [file.replace('.mjs', ''), join(home, 'contenders', file)]))
}

/** Installs what package.json of this folder names, where it is not there as the lock says. */
function installPeers() {
  const [wanted, have] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => join(home, file))
  if (existsSync(have) && same(wanted, have)) return
  console.log('Installing the libraries to measure beside ...')
  const npm = env['npm_execpath']
  const command = npm === undefined ? 'npm' : execPath
  const args = [...(npm === undefined ? [] : [npm]), 'ci', '--no-audit', '--no-fund']
  const { status } = spawnSync(command, args, { cwd: home, stdio: 'inherit', shell: npm === undefined })
  if (status !== 0) throw new Error('The libraries to measure beside could not be installed')
}

/** Whether two lock files name the same packages in the same versions. */
function same(...files) {
  const [wanted, have] = files.map((file) =>
    JSON.stringify(
      Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
        .filter(([path]) => path !== '')
        .map(([path, { version }]) => [path, version])
        .sort(),
    ),
  )
  return wanted === have
}
