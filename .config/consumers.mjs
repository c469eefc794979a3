/** `npm run test:consumers`: installs what tests/consumers/package.json names, and runs the tests of that folder. */
import { spawnSync } from 'node:child_process'
import process, { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { installPackages } from './packages.mjs'

await installPackages('tests/consumers')
const { status } = spawnSync(execPath, [fileURLToPath(new URL('test.mjs', import.meta.url)), 'consumers'], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
