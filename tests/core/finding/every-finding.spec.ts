import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitions } from '../../../src/core/finding/definitions.ts'

const tests = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Specs that run the core over real or built objects. Specs of words invent findings, and specs of the screen repeat
 * the findings of the core.
 */
const specs = ['core', 'scenario']
  .flatMap((folder) =>
    readdirSync(join(tests, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.startsWith(join('core', 'explain') + sep) &&
      !file.endsWith('every-finding.spec.ts'),
  )
  .map((file) => readFileSync(join(tests, file), 'utf8'))

const expected = (code: string): boolean => specs.some((text) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text))

describe('every finding', () => {
  it('is raised in a test of the core, which names it', () => {
    const without = Object.keys(definitions).filter((code) => !expected(code))
    expect(without.map((code) => `no test raises the finding ${code}: give it a situation in a spec`)).toEqual([])
  })
})
