/**
 * Installs the packages of a folder that has a manifest of its own, because they are too heavy for `npm ci` of the
 * project. Where the registry cannot be reached, the tests that need them skip and say so.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { env, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { attempt } from './attempt.mjs'

/**
 * Installs them where they are not there as the lock says, and reports the try and its end in one line.
 * @param {string} folder Inside the project, such as `tests/consumers`.
 */
export async function installPackages(folder) {
  const home = fileURLToPath(new URL(`../${folder}`, import.meta.url))
  if (packagesIn(join(home, 'node_modules/.package-lock.json')) === packagesIn(join(home, 'package-lock.json'))) return
  process.stdout.write(`Installing the packages of ${folder} ... `)
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

/**
 * The names and versions of a lock; npm writes what is there into another one of its own, with fewer words.
 * @param {string} path
 */
function packagesIn(path) {
  if (!existsSync(path)) return undefined
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  const versions = Object.entries(packages).map(([name, { version }]) => `${name} ${version}`)
  return versions.filter((each) => !each.startsWith(' ')).join('\n')
}
