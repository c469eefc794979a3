import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LONG_WORK_NAMES, unnamed } from '../e2e/support/long-work.ts'
import { tableIn } from '../support/markdown-table.ts'

const e2e = fileURLToPath(new URL('../e2e', import.meta.url))

/** The names that the tests of each spec say they show, by `shows(...)`. */
const shown = new Map(
  readdirSync(e2e, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => {
      const calls = readFileSync(join(e2e, name), 'utf8').matchAll(/\bshows\(([^)]*)\)/g)
      const works = [...calls].flatMap(([, args = '']) =>
        [...args.matchAll(/'([^']+)'/g)].map(([, work]) => work ?? ''),
      )
      return [name.replaceAll('\\', '/'), works] as const
    })
    .filter(([, works]) => works.length > 0),
)

describe('the table of tests/e2e/PROGRESS.md', () => {
  const [, ...rows] = tableIn(readFileSync(join(e2e, 'PROGRESS.md'), 'utf8'))

  it('has a row for each kind of long work, and says how it shows itself and ends', () => {
    expect(rows.map(([work]) => work)).toEqual(LONG_WORK_NAMES)
    expect(unnamed).toEqual([])
    for (const [work, shows = '', ends = ''] of rows) expect([shows, ends].every(Boolean), work).toBe(true)
  })

  it('names for each the spec whose test shows it, and no other', () => {
    const said = rows.map(([work = '', , , spec = '']) => `${spec.replaceAll('`', '')}: ${work}`)
    const there = [...shown].flatMap(([spec, works]) => works.map((work) => `${spec}: ${work}`))
    expect(said.toSorted()).toEqual(there.toSorted())
  })
})
