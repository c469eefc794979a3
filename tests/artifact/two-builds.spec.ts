import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** Everything that the build reads, and nothing that it writes. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'index.html',
  'src',
  'public',
  '.config',
]

/** Loaded before the build: another day. */
const NEXT_SUMMER = `
  const { now } = Date, later = 200 * 24 * 3600 * 1000
  globalThis.Date = class extends Date { constructor(...args) { args.length ? super(...args) : super(now() + later) } }
  Date.now = () => now() + later`

it(
  'a build in another folder, time zone and language and on another day gives the same bytes',
  { timeout: 180_000 },
  () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'chainlight elsewhere '))
    for (const name of SOURCES) cpSync(join(PROJECT, name), join(elsewhere, name), { recursive: true })
    symlinkSync(join(PROJECT, 'node_modules'), join(elsewhere, 'node_modules'))
    // The sources alone do not know their commit, which stands in the pages.
    const page = readFileSync(join(PROJECT, 'dist/index.html'), 'utf8')
    const [, commit = ''] = /<meta name="generator" content="Chainlight \S+ ?([^"]*)"/.exec(page) ?? []
    execFileSync(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(NEXT_SUMMER)}`,
        join(elsewhere, 'node_modules/vite/bin/vite.js'),
        'build',
        '--logLevel=error',
      ],
      {
        cwd: elsewhere,
        env: {
          ...process.env,
          TZ: 'Asia/Kathmandu',
          LANG: 'tr_TR.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
          CHAINLIGHT_COMMIT: commit,
        },
      },
    )
    const [here, there] = [join(PROJECT, 'dist'), join(elsewhere, 'dist')]
    expect(readdirSync(there).sort()).toEqual(readdirSync(here).sort())
    const other = readdirSync(here).filter(
      (name) => !readFileSync(join(here, name)).equals(readFileSync(join(there, name))),
    )
    expect(other).toEqual([])
    rmSync(elsewhere, { recursive: true })
  },
)
