/**
 * Tries inputs of the grammars for so many seconds, one after the other, each from a seed of its own:
 *
 *   npm run fuzz -- --seconds=60
 *
 * An input that crashes the program, or over which it never ends, is kept in tests/vectors/fuzz, where the usual tests
 * open it from then on. CHAINLIGHT_SEED repeats a run.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { argv, env, execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ args: argv.slice(2), options: { seconds: { type: 'string', default: '60' } } })
const root = fileURLToPath(new URL('../..', import.meta.url))
const current = `${root}node_modules/.cache/chainlight/fuzz-current.bin`
rmSync(current, { force: true })

const { status } = spawnSync(execPath, ['.config/test.mjs', 'fuzz'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env, CHAINLIGHT_FUZZ_SECONDS: values.seconds },
})

if (existsSync(current)) {
  const input = readFileSync(current)
  const name = `${createHash('sha256').update(input).digest('hex').slice(0, 16)}.bin`
  mkdirSync(`${root}tests/vectors/fuzz`, { recursive: true })
  writeFileSync(`${root}tests/vectors/fuzz/${name}`, input)
  console.error(`The run did not come to its end; the last input is kept as tests/vectors/fuzz/${name}`)
}
exit(status ?? 1)
