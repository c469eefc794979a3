import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { AIM, BUDGET, overruns } from '../../.config/size/budget.mjs'
import { bySource } from '../../.config/size/by-source.mjs'

describe('the budget of sizes', () => {
  const budget = { page: { raw: 100, gzip: 30 }, pkijs: { raw: 50, gzip: 10 } }
  const fits = { page: { raw: 99.9, gzip: 30 }, pkijs: { raw: 50, gzip: 9 } }

  it('has nothing to say where every part fits', () => {
    expect(overruns(fits, budget)).toEqual([])
  })

  it.each([
    [
      'a part that is too large',
      { page: { raw: 101.25, gzip: 30 } },
      /^"page" weighs 101\.3 kB of 100\.0 kB\. Make it/,
    ],
    [
      'one that gzip makes too large',
      { page: { raw: 90, gzip: 31 } },
      /^"page" weighs 31\.0 kB of 30\.0 kB after gzip\./,
    ],
    [
      'both',
      { page: { raw: 101, gzip: 31 } },
      /101\.0 kB of 100\.0 kB and 31\.0 kB of 30\.0 kB after gzip\. .* say why in the/,
    ],
    ['a package without a budget', { stranger: { raw: 0.1, gzip: 0.1 } }, /^"stranger" is built in and has no budget/],
  ])('names %s', (_, measured, sentence) => {
    expect(overruns({ ...fits, ...measured }, budget)).toEqual([expect.stringMatching(sentence)])
  })

  it('names what is no longer built in', () => {
    expect(overruns({ page: fits.page }, budget)).toEqual([
      expect.stringMatching(/^"pkijs" has a budget and is not built/),
    ])
  })

  it('keeps the single file below the limit for all times', () => {
    expect(BUDGET['chainlight.html']?.raw).toBeLessThanOrEqual(AIM.raw)
    expect(BUDGET['chainlight.html']?.gzip).toBeLessThanOrEqual(AIM.gzip)
  })
})

it('each source file gets the text that it became; nothing is lost or counted twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chainlight-size-'))
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  write('second.js', 'export const second = (name) => `a long sentence of the second file, with ${name} in it`')
  const entry = write(
    'first.js',
    "import { second } from './second.js'\nexport const first = (name) => second(name) + ' and again ' + second(name)",
  )
  const [output] = (await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    build: { write: false, sourcemap: 'hidden', lib: { entry, formats: ['iife'], name: 'made', fileName: 'made' } },
  })) as Rolldown.RolldownOutput[]
  rmSync(folder, { recursive: true })
  const script = output?.output.find((file) => file.type === 'chunk')
  if (!script?.map) throw new Error('no script with a source map')
  const texts = bySource(script.code, script.map)
  expect([...texts.values()].reduce((sum, text) => sum + text.length, 0)).toBe(script.code.length)
  const of = (name: string) => [...texts].find(([source]) => source.endsWith(name))?.[1]
  expect(of('second.js')).toContain('a long sentence of the second file')
  expect(of('first.js')).toContain(' and again ')
  expect(of('first.js')).not.toContain('sentence')
})
