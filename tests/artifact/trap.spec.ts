import { execFile, spawnSync, type ExecFileOptions } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium, findFirefox, findWebKit } from '../../.config/browsers.mjs'

const inside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const TABLE = inside('trap/README.md')
const ENGINES = { chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() } as const
const folder = mkdtempSync(join(tmpdir(), 'chainlight-trap-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Root on Linux may make an empty network, whose name server is the trap. */
function namespaces(): boolean {
  return spawnSync('unshare', ['--net', '--mount', 'ip', 'link', 'set', 'lo', 'up']).status === 0
}

// On demand: a quarter of an hour of two processors.
const wanted = process.env['CHAINLIGHT_TRAP'] === '1'
const lacking = !wanted
  ? ' (on demand: CHAINLIGHT_TRAP=1)'
  : namespaces()
    ? ''
    : ' (skipped: only root on Linux can make an empty network, with unshare and ip)'

describe.skipIf(lacking !== '')(`in a network that is a trap, names included${lacking}`, () => {
  writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n')
  // WebRTC asks nobody from a machine that has only itself.
  const link =
    'ip link add out0 type veth peer name in0 && ip addr add 192.0.2.2/24 dev out0 && ip link set out0 up && ip link set in0 up'
  const script = `ip link set lo up && { ${link} && ip route add default via 192.0.2.1; } && mount --bind ${folder}/resolv.conf /etc/resolv.conf && exec "$@"`

  // Side by side: each waits most of the time, and each has a network of its own.
  for (const [engine, program] of Object.entries(ENGINES)) {
    it.skipIf(program === undefined).concurrent(
      `the built page reaches nobody in ${engine}, and a page that leaks is seen`,
      { timeout: 1_800_000 },
      async ({ expect }) => {
        const playwright = inside('../../node_modules/@playwright/test/cli.js')
        const config = inside('trap/playwright.config.ts')
        const args = ['test', '--config', config, `--project=${engine}`, '--reporter=line']
        const said = await run(
          'unshare',
          ['--net', '--mount', 'sh', '-c', script, 'sh', process.execPath, playwright, ...args],
          { env: { ...process.env, CHAINLIGHT_TRAP: folder } },
        )
        expect(said).toMatch(/\b4 passed/)
        compare(engine)
      },
    )
  }
})

/** Yields the output of a program; throws it if the program fails. */
async function run(program: string, args: readonly string[], options: ExecFileOptions): Promise<string> {
  try {
    return String((await promisify(execFile)(program, args, { ...options, maxBuffer: 2 ** 24 })).stdout)
  } catch (error) {
    throw new Error(String((error as { stdout?: unknown }).stdout ?? error), { cause: error })
  }
}

/** The column of an engine is what the trap saw; CHAINLIGHT_WRITE=1 writes it anew. */
function compare(engine: string): void {
  const path = join(folder, `${engine}.json`)
  expect(existsSync(path)).toBe(true)
  const fates = new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, string][])
  const text = readFileSync(TABLE, 'utf8')
  const lines = text.split('\n')
  const column = cellsOf(lines.find((line) => line.startsWith('| way')) ?? '').indexOf(engine)
  expect(column).toBeGreaterThan(0)
  const renewed = lines.map((line) => {
    const cells = cellsOf(line)
    const fate = fates.get(cells[0] ?? '')
    if (fate === undefined || column < 1) return line
    cells[column] = fate
    return `| ${cells.join(' | ')} |`
  })
  if (process.env['CHAINLIGHT_WRITE'] === '1') writeFileSync(TABLE, renewed.join('\n'))
  const table = renewed.flatMap((line) => (fates.has(cellsOf(line)[0] ?? '') ? [cellsOf(line)[column]] : []))
  const held = lines.flatMap((line) => (fates.has(cellsOf(line)[0] ?? '') ? [cellsOf(line)[column]] : []))
  expect(held.length, 'each way has a row').toBe(fates.size)
  expect(held, `the column ${engine} of trap/README.md`).toEqual(table)
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
