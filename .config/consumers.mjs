/**
 * `npm run test:consumers`: installs what tests/consumers/package.json names, where it is not there as the lock says,
 * and runs the tests of that folder. Where the registry cannot be reached, the tests that need it skip and say so.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { env, execPath, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { attempt } from './attempt.mjs'

const home = fileURLToPath(new URL('../tests/consumers', import.meta.url))

/** The names and versions of a lock; npm writes what is there into another one of its own, with fewer words. */
const packagesIn = (/** @type {string} */ file) => {
  const path = join(home, file)
  if (!existsSync(path)) return undefined
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  const versions = Object.entries(packages).map(([name, { version }]) => `${name} ${version}`)
  return versions.filter((each) => !each.startsWith(' ')).join('\n')
}

if (packagesIn('node_modules/.package-lock.json') !== packagesIn('package-lock.json')) {
  process.stdout.write('Installing the packages of tests/consumers ... ')
  const npm = platform === 'win32' ? 'npm.cmd' : 'npm'
  const start = performance.now()
  const trouble = await attempt(npm, ['ci', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=http'], {
    patience: 60_000,
    // Each answer of the registry is a step further.
    sign: /http fetch \w+ \d+ (\S+)/,
    env,
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(trouble ? `not to be had: ${trouble.reason} (${seconds} s)` : `done in ${seconds} s`)
}

const { status } = spawnSync(execPath, [fileURLToPath(new URL('test.mjs', import.meta.url)), 'consumers'], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
