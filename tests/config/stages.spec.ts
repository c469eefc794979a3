import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The stage that runs the specs of a folder; a folder within another one has its own. */
const STAGES: Readonly<Record<string, string>> = {
  'tests/artifact': 'artifact',
  'tests/config': 'unit',
  'tests/conformance': 'conformance',
  'tests/consumers': 'consumers',
  'tests/core': 'unit',
  'tests/corpus': 'corpus',
  'tests/corpus/hostile': 'hostile',
  'tests/fuzz': 'fuzz',
  'tests/scenario': 'unit',
  'tests/support': 'unit',
  'tests/ui': 'component',
  'tests/worker': 'unit',
}
/** Playwright's: the stages journeys, chromium, accessibility, standing, firefox, webkit and floor. */
const BROWSERS = 'tests/e2e'

const specs = readdirSync(join(root, 'tests'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.spec.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((path) => !path.includes('node_modules'))

function stageOf(spec: string): string | undefined {
  const folders = spec.split('/').slice(0, -1)
  for (let depth = folders.length; depth > 0; depth--) {
    const stage = STAGES[folders.slice(0, depth).join('/')]
    if (stage !== undefined) return stage
  }
  return undefined
}

describe('the stages', () => {
  let run: (readonly [spec: string, stage: string])[] = []
  beforeAll(() => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const args = ['list', '--filesOnly', '--json', '--config', '.config/vitest.config.ts']
    const list = JSON.parse(
      execFileSync(execPath, [vitest, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ) as { file: string; projectName: string }[]
    run = list.map(({ file, projectName }) => [relative(root, file).replaceAll('\\', '/'), projectName] as const)
  }, 300_000)

  it('run each spec once, in the stage of its folder', () => {
    const wanted = specs.filter((spec) => !spec.startsWith(BROWSERS)).map((spec) => [spec, stageOf(spec)] as const)
    expect(run.toSorted()).toEqual(wanted.toSorted())
  })

  it('that npm test runs are unit, component and journeys; the others have a step of .ci/run or a reason there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    expect(scripts['test']).toBe('node .config/test.mjs unit component build journeys')
    const ci = readFileSync(join(root, '.ci/run'), 'utf8')
    for (const stage of new Set([...Object.values(STAGES), 'chromium', 'accessibility', 'standing', 'engines'])) {
      if (['unit', 'component'].includes(stage)) continue
      expect(scripts, `a script for ${stage}`).toHaveProperty([`test:${stage}`])
      expect(ci, `test:${stage} in .ci/run`).toContain(`test:${stage}`)
    }
  })
})

describe('specs of the stage unit share their modules', () => {
  it.each(specs.filter((spec) => stageOf(spec) === 'unit'))('%s leaves nothing behind', (spec) => {
    const text = readFileSync(join(root, spec), 'utf8')
    // A module that is replaced would be replaced for the files that come after.
    expect(text).not.toMatch(/\bvi\.(do)?mock\(/)
    for (const [taken, givenBack] of [
      ['vi.stubGlobal(', 'vi.unstubAllGlobals('],
      ['vi.stubEnv(', 'vi.unstubAllEnvs('],
      ['vi.useFakeTimers(', 'vi.useRealTimers('],
      ['vi.spyOn(', 'vi.restoreAllMocks('],
    ] as const) {
      if (text.includes(taken) && !spec.endsWith('stages.spec.ts')) {
        expect(text, `${taken}) needs ${givenBack})`).toContain(givenBack)
      }
    }
  })
})
