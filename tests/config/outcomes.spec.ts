import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameOutcomes, outcomesOfPlaywright, outcomesOfVitest } from '../../.config/outcomes.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the end of a run names each test that did not simply pass', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'chainlight-outcomes-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs a runner of node_modules, which fails, and reads the report that it wrote. */
  function reportOf(script: string, args: readonly string[], env: Record<string, string> = {}): unknown {
    try {
      execFileSync(execPath, [join(root, 'node_modules', script), ...args], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, ...env },
      })
    } catch {
      // The tests that it runs fail on purpose.
    }
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
  }

  it('of Vitest, also a file that does not load', () => {
    const link = JSON.stringify(join(root, 'node_modules/vitest/dist/index.js'))
    writeFileSync(
      join(folder, 'some.spec.js'),
      `import { expect, it } from ${link}
      let tries = 0
      it('passes', () => {})
      it('fails', () => expect(1).toBe(2))
      it('needs two tries', { retry: 1 }, () => expect(++tries).toBe(2))`,
    )
    writeFileSync(join(folder, 'broken.spec.js'), `import './nowhere.js'`)
    const args = ['run', '--root', folder, '--reporter=json', '--outputFile=report.json']
    const said = nameOutcomes(outcomesOfVitest(reportOf('vitest/vitest.mjs', args) as never))
    expect(said).toMatch(/^Failed:\n/)
    expect(said).toMatch(/some\.spec\.js > fails\n {4}AssertionError: expected 1 to be 2/)
    expect(said).toMatch(/broken\.spec\.js\n {4}.*nowhere\.js/)
    expect(said).toMatch(/Passed only at the second try:\n.*some\.spec\.js > needs two tries\n {4}AssertionError: /)
    expect(said).not.toContain('> passes')
  }, 120_000)

  it('of Playwright', () => {
    const link = JSON.stringify(join(root, 'node_modules/@playwright/test/index.mjs'))
    writeFileSync(
      join(folder, 'some.e2e.mjs'),
      `import { expect, test } from ${link}
      test('passes', () => {})
      test('fails', () => expect(1).toBe(2))
      test.describe('twice', () => {
        test('needs two tries', ({}, { retry }) => expect(retry).toBe(1))
      })`,
    )
    writeFileSync(join(folder, 'playwright.config.mjs'), `export default { testMatch: '*.e2e.mjs', retries: 1 }`)
    const report = reportOf('@playwright/test/cli.js', ['test', '--reporter=json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json'),
    })
    const said = nameOutcomes(outcomesOfPlaywright(report as never))
    expect(said).toMatch(/^Failed:\n {2}: some\.e2e\.mjs > fails\n {4}.*1/)
    expect(said).toMatch(/Passed only at the second try:\n {2}: some\.e2e\.mjs > needs two tries\n/)
    expect(said).not.toContain('> passes')
  }, 120_000)

  it('and is silent where all passed', () => {
    expect(nameOutcomes(outcomesOfVitest(undefined))).toBe('')
  })
})
