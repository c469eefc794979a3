import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { CONTEXT_NAMES, JOBS, tagOf } from '../e2e/support/cells.ts'
import { tableIn } from '../support/markdown-table.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The columns of the table, and the projects of Playwright that drive this engine in CI. */
const ENGINES = { Chromium: ['journeys', 'chromium'], Firefox: ['firefox'], WebKitGTK: ['webkit'] } as const

interface Suite {
  suites?: Suite[]
  specs?: { file: string; tags: string[]; tests: { projectName: string }[] }[]
}

/** Each tagged test that there is, as `project file tag`. */
function taggedTests(): Set<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  // Loading the others would take longer than all else.
  const files = readdirSync(join(root, 'tests/e2e'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .filter((name) => readFileSync(join(root, 'tests/e2e', name), 'utf8').includes('cell('))
    .map((name) => name.replaceAll('\\', '/'))
  const args = ['test', ...files, '--list', '--reporter=json', '--config', '.config/playwright.config.ts']
  const projects = Object.values(ENGINES).flatMap((names) => names.map((name) => `--project=${name}`))
  const listed = execFileSync(execPath, [cli, ...args, ...projects], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const found = new Set<string>()
  const walk = ({ suites = [], specs = [] }: Suite) => {
    suites.forEach(walk)
    for (const { file, tags, tests } of specs) {
      // Playwright lists them without their sign.
      for (const tag of tags) for (const { projectName } of tests) found.add(`${projectName} ${file} @${tag}`)
    }
  }
  walk(JSON.parse(listed) as Suite)
  return found
}

describe('the table of tests/e2e/ENGINES.md', () => {
  const [head = [], ...rows] = tableIn(readFileSync(join(root, 'tests/e2e/ENGINES.md'), 'utf8'))
  let tests: Set<string>
  beforeAll(() => {
    tests = taggedTests()
  }, 300_000)

  it('has a row for each job and context, and a column for each engine', () => {
    const wanted = JOBS.flatMap((job) => CONTEXT_NAMES.map((context) => [job, context]))
    expect(rows.map(([job, context]) => [job, context])).toEqual(wanted)
    expect(head.slice(2)).toEqual(Object.keys(ENGINES))
  })

  it('names in each cell a test that there is, or a reason', () => {
    const wrong: string[] = []
    for (const job of JOBS) {
      for (const context of CONTEXT_NAMES) {
        const row = rows.find(([a, b]) => a === job && b === context) ?? []
        for (const [engine, projects] of Object.entries(ENGINES)) {
          const said = row[head.indexOf(engine)] ?? ''
          const file = /^`(.+)`$/.exec(said)?.[1]
          const there = projects.some((project) =>
            [...tests].some((test) => test === `${project} ${file ?? test.split(' ')[1]} ${tagOf(job, context)}`),
          )
          // A reason is a sentence, and no reason where there is a test.
          if (there !== (file !== undefined) || said.length < 10) wrong.push(`${engine}, ${job}, ${context}: ${said}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('is of tests that nothing skips by engine', () => {
    const files = new Set([...tests].map((test) => test.split(' ')[1] ?? ''))
    for (const file of files) {
      const text = readFileSync(join(root, 'tests/e2e', file), 'utf8')
      const tagged = text.split(/^ {0,4}test\(/m).filter((part) => /\bcell\(/.test(part.split('=>')[0] ?? ''))
      expect(tagged.length, file).toBeGreaterThan(0)
      for (const part of tagged) expect(part, file).not.toContain('test.skip(')
    }
  })
})
