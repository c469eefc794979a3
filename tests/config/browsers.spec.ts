import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

// Each starts a Node that loads Playwright.
vi.setConfig({ testTimeout: 60_000 })

const script = (name: string) => fileURLToPath(new URL(`../../.config/${name}`, import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainlight-browsers-'))
  for (const name of ['chromium', 'google-chrome', 'firefox']) writeFileSync(join(folder, name), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The output of a program of this Node on a machine that has only the browsers of `env`. */
function run(args: readonly string[], env: Record<string, string>) {
  const bare = { PATH: '', HOME: folder, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none') }
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...bare, ...env } })
  return { stdout: stdout.trim(), stderr: stderr.trim(), status }
}

/** The paths of a Chromium and of a Firefox, as far as there are any. */
const find = (env: Record<string, string>) => {
  const ask = `import(${JSON.stringify(pathToFileURL(script('browsers.mjs')))}).then((found) =>
    console.log([found.findChromium(), found.findFirefox()].map(String).join('\\n')))`
  const { stdout, ...more } = run(['--input-type=module', '--eval', ask], env)
  return { found: stdout.split('\n'), ...more }
}

// Elsewhere browsers are looked for in the folders of programs, not on the path.
describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')('the browser of the tests', () => {
  it('is one on the path, the plainest first', () => {
    expect(find({ PATH: `/nowhere:${folder}` }).found).toEqual([join(folder, 'chromium'), join(folder, 'firefox')])
  })

  it('is the one that is named, before any on the path', () => {
    const named = join(folder, 'google-chrome')
    expect(find({ PATH: folder, CHAINLIGHT_CHROMIUM: named }).found[0]).toBe(named)
  })

  it('is none where there is none', () => {
    expect(find({}).found).toEqual(['undefined', 'undefined'])
  })

  it('is never another than the named one: a wrong name is reported', () => {
    const { stderr, status } = find({ PATH: folder, CHAINLIGHT_CHROMIUM: '/nowhere/chrome' })
    expect(stderr).toContain('CHAINLIGHT_CHROMIUM names /nowhere/chrome, where there is no file')
    expect(status).not.toBe(0)
  })
})

describe('a run of the tests', () => {
  it('says that a named browser is not there, and counts the stage as failed', () => {
    const { stdout, stderr, status } = run([script('test.mjs'), 'chromium'], { CHAINLIGHT_CHROMIUM: '/nowhere/chrome' })
    expect(stderr).toContain('CHAINLIGHT_CHROMIUM names /nowhere/chrome, where there is no file')
    expect(stdout.split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped')
    expect(status).toBe(1)
  })

  it.skipIf(process.platform === 'win32' || process.platform === 'darwin')('says how to get a Firefox', () => {
    const { stderr, status } = run([script('test.mjs'), 'firefox'], {})
    expect(stderr).toMatch(/No Firefox was found: install one, or name its program in CHAINLIGHT_FIREFOX/)
    expect(status).toBe(1)
  })

  it('that runs no test does not succeed', () => {
    const { stdout, stderr, status } = run([script('test.mjs')], {})
    expect(stderr).toBe('No test ran.')
    expect(stdout).toBe('0 passed, 0 failed, 0 skipped')
    expect(status).toBe(1)
  })

  it('reports the name of a stage that does not exist', () => {
    const { stderr, status } = run([script('test.mjs'), 'unit', 'nowhere'], {})
    expect(stderr).toContain('There is no stage nowhere')
    expect(status).not.toBe(0)
  })
})
